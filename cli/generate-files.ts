import { fileKinds, type GeneratedFile, generateSystem, type Kept } from "../codegen/index.ts";
import type { Contract } from "../contract/index.ts";
import { chooseExtension } from "./choose-extension.ts";
import { describeChange } from "./describe-change.ts";
import { compareFolder } from "./generated-folder.ts";
import type { Generation } from "./generation.ts";
import { importEndings } from "./import-endings.ts";
import { claimsOf } from "./other-runs.ts";
import {
  defaultOptions,
  hashesOf,
  manifestFile,
  type ManifestOptions,
  readManifest,
  type Written,
} from "./manifest.ts";

/** What is to be generated, and where to. */
export interface Wanted {
  readonly folder: string;
  /** What paths in the contract are relative to. */
  readonly root: string;
  /** In ascending order. */
  readonly systems: readonly string[];
  /** Whether what earlier runs wrote for other systems stays. */
  readonly keepsOthers: boolean;
  /** What is not said here is as it was in the run before. */
  readonly options: Partial<ManifestOptions>;
  readonly kept: Kept;
}

/**
 * Generates the code of the wanted systems and compares it with what is there; nothing is written.
 *
 * @throws {UsageFault} when the manifest of the folder cannot be understood, or a system was also written from documents of another run
 * @throws {UnusableSchema} when a reference in a schema leads nowhere, or back without a step into the value
 */
export async function generateFiles(contract: Contract, wanted: Wanted): Promise<Generation> {
  const { folder } = wanted;
  const manifest = await readManifest(folder);
  const before = manifest?.systems ?? {};
  const claims = claimsOf(contract, wanted.root, folder);
  const unwanted = Object.entries(before).filter(([name]) => !wanted.systems.includes(name));
  const others = unwanted.flatMap(([name, written]) => claims.otherRun(name, written) ?? []);
  const kept = unwanted.filter(([name]) => wanted.keepsOthers || others.some(({ system }) => system === name));
  const systems = new Map<string, Written>(kept);
  // What was written once stays as it is, whatever becomes of the settings around it.
  const isNew = Object.keys(before).length === 0 && wanted.options.extension === undefined;
  const choice = isNew ? await chooseExtension(folder) : undefined;
  const chosen = choice === undefined ? {} : { extension: choice.extension };
  const options: ManifestOptions = { ...defaultOptions, ...manifest?.options, ...chosen, ...wanted.options };
  const { runtime, emit: kinds = fileKinds } = options;
  const files: GeneratedFile[] = [];
  const drift: string[] = [];
  for (const system of wanted.systems) {
    if (before[system] !== undefined) claims.refuseToCutDown(system, before[system]);
    const extension = importEndings[options.extension];
    const { files: own, summary } = await generateSystem(contract, {
      system,
      runtime,
      extension,
      kinds,
      kept: wanted.kept,
    });
    files.push(...own);
    systems.set(system, { contract: summary, documents: claims.documentsOf(system), files: hashesOf(own) });
    drift.push(...describeChange(before[system]?.contract, summary).map((sentence) => `${system}: ${sentence}`));
  }
  const gone = Object.keys(before).filter((system) => !systems.has(system));
  drift.push(...gone.map((system) => `${system}: the documents do not describe this system any more`));
  files.push(manifestFile({ ...manifest, options, systems: Object.fromEntries(systems) }));
  const known = Object.entries(before).flatMap(([name, entry]) =>
    kept.some(([other]) => other === name) ? [] : Object.keys(entry.files),
  );
  const changes = compareFolder(folder, files, known);
  const told = wanted.keepsOthers ? [] : others;
  return { folder, files, changes, drift, others: told, ...(choice === undefined ? {} : { choice: choice.words }) };
}
