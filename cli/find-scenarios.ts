import { glob, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "./config.ts";
import { type FoundDocuments, isDocumentName } from "./find-documents.ts";
import { UsageFault } from "./usage-fault.ts";

/** Where scenarios are looked for. */
export interface ScenariosCall {
  /** How the documents were found: scenarios of a folder belong to the documents of that folder. */
  readonly origin: FoundDocuments["origin"];
  /** The folder that the documents were found from. */
  readonly root: string;
  readonly config: Config;
}

/**
 * The scenarios of the configuration, else those in `scenarios/`; where documents were named one by one, only the former. Absolute paths in
 * alphabetical order.
 *
 * @throws UsageFault when an entry of the configuration leads to none
 */
export async function findScenarios({ origin, root, config }: ScenariosCall): Promise<readonly string[]> {
  if (config.scenarios === undefined) return origin === "arguments" ? [] : filesIn(join(root, "scenarios"));
  const lists = await Promise.all(
    config.scenarios.map(async (place) => {
      const files = await filesAt(root, place);
      if (files.length === 0) throw new UsageFault(`no scenario is at "${place}", which the configuration names`);
      return files;
    }),
  );
  return [...new Set(lists.flat())];
}

async function filesAt(root: string, place: string): Promise<readonly string[]> {
  const path = resolve(root, place);
  const stats = await stat(path).catch(() => undefined);
  if (stats !== undefined) return stats.isDirectory() ? filesIn(path) : [path];
  const matches = await Array.fromAsync(glob(place, { cwd: root }));
  return matches
    .filter(isDocumentName)
    .map((match) => resolve(root, match))
    .toSorted();
}

/** None where there is no such folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && isDocumentName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
