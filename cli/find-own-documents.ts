import { type Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { isDocument, isDocumentName } from "./find-documents.ts";

/** How deep documents are looked for: a home folder is not to be read as a whole. */
const deepest = 5;

/**
 * Every AsyncAPI and OpenAPI document of a project, wherever it is kept, in alphabetical order; what is built, installed or
 * hidden is passed over. Paths are relative to `folder`, with `/`.
 */
export async function findOwnDocuments(folder: string): Promise<readonly string[]> {
  const paths = await namedLikeDocuments(folder, deepest);
  const answers = await Promise.all(paths.map(isDocument));
  const documents = paths.filter((_, index) => answers[index]);
  return documents.map((path) => relative(folder, path).split(sep).join("/")).toSorted();
}

async function namedLikeDocuments(folder: string, depth: number): Promise<readonly string[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const files = entries.filter((entry) => entry.isFile() && isDocumentName(entry.name));
  const below = entries.filter((entry) => depth > 0 && entry.isDirectory() && !isPassedOver(entry.name));
  const lists = await Promise.all(below.map(({ name }) => namedLikeDocuments(join(folder, name), depth - 1)));
  return [...files.map(({ name }) => join(folder, name)), ...lists.flat()];
}

const isPassedOver = (name: string): boolean => name.startsWith(".") || builtOrInstalled.has(name);

const builtOrInstalled = new Set(["node_modules", "vendor", "dist", "build", "out", "target", "coverage", "generated"]);
