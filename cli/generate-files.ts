import type { GeneratedFile } from "../codegen/index.ts";
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

/** What a folder should hold, and how that differs from what it holds. */
export interface Generation {
  readonly folder: string;
  /** The manifest included. */
  readonly files: readonly GeneratedFile[];
  readonly changes: Changes;
  /** What the contract says now and did not say when the folder was written, in words. */
  readonly drift: readonly string[];
}

const about = "What `sockwright generate` wrote here, so that it can say what drifted and remove what is stale.";

/** Generates the code of these systems; files of other systems that an earlier run wrote are kept where `systems` was asked for. */
export async function generateFiles(
  contract: Contract,
  folder: string,
  wanted: { readonly systems: readonly string[]; readonly only: boolean; readonly options: Partial<ManifestOptions> },
): Promise<Generation> {
  const { describeDrift, generate, summariseContract } = await import("../codegen/index.ts");
  const manifest = await readManifest(folder);
  const options: ManifestOptions = {
    runtime: wanted.options.runtime ?? manifest?.options.runtime ?? "sockwright/runtime",
    extension: wanted.options.extension ?? manifest?.options.extension ?? "ts",
  };
  const extension = ({ ts: ".ts", js: ".js", none: "" } as const)[options.extension];
  const before = manifest?.systems ?? {};
  const kept = Object.entries(before).filter(([system]) => wanted.only && !wanted.systems.includes(system));
  const systems: Record<string, Manifest["systems"][string]> = Object.fromEntries(kept);
  const files: GeneratedFile[] = [];
  const drift: string[] = [];
  for (const system of wanted.systems) {
    const own = await generate(contract, { system, runtime: options.runtime, extension });
    const summary = summariseContract(contract, system);
    files.push(...own);
    systems[system] = {
      contract: summary,
      files: Object.fromEntries(own.map(({ path, text }) => [path, hashOf(text)])),
    };
    const was = before[system]?.contract;
    if (was === undefined) drift.push(`${system}: nothing was generated for this system yet`);
    else if (was.hash !== summary.hash) {
      const sentences = describeDrift(was, summary);
      drift.push(
        ...(sentences.length === 0 ? ["only descriptions, examples or settings changed"] : sentences).map(
          (sentence) => `${system}: ${sentence}`,
        ),
      );
    }
  }
  for (const system of Object.keys(before))
    if (!Object.hasOwn(systems, system)) drift.push(`${system}: the documents do not describe this system any more`);
  const sorted = Object.fromEntries(Object.entries(systems).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const next: Manifest = { about, options, systems: sorted };
  files.push({ path: manifestName, text: `${JSON.stringify(next, null, 1)}\n` });
  const known = Object.entries(before).flatMap(([system, entry]) =>
    kept.some(([name]) => name === system) ? [] : Object.keys(entry.files),
  );
  return { folder, files, changes: await compareFolder(folder, files, known), drift };
}
