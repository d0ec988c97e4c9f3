import { glob, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isDocumentName } from "./find-documents.ts";

/** YAML and JSON files of a place beside documents: a file, those of a folder, or what a glob matches. Absolute paths in alphabetical order. */
export async function filesAt(root: string, place: string): Promise<readonly string[]> {
  const path = resolve(root, place);
  const stats = await stat(path).catch(() => undefined);
  if (stats !== undefined) return stats.isDirectory() ? filesIn(path) : [path];
  const matches = await Array.fromAsync(glob(place, { cwd: root }));
  return matches
    .filter(isDocumentName)
    .map((match) => resolve(root, match))
    .toSorted();
}

/** Those in a folder and below it; none where there is no such folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && isDocumentName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
