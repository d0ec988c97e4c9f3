import { join } from "node:path";
import type { Config } from "./config.ts";
import { filesAt, filesIn } from "./find-beside.ts";
import type { FoundDocuments } from "./find-documents.ts";
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
