import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { ContractSummary, GeneratedFile } from "../codegen/index.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a run leaves in its folder, so that the next one knows what is its own. */
export interface Manifest {
  readonly about: string;
  readonly options: ManifestOptions;
  /** By system. */
  readonly systems: Readonly<Record<string, { readonly contract: ContractSummary; readonly files: FileHashes }>>;
}

export interface ManifestOptions {
  readonly runtime: string;
  readonly extension: "ts" | "js" | "none";
}

/** Path → SHA-256. */
export type FileHashes = Readonly<Record<string, string>>;

export const manifestName = ".sockwright.json";

/** How a folder differs from what it should hold; paths are relative to it. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Written by an earlier run, and no longer wanted. */
  readonly stale: readonly string[];
  readonly unchanged: readonly string[];
}

/** @throws UsageFault when the manifest of the folder cannot be understood */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, manifestName);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (typeof manifest.systems !== "object" || typeof manifest.options !== "object")
      throw new TypeError("no manifest");
    return manifest;
  } catch (error) {
    throw new UsageFault(`${path} cannot be read: delete it, and the files beside it are written anew`, {
      cause: error,
    });
  }
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Compares a folder with what it should hold. `known` are the files that earlier runs wrote. */
export async function compareFolder(
  folder: string,
  files: readonly GeneratedFile[],
  known: readonly string[],
): Promise<Changes> {
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const { path, text } of files) {
    const present = await readFile(inside(folder, path), "utf8").catch(() => undefined);
    (present === undefined ? added : present === text ? unchanged : changed).push(path);
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
export async function writeFolder(folder: string, files: readonly GeneratedFile[], changes: Changes): Promise<void> {
  const touched = new Set([...changes.added, ...changes.changed]);
  for (const { path, text } of files) {
    if (!touched.has(path)) continue;
    const target = inside(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
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
