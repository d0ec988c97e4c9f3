import { chmod, mkdir, readFile, readdir, rm, rmdir, writeFile } from "node:fs/promises";
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

/** Compares a folder with what it should hold. `known` are the files that earlier runs wrote. */
export async function compareFolder(
  folder: string,
  files: readonly FolderFile[],
  known: readonly string[],
): Promise<Changes> {
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const { path, text } of files) {
    const present = await readFile(inside(folder, path)).catch(() => undefined);
    (present === undefined ? added : present.equals(Buffer.from(text)) ? unchanged : changed).push(path);
  }
  const wanted = new Set(files.map(({ path }) => path));
  const stale: string[] = [];
  for (const path of known.filter((one) => !wanted.has(one)).toSorted()) {
    const exists = await readFile(inside(folder, path)).then(
      () => true,
      () => false,
    );
    if (exists) stale.push(path);
  }
  return { added, changed, stale, unchanged };
}

/** Writes what differs and removes what is stale, with the folders that are empty then. */
export async function writeFolder(folder: string, files: readonly FolderFile[], changes: Changes): Promise<void> {
  const touched = new Set([...changes.added, ...changes.changed]);
  for (const { path, text, mode } of files) {
    if (!touched.has(path)) continue;
    const target = inside(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    if (mode !== undefined) await chmod(target, mode);
  }
  for (const path of changes.stale) {
    const target = inside(folder, path);
    await rm(target, { force: true });
    await removeEmpty(dirname(target), folder);
  }
}

async function removeEmpty(folder: string, root: string): Promise<void> {
  if (resolve(folder) === resolve(root) || (await readdir(folder)).length > 0) return;
  await rmdir(folder);
  await removeEmpty(dirname(folder), root);
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
