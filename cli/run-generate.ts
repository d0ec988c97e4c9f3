import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type { Contract } from "../contract/index.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { generateFiles, type Generation } from "./generate-files.ts";
import type { GenerateArguments } from "./generate-settings.ts";
import { writeFolder } from "./generated-folder.ts";
import { plural } from "./print-diagnostics.ts";
import { type DocumentsReading, readDocuments } from "./read-documents.ts";
import { refuseUnknownSystems } from "./refuse-unknown-systems.ts";
import type { Terminal } from "./terminal.ts";
import { waitForSignal } from "./wait-for-signal.ts";
import { watchFiles } from "./watch-files.ts";

/** One call of `sockwright generate`. */
export interface GenerateCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: GenerateArguments;
}

/** Generates once, or until a signal ends it, and resolves to what the command ends with. */
export async function runGenerate(call: GenerateCall, terminal: Terminal): Promise<ExitCode> {
  if (!call.given.watch) return (await generateOnce(call, terminal)).ending;
  const ended = waitForSignal();
  let last = generateOnce(call, terminal);
  // One after another: an older reading must never replace a newer one.
  using watch = watchFiles(() => {
    last = last.then(async () => {
      const next = await generateOnce(call, terminal);
      if (next.files.length > 0) watch.follow(next.files);
      return next;
    });
  });
  const { files, ending } = await last;
  if (files.length === 0) return ending;
  watch.follow(files);
  terminal.say("watching the documents: edit one, and the code follows");
  await ended;
  return exitCode.fine;
}

async function generateOnce(
  { places, config, given }: GenerateCall,
  terminal: Terminal,
): Promise<{ readonly ending: ExitCode; readonly files: readonly string[] }> {
  const start = performance.now();
  const perspective = given.perspective ?? config.perspective ?? "server";
  const reading = await readDocuments({ places, config, perspective }, terminal);
  const { contract, files } = reading;
  if (contract === undefined) return { ending: withoutContract(reading, given, terminal), files };
  const all = [...new Set(contract.documents.map(({ system }) => system))].toSorted();
  const systems = given.system ?? config.only ?? all;
  refuseUnknownSystems(contract, systems);
  const folder = resolve(terminal.folder, given.out ?? "generated");
  const options = {
    ...(given.runtime === undefined ? {} : { runtime: given.runtime }),
    ...(given.extension === undefined ? {} : { extension: given.extension }),
  };
  const only = systems !== all;
  const generation = await generateOrSay(contract, folder, { systems, only, options }, terminal);
  if (generation === undefined) return { ending: exitCode.contractInvalid, files };
  const isDry = given.check === true || given.dryRun === true;
  if (!isDry) await writeFolder(folder, generation.files, generation.changes);
  const ms = Math.round(performance.now() - start);
  report(generation, { ...given, ms }, terminal);
  const isSame =
    generation.changes.unchanged.length === generation.files.length && generation.changes.stale.length === 0;
  return { ending: given.check && !isSame ? exitCode.findings : exitCode.fine, files };
}

async function generateOrSay(
  contract: Contract,
  folder: string,
  wanted: Parameters<typeof generateFiles>[2],
  terminal: Terminal,
): Promise<Generation | undefined> {
  const { UnusableSchema } = await import("../contract/payload/index.ts");
  try {
    return await generateFiles(contract, folder, wanted);
  } catch (error) {
    if (!(error instanceof UnusableSchema)) throw error;
    terminal.say(`${terminal.style("red", "error:")} ${error.message}; \`sockwright check\` says where`);
    return undefined;
  }
}

function withoutContract({ documents }: DocumentsReading, { json }: GenerateArguments, terminal: Terminal): ExitCode {
  if (json) terminal.print(JSON.stringify({ ok: false, systems: [], changes: {}, drift: [] }));
  if (documents > 0) return exitCode.contractInvalid;
  terminal.say("nothing was generated: no AsyncAPI or OpenAPI document was found");
  return exitCode.nothingChecked;
}

function report(
  { folder, files, changes, drift }: Generation,
  { json, check, dryRun, ms }: GenerateArguments & { readonly ms: number },
  terminal: Terminal,
): void {
  const { added, changed, stale, unchanged } = changes;
  const isSame = unchanged.length === files.length && stale.length === 0;
  const where = relative(terminal.folder, folder) || ".";
  if (json) {
    terminal.print(
      JSON.stringify({
        ok: isSame || !check,
        folder,
        changes: { added, changed, stale },
        drift,
        files: files.length,
        ms,
      }),
    );
    return;
  }
  if (check) {
    for (const sentence of drift) terminal.print(sentence);
    if (!isSame && drift.length === 0)
      terminal.print(
        "the contract is the same, and the files are not: they were edited, or another version wrote them",
      );
    for (const [what, paths] of [
      ["missing", added],
      ["differs", changed],
      ["stale", stale],
    ] as const)
      for (const path of paths) terminal.print(`${what}  ${where}/${path}`);
    terminal.say(
      isSame
        ? `${where} is what the documents say: ${plural(files.length, "file")}`
        : `${where} is not what the documents say: run \`sockwright generate\``,
    );
    return;
  }
  if (dryRun) {
    for (const path of [...added, ...changed]) terminal.print(`would write   ${where}/${path}`);
    for (const path of stale) terminal.print(`would remove  ${where}/${path}`);
  }
  const done = dryRun ? "nothing was written" : `${plural(added.length + changed.length, "file")} written`;
  const rest = [
    ...(stale.length === 0 ? [] : [`${stale.length} ${dryRun ? "stale" : "stale removed"}`]),
    `${unchanged.length} unchanged`,
  ];
  terminal.say(`${terminal.style("green", "generated")} ${where}: ${done}, ${rest.join(", ")} (${ms} ms)`);
}
