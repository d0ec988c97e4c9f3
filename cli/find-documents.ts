import { glob, readFile, readdir, stat } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Config } from "./config.ts";
import { packageFolder } from "./package-info.ts";
import { UsageFault } from "./usage-fault.ts";

/** The documents a command works on, and how it came by them. */
export interface FoundDocuments {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  readonly origin: "arguments" | "config" | "folders" | "bundled";
  /** What paths in messages are relative to. */
  readonly root: string;
}

/**
 * Documents from the arguments, else from the configuration, else from `asyncapi/` and `openapi/` in `folder`, else the
 * bundled ones.
 *
 * @throws UsageFault when a glob matches nothing
 */
export async function findDocuments(folder: string, args: readonly string[], config: Config): Promise<FoundDocuments> {
  if (args.length > 0) return { files: await expand(folder, args), origin: "arguments", root: folder };
  if (config.documents) return { files: await expand(folder, config.documents), origin: "config", root: folder };
  const isPackage = resolve(folder) === resolve(packageFolder);
  const own = isPackage ? [] : await documentsOfFolders(folder);
  if (own.length > 0) return { files: own, origin: "folders", root: folder };
  return { files: await documentsOfFolders(packageFolder), origin: "bundled", root: packageFolder };
}

async function documentsOfFolders(folder: string): Promise<readonly string[]> {
  const lists = await Promise.all(["asyncapi", "openapi"].map((name) => documentsIn(join(folder, name))));
  return lists.flat();
}

async function expand(folder: string, places: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const place of places) {
    for (const file of await expandOne(folder, place)) files.add(file);
  }
  return [...files];
}

async function expandOne(folder: string, place: string): Promise<readonly string[]> {
  const path = isAbsolute(place) ? place : resolve(folder, place);
  const kind = await kindOf(path);
  if (kind === "folder") return documentsIn(path);
  // A file that is named is read whatever it holds, so that what is wrong with it, absence included, is said.
  if (kind === "file" || !/[*?[{]/.test(place)) return [path];
  const matches = (await Array.fromAsync(glob(place, { cwd: folder }))).map((match) => resolve(folder, match));
  const documents = await only(isDocument, matches.toSorted());
  if (documents.length === 0) throw new UsageFault(`no AsyncAPI or OpenAPI document matches "${place}"`);
  return documents;
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return "nothing";
  return stats.isDirectory() ? "folder" : "file";
}

/** The documents in a folder and the folders in it, in alphabetical order; none where there is no such folder. */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isDocumentName)
    .filter((path) => !relative(folder, path).split(sep).includes("node_modules"));
  return only(isDocument, paths.toSorted());
}

/** Whether a file of this name may be a document. */
export function isDocumentName(path: string): boolean {
  return [".yaml", ".yml", ".json"].includes(extname(path));
}

/** A document says at its top level what it is; schemas and fragments beside it are reached through `$ref`. */
export async function isDocument(path: string): Promise<boolean> {
  const text = await readFile(path, "utf8").catch(() => "");
  return topLevelEntry.test(text) || firstJsonEntries.test(text);
}

const topLevelEntry = /^["']?(asyncapi|openapi|swagger)["']?\s*:/m;
const firstJsonEntries = /^\s*\{\s*("[^"]*"\s*:\s*"[^"]*"\s*,\s*)*"(asyncapi|openapi|swagger)"\s*:/;

async function only(test: (path: string) => Promise<boolean>, paths: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(paths.map(test));
  return paths.filter((_, index) => answers[index]);
}
