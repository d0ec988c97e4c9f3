import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { findNearest } from "./find-nearest.ts";
import { readJsonWithComments } from "./read-json-with-comments.ts";

/** What a tsconfig.json says, with what it inherits. */
export interface Tsconfig {
  readonly file: string;
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Where the file compiles nothing itself: the files of the projects that it refers to. */
  readonly projects: readonly string[];
}

/** A tsconfig.json, or what it extends, cannot be understood. */
export class UnreadableTsconfig extends Error {
  override readonly name = "UnreadableTsconfig";
}

/**
 * Reads a tsconfig.json and what it extends, without TypeScript, which need not be installed.
 *
 * @throws {UnreadableTsconfig}
 */
export async function readTsconfig(file: string, heirs: readonly string[] = []): Promise<Tsconfig> {
  if (heirs.includes(file)) throw new UnreadableTsconfig(`${file} extends itself`);
  const own = await readObject(file);
  const bases = [own.extends ?? []].flat().map((base: unknown) => baseOf(base, file));
  let compilerOptions: Record<string, unknown> = {};
  for (const base of bases)
    compilerOptions = { ...compilerOptions, ...(await readTsconfig(base, [...heirs, file])).compilerOptions };
  if (isObject(own.compilerOptions)) compilerOptions = { ...compilerOptions, ...own.compilerOptions };
  return { file, compilerOptions, projects: await projectsOf(own, file) };
}

async function readObject(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const text = await readFile(file, "utf8");
    // TypeScript takes an empty file for one that says nothing.
    const value = text.trim() === "" ? {} : readJsonWithComments(text);
    if (!isObject(value)) throw new TypeError("it holds no object");
    return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnreadableTsconfig(`${file} cannot be read: ${why}`, { cause: error });
  }
}

/** The file that `extends` names: by its path, or in a package. */
function baseOf(name: unknown, heir: string): string {
  if (typeof name !== "string") throw new UnreadableTsconfig(`what ${heir} extends is no text`);
  const folder = dirname(heir);
  if (isAbsolute(name) || /^\.{1,2}(\/|$)/.test(name)) {
    const path = resolve(folder, name);
    return path.endsWith(".json") ? path : `${path}.json`;
  }
  try {
    const path = createRequire(heir).resolve(name);
    if (path.endsWith(".json")) return path;
  } catch {
    // A package of settings has no module of its name.
  }
  const names = ["/tsconfig.json", ".json", ""].map((ending) => `node_modules/${name}${ending}`);
  const found = findNearest(folder, names);
  if (found === undefined) throw new UnreadableTsconfig(`"${name}", which ${heir} extends, is not installed`);
  return found;
}

async function projectsOf(own: Readonly<Record<string, unknown>>, file: string): Promise<readonly string[]> {
  const compilesNothing = [own.files, own.include].some(isEmpty) && ![own.files, own.include].some(isFilled);
  if (!compilesNothing || !Array.isArray(own.references)) return [];
  const paths = own.references.flatMap((reference: unknown) =>
    isObject(reference) && typeof reference.path === "string" ? [resolve(dirname(file), reference.path)] : [],
  );
  return Promise.all(
    paths.map(async (path) => {
      const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
      return isFolder ? join(path, "tsconfig.json") : path;
    }),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
