import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { manifestName } from "./manifest.ts";
import { UsageFault } from "./usage-fault.ts";

/** A file of a folder; `path` is relative to the folder, with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** Who may do what with it, as for `chmod`; as the system has it where nothing is said. */
  readonly mode?: number;
}

/** How a folder differs from what it should hold; paths are relative to it. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Written by an earlier run, and no longer wanted. */
  readonly stale: readonly string[];
  readonly unchanged: readonly string[];
}

// Thousands of small files: each asynchronous call would wait longer for its turn than for the disk.

/** Compares a folder with what it should hold. `known` are the files that earlier runs wrote. */
export function compareFolder(folder: string, files: readonly FolderFile[], known: readonly string[]): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const { path, text } of files) {
    const present = contentOf(inside(folder, path));
    (present === undefined ? added : present.equals(Buffer.from(text)) ? unchanged : changed).push(path);
  }
  const wanted = new Set(files.map(({ path }) => path));
  const stale = known.filter((path) => !wanted.has(path) && contentOf(inside(folder, path)) !== undefined).toSorted();
  return { added, changed, stale, unchanged };
}

function contentOf(path: string): Buffer | undefined {
  try {
    return existsSync(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes what differs and removes what is stale, with the folders that are empty then.
 *
 * @throws {UsageFault} where the folder cannot be written to
 */
export function writeFolder(folder: string, files: readonly FolderFile[], changes: Changes): void {
  try {
    writeChanges(folder, files, changes);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new UsageFault(
      `${folder} cannot be written to: ${error.message}; make room for it, or choose another --out`,
      {
        cause: error,
      },
    );
  }
}

function writeChanges(folder: string, files: readonly FolderFile[], changes: Changes): void {
  const touched = new Set([...changes.added, ...changes.changed]);
  const made = new Set<string>();
  for (const { path, text, mode } of files) {
    if (!touched.has(path)) continue;
    const target = inside(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, text);
    if (mode !== undefined) chmodSync(target, mode);
  }
  for (const path of changes.stale) {
    const target = inside(folder, path);
    rmSync(target, { force: true });
    removeEmpty(dirname(target), folder);
  }
}

function removeEmpty(folder: string, root: string): void {
  if (resolve(folder) === resolve(root) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}

/** A manifest may have been edited: nothing outside the folder is ever touched. */
function inside(folder: string, path: string): string {
  const target = resolve(folder, path);
  const way = relative(resolve(folder), target);
  if (way === "" || way.startsWith("..") || isAbsolute(way)) {
    throw new UsageFault(`"${path}" in ${join(folder, manifestName)} lies outside its folder: delete that file`);
  }
  return target;
}
