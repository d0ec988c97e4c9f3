import { describeDrift, generate, type GeneratedFile, type Kept, summariseContract } from "../codegen/index.ts";
import type { Contract } from "../contract/index.ts";
import {
  type Changes,
  compareFolder,
  hashOf,
  type Manifest,
  manifestName,
  type ManifestOptions,
  readManifest,
} from "./generated-folder.ts";

/** What is to be generated, and where to. */
export interface Wanted {
  readonly folder: string;
  /** In ascending order. */
  readonly systems: readonly string[];
  /** Whether what earlier runs wrote for other systems stays. */
  readonly keepsOthers: boolean;
  /** What is not said here is as it was in the run before. */
  readonly options: Partial<ManifestOptions>;
  readonly kept: Kept;
}

/** What a folder should hold, and how that differs from what it holds. */
export interface Generation {
  readonly folder: string;
  /** The manifest included. */
  readonly files: readonly GeneratedFile[];
  readonly changes: Changes;
  /** What the contract says now and did not say when the folder was written, in words. */
  readonly drift: readonly string[];
}

/** Whether a folder holds what it should. */
export function isUpToDate({ files, changes }: Generation): boolean {
  return changes.unchanged.length === files.length && changes.stale.length === 0;
}

const about = "What `sockwright generate` wrote here, so that it can say what drifted and remove what is stale.";

/**
 * Generates the code of the wanted systems and compares it with what is there; nothing is written.
 *
 * @throws {UsageFault} when the manifest of the folder cannot be understood
 * @throws {UnusableSchema} when a reference in a schema leads nowhere, or back without a step into the value
 */
export async function generateFiles(contract: Contract, wanted: Wanted): Promise<Generation> {
  const { folder, kept } = wanted;
  const manifest = await readManifest(folder);
  const before = manifest?.systems ?? {};
  const others = Object.entries(before).filter(([name]) => wanted.keepsOthers && !wanted.systems.includes(name));
  const systems = new Map<string, Manifest["systems"][string]>(others);
  const options: ManifestOptions = {
    runtime: wanted.options.runtime ?? manifest?.options.runtime ?? "sockwright/runtime",
    extension: wanted.options.extension ?? manifest?.options.extension ?? "ts",
  };
  const files: GeneratedFile[] = [];
  const drift: string[] = [];
  for (const system of wanted.systems) {
    const extension = endings[options.extension];
    const own = await generate(contract, { system, runtime: options.runtime, extension, kept });
    const summary = summariseContract(contract, system);
    files.push(...own);
    systems.set(system, {
      contract: summary,
      files: Object.fromEntries(own.map(({ path, text }) => [path, hashOf(text)])),
    });
    drift.push(...driftOf(before[system]?.contract, summary).map((sentence) => `${system}: ${sentence}`));
  }
  const gone = Object.keys(before).filter((system) => !systems.has(system));
  drift.push(...gone.map((system) => `${system}: the documents do not describe this system any more`));
  files.push(manifestFile({ about, options, systems: Object.fromEntries([...systems].toSorted(byName)) }));
  const known = Object.entries(before).flatMap(([name, entry]) =>
    others.some(([other]) => other === name) ? [] : Object.keys(entry.files),
  );
  return { folder, files, changes: await compareFolder(folder, files, known), drift };
}

const endings = { ts: ".ts", js: ".js", none: "" } as const;

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : 1;

const manifestFile = (manifest: Manifest): GeneratedFile => ({
  path: manifestName,
  text: `${JSON.stringify(manifest, null, 1)}\n`,
});

type Summary = ReturnType<typeof summariseContract>;

function driftOf(before: Summary | undefined, after: Summary): readonly string[] {
  if (before === undefined) return ["this system is new"];
  if (before.hash === after.hash) return [];
  const sentences = describeDrift(before, after);
  return sentences.length > 0 ? sentences : ["only descriptions, examples or other details changed"];
}
