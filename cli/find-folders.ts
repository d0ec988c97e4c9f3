import { type Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import type { Config } from "./config.ts";

/** Where a document that is new would be found. */
export interface DocumentFolders {
  /** Each by itself: those in it are listed too. By absolute path. */
  readonly folders: readonly string[];
  /** Folders that would be looked into, whether they are there or not. By absolute path. */
  readonly entries: readonly string[];
}

/** The folders that `findDocuments` looks into for the same arguments. */
export async function findFolders(folder: string, args: readonly string[], config: Config): Promise<DocumentFolders> {
  const named = args.length > 0 ? args : config.documents;
  const scenarios = config.scenarios ?? ["scenarios"];
  const entries = [...(named ?? ["asyncapi", "openapi"]), ...scenarios].map((place) =>
    resolve(folder, placeBefore(place)),
  );
  const lists = await Promise.all(entries.map(withFoldersIn));
  return { folders: [...new Set(lists.flat())], entries };
}

/** What stands before the first part of a glob that is a pattern; anything else as it is. */
function placeBefore(place: string): string {
  const parts = place.split("/");
  const pattern = parts.findIndex((part) => /[*?[{]/.test(part));
  if (pattern === -1) return place;
  return parts.slice(0, pattern).join("/") || (isAbsolute(place) ? "/" : ".");
}

/** A folder and all below it that may hold documents; none where there is no folder. */
async function withFoldersIn(folder: string): Promise<readonly string[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const below = entries.filter((entry) => entry.isDirectory() && !passedOver.has(entry.name));
  return [folder, ...(await Promise.all(below.map(({ name }) => withFoldersIn(join(folder, name))))).flat()];
}

const passedOver = new Set(["node_modules", ".git"]);
