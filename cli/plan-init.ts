import { existsSync, lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { findNearest } from "./find-nearest.ts";
import { findOwnDocuments } from "./find-own-documents.ts";
import { configNames } from "./load-config.ts";
import { type StarterFile, starterConfig, starterDocuments, starterSettings, type Template } from "./starter.ts";
import { type StarterName, starterName } from "./starter-name.ts";

/** One call of `sockwright init`. */
export interface InitCall {
  /** Absolute. */
  readonly folder: string;
  readonly name?: string;
  readonly template: Template;
  /** Write the starting contract whatever is there. */
  readonly force: boolean;
}

/** What a project needs to start with, and what stands in its way. Paths are relative to the folder, with `/`. */
export interface InitPlan {
  /** Empty where the folder is set up. */
  readonly files: readonly StarterFile[];
  /** What is called so where a starting contract is written. */
  readonly starter?: StarterName & { readonly template: Template };
  /** The project's own documents, which the configuration names. */
  readonly documents: readonly string[];
  /** The configuration that is there already. */
  readonly present?: string;
  /** Files that would be overwritten, or cannot be. */
  readonly inTheWay: readonly string[];
}

/** Decides what to write into a folder, which need not be there yet. */
export async function planInit({ folder, name, template, force }: InitCall): Promise<InitPlan> {
  const present = force ? undefined : configNames.find((file) => existsSync(join(folder, file)));
  const documents = await findOwnDocuments(folder);
  if (present !== undefined) return { files: [], documents, present, inTheWay: [] };
  const settings =
    findNearest(folder, ["tsconfig.json", "jsconfig.json"]) === undefined ? [await starterSettings()] : [];
  if (documents.length > 0 && !force) {
    const files = [starterConfig(namesOf(documents)), ...settings];
    return { files, documents, inTheWay: blocked(folder, files, force) };
  }
  const starter = { ...starterName(folder, name), template };
  const own = await starterDocuments(template, starter.title, starter.system);
  const all = [
    ...new Set([...documents, ...own.map(({ path }) => path).filter((path) => !path.startsWith("schemas/"))]),
  ];
  const files = [...own, starterConfig(namesOf(all)), ...settings];
  return { files, starter, documents: all.toSorted(), inTheWay: blocked(folder, files, force) };
}

/** The default folders stand for all that is in them, also for what is added later. */
function namesOf(documents: readonly string[]): readonly string[] {
  return [...new Set(documents.map((path) => /^(asyncapi|openapi)(?=\/)/.exec(path)?.[0] ?? path))].toSorted();
}

function blocked(folder: string, files: readonly StarterFile[], force: boolean): readonly string[] {
  return [...new Set(files.flatMap(({ path }) => obstacle(folder, path, force) ?? []))];
}

/** What keeps a file from being written: one of that name, or one where a folder should be. */
function obstacle(folder: string, path: string, force: boolean): string | undefined {
  const parts = path.split("/");
  const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
  const file = above.find((part) => kindOf(join(folder, part)) === "file");
  if (file !== undefined) return file;
  const kind = kindOf(join(folder, path));
  return kind === "nothing" || (force && kind === "file") ? undefined : path;
}

/** A link that leads nowhere is a file: writing would follow it. */
function kindOf(path: string): "file" | "folder" | "nothing" {
  try {
    return lstatSync(path).isSymbolicLink() && !existsSync(path)
      ? "file"
      : statSync(path).isDirectory()
        ? "folder"
        : "file";
  } catch {
    return "nothing";
  }
}
