import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { type Kept, nothingKept, openKept } from "../codegen/index.ts";
import type { KeptSources } from "../contract/read/index.ts";
import { UnusableSchema } from "../contract/payload/index.ts";
import { CannotGenerate } from "./cannot-generate.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { generateFiles } from "./generate-files.ts";
import type { GenerateArguments } from "./generate-settings.ts";
import { writeFolder } from "./generated-folder.ts";
import { type Generation, isUpToDate } from "./generation.ts";
import { packageFolder } from "./package-info.ts";
import { type DocumentsReading, readDocuments } from "./read-documents.ts";
import { readFileKinds } from "./read-file-kinds.ts";
import { refuseUnknownSystems } from "./refuse-unknown-systems.ts";
import { reportGeneration } from "./report-generation.ts";
import type { Terminal } from "./terminal.ts";
import { waitForSignal } from "./wait-for-signal.ts";
import { watchDocuments } from "./watch-documents.ts";

/** One call of `sockwright generate`. */
export interface GenerateCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: GenerateArguments;
}

/** What one run ends with, and every file it looked at. */
interface Outcome {
  readonly ending: ExitCode;
  readonly files: readonly string[];
}

/** Generates once, or until a signal ends it, and resolves to what the command ends with. */
export async function runGenerate(call: GenerateCall, terminal: Terminal): Promise<ExitCode> {
  if (!call.given.watch) return (await generateOnce(call, { kept: nothingKept }, terminal)).ending;
  const kept = openKept();
  const { openKeptSources } = await import("../contract/read/index.ts");
  const stopping = new AbortController();
  const ended = waitForSignal().then(() => stopping.abort());
  const run = { kept, sources: openKeptSources(), signal: stopping.signal };
  const looked = { folder: terminal.folder, places: call.places, config: call.config };
  const began = Date.now();
  const first = await generateOnce(call, run, terminal);
  if (first.ending === exitCode.nothingChecked) return first.ending;
  let last = Promise.resolve();
  let isWaiting = false;
  // One after another: an older reading must never replace a newer one. One that waits reads all that has changed by then.
  using watch = watchDocuments(() => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(again);
  });
  await watch.look(looked);
  watch.follow(first.files, began);

  async function again(): Promise<void> {
    isWaiting = false;
    const start = Date.now();
    try {
      await watch.look(looked);
      const next = await generateOnce(call, { ...run, isAgain: true }, terminal);
      kept.forgetUnused();
      if (next.files.length > 0) watch.follow(next.files, start);
      if (next.ending === exitCode.fine) return;
    } catch (error) {
      if (stopping.signal.aborted) return;
      terminal.say(`${terminal.style("red", "error:")} ${error instanceof Error ? error.message : String(error)}`);
    }
    terminal.say("the code stays as it was");
  }

  terminal.say("watching the documents: edit one, and the code follows");
  await ended;
  return exitCode.fine;
}

/** What runs share, and what ends one that goes on. */
interface RunContext {
  readonly kept: Kept;
  readonly sources?: KeptSources;
  /** Whether a watcher has run before. */
  readonly isAgain?: boolean;
  readonly signal?: AbortSignal;
}

async function generateOnce(call: GenerateCall, run: RunContext, terminal: Terminal): Promise<Outcome> {
  const { places, config, given } = call;
  const start = performance.now();
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { sources, isAgain = false } = run;
  const kept = { isKept: !isAgain, ...(sources === undefined ? {} : { sources }) };
  const reading = await readDocuments({ places, config, perspective, ...kept }, terminal);
  try {
    const generation = await generationOf(reading, call, run, terminal);
    if (!given.check && !given.dryRun) writeFolder(generation.folder, generation.files, generation.changes);
    reportGeneration(generation, given, Math.round(performance.now() - start), terminal);
    const ending = given.check && !isUpToDate(generation) ? exitCode.findings : exitCode.fine;
    return { ending, files: reading.files };
  } catch (error) {
    if (!(error instanceof CannotGenerate)) throw error;
    if (given.json) terminal.print(JSON.stringify({ ok: false, changes: {}, drift: [], files: 0 }));
    if (error.message !== "") terminal.say(error.message);
    return { ending: error.ending, files: reading.files };
  }
}

/** @throws {CannotGenerate} */
async function generationOf(
  { contract, documents, origin, root }: DocumentsReading,
  { config, given }: GenerateCall,
  { kept, signal }: RunContext,
  terminal: Terminal,
): Promise<Generation> {
  // Elsewhere than at home nobody wants code for the bundled documents.
  const isAstray = origin === "bundled" && resolve(packageFolder) !== resolve(terminal.folder);
  if (documents === 0 || isAstray) {
    const words = "nothing to generate from: no AsyncAPI or OpenAPI document was found; name documents, or a folder";
    throw new CannotGenerate(exitCode.nothingChecked, words);
  }
  // Why has been said.
  if (contract === undefined) throw new CannotGenerate(exitCode.contractInvalid, "");
  const folder = resolve(terminal.folder, given.out ?? "generated");
  if (given.template !== undefined) {
    const { generateFromTemplate } = await import("./templates/generate-from-template.ts");
    const { template: name, templateParam: params = {} } = given;
    const wanted = { name, params, folder, root, ...(signal === undefined ? {} : { signal }) };
    return generateFromTemplate(contract, wanted, terminal);
  }
  const only = given.system ?? config.only;
  refuseUnknownSystems(contract, only ?? []);
  const systems = only ?? contract.documents.map(({ system }) => system);
  const { runtime, extension, emit } = given;
  const options = {
    ...(runtime === undefined ? {} : { runtime }),
    ...(extension === undefined ? {} : { extension }),
    ...(emit === undefined ? {} : { emit: readFileKinds(emit) }),
  };
  try {
    return await generateFiles(contract, {
      folder,
      root,
      systems: [...new Set(systems)].toSorted(),
      keepsOthers: only !== undefined,
      options,
      kept,
    });
  } catch (error) {
    if (!(error instanceof UnusableSchema)) throw error;
    throw new CannotGenerate(exitCode.contractInvalid, `${error.message}; \`sockwright check\` says where`, error);
  }
}
