import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContractSummary, FileKind, GeneratedFile } from "../codegen/index.ts";
import type { FolderFile } from "./generated-folder.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a run leaves in its folder, so that the next one knows what is its own. */
export interface Manifest {
  readonly options: ManifestOptions;
  /** By system. */
  readonly systems: Readonly<Record<string, Written>>;
  /** By AsyncAPI template, then by document. */
  readonly templates?: Readonly<Record<string, Readonly<Record<string, FileHashes>>>>;
}

export interface ManifestOptions {
  readonly runtime: string;
  readonly extension: "ts" | "js" | "none";
  /** Which kinds of files, where not all. */
  readonly emit?: readonly FileKind[] | undefined;
}

/** What was written, and what the contract said then. */
export interface Written {
  readonly contract: ContractSummary;
  /** Relative to the folder; earlier versions did not note them. */
  readonly documents?: readonly string[];
  readonly files: FileHashes;
}

/** Path → SHA-256. */
export type FileHashes = Readonly<Record<string, string>>;

export const manifestName = ".sockwright.json";

export const defaultOptions: ManifestOptions = { runtime: "sockwright/runtime", extension: "ts" };

const about = "What `sockwright generate` wrote here, so that it can say what drifted and remove what is stale.";

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

/** The manifest as it is written, in ascending order. */
export function manifestFile({ options, systems, templates = {} }: Manifest): GeneratedFile {
  const byDocument = Object.entries(templates).map(([name, documents]) => [name, sorted(documents)] as const);
  const manifest = {
    about,
    options,
    systems: sorted(systems),
    ...(byDocument.length === 0 ? {} : { templates: sorted(Object.fromEntries(byDocument)) }),
  };
  return { path: manifestName, text: `${JSON.stringify(manifest, null, 1)}\n` };
}

export function hashesOf(files: readonly FolderFile[]): FileHashes {
  return Object.fromEntries(files.map((file) => [file.path, hashOf(file)]));
}

/** By path. A watcher is given what has not changed once more, or prints it anew: comparing texts takes less than their hashes. */
const known = new Map<string, { readonly text: FolderFile["text"]; readonly hash: string }>();

function hashOf({ path, text }: FolderFile): string {
  const before = known.get(path);
  if (before?.text === text) return before.hash;
  const made = hash("sha256", text);
  known.set(path, { text, hash: made });
  return made;
}

const sorted = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).toSorted(([left], [right]) => (left < right ? -1 : 1)));
