import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadOptions, Reading } from "./reading.ts";

/** A reading with the content of every file it was made from. */
interface Compiled {
  readonly hashes: Readonly<Record<string, string>>;
  readonly reading: Reading;
}

/** Where the reading of these files is kept: one file for each set of documents, options and version of this package. */
export function compiledPath(
  files: readonly string[],
  options: ReadOptions & { readonly cacheFolder?: string },
): string {
  const root = resolve(options.root ?? process.cwd());
  const { perspective, systems } = options;
  const key = JSON.stringify([
    versionOfReader(),
    root,
    files.map((file) => resolve(root, file)),
    perspective ?? "server",
    systems ?? {},
  ]);
  return join(options.cacheFolder ?? usualFolder(root), `contract-${hashOf(key)}.json`);
}

/** The reading kept at `path`, where none of its files has changed since. */
export function loadCompiled(path: string): Reading | undefined {
  try {
    const { hashes, reading } = JSON.parse(readFileSync(path, "utf8")) as Compiled;
    return Object.entries(hashes).every(([file, hash]) => hashOf(readFileSync(file)) === hash) ? reading : undefined;
  } catch {
    // Nothing kept, half a file, or a document that is gone: read again.
    return undefined;
  }
}

/** Keeps a reading; a folder that cannot be written to costs only the time of the next reading. */
export function keepCompiled(path: string, reading: Reading): void {
  // Faults are found again each time: what mends them may be a file that does not exist yet.
  if (!reading.ok) return;
  const temporary = `${path}.${randomUUID()}`;
  try {
    const hashes = Object.fromEntries(reading.files.map((file) => [file, hashOf(readFileSync(file))]));
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, JSON.stringify({ hashes, reading } satisfies Compiled), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeQuietly(temporary);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written, nothing is left behind.
  }
}

function usualFolder(root: string): string {
  const modules = join(root, "node_modules");
  if (existsSync(modules)) return join(modules, ".cache", "sockwright");
  return join(tmpdir(), `sockwright-${userInfo().username}`);
}

const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Changes whenever the code that reads documents does, released or not. */
function versionOfReader(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(here, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const stamps = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return hashOf(stamps.toSorted().join("\n"));
}
