import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import {
  type Check,
  drivenTime,
  makePlan,
  NoSuchCheck,
  printResults,
  realClock,
  type Result,
  resultsAsJson,
  resultsAsJunit,
  rule,
  runPlan,
  selectChecks,
  type Target,
  TargetUnreachable,
} from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findTarget } from "./find-target.ts";
import { plural } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import { startMockServer } from "./start-mock-server.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import type { TestArguments } from "./test-settings.ts";
import { UsageFault } from "./usage-fault.ts";

/** One call of `sockwright test`. */
export interface TestCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: TestArguments;
}

/** Asks an implementation every question that the documents imply, and resolves to what the command ends with. */
export async function runTest({ places, config, given }: TestCall, terminal: Terminal): Promise<ExitCode> {
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { contract, documents } = await readDocuments({ places, config, perspective }, terminal);
  if (documents === 0) {
    terminal.say("there is nothing to ask about: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (contract === undefined) return exitCode.contractInvalid;
  const checks = chosen(contract, given);
  if (given.list) return list(checks, given, terminal);
  try {
    const results = await ask(checks, contract, given, terminal);
    if (given.json) terminal.print(JSON.stringify(resultsAsJson(results)));
    else terminal.print(printResults(results, { paint: terminal.dataStyle, seed: given.seed ?? "sockwright" }));
    if (given.junit !== undefined) await writeReport(resolve(terminal.folder, given.junit), resultsAsJunit(results));
    return endingOf(results);
  } catch (error) {
    if (!(error instanceof TargetUnreachable)) throw error;
    terminal.say(`${terminal.style("red", "error:")} ${error.message}`);
    return exitCode.notReachable;
  }
}

async function writeReport(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function chosen(contract: Contract, { only, skip, shard }: TestArguments): readonly Check[] {
  try {
    return selectChecks(makePlan(contract), {
      ...(only && { only }),
      ...(skip && { skip }),
      ...(shard && { shard }),
    });
  } catch (error) {
    if (error instanceof NoSuchCheck) throw new UsageFault(error.message, { cause: error });
    throw error;
  }
}

function list(checks: readonly Check[], { json }: TestArguments, terminal: Terminal): ExitCode {
  if (json) {
    const entries = checks.map(({ id, title, asks, needsMs, company }) => ({ id, title, asks, needsMs, company }));
    terminal.print(JSON.stringify({ checks: entries }));
  } else {
    for (const { id, title, asks } of checks) {
      terminal.print(`${id}\n  ${title}  ${terminal.dataStyle("dim", `${asks.file}:${asks.line}`)}`);
    }
  }
  terminal.say(plural(checks.length, "check"));
  return checks.length === 0 ? exitCode.nothingChecked : exitCode.fine;
}

async function ask(
  checks: readonly Check[],
  contract: Contract,
  given: TestArguments,
  terminal: Terminal,
): Promise<readonly Result[]> {
  const { seed, budget: budgetMs, workers } = given;
  const options = {
    contract,
    ...(seed !== undefined && { seed }),
    ...(budgetMs !== undefined && { budgetMs }),
    ...(workers !== undefined && { workers }),
  };
  const start = performance.now();
  const said = (results: readonly Result[]): readonly Result[] => {
    terminal.say(`${plural(results.length, "check")} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return results;
  };
  const own = await findTarget(given, contract, terminal.folder);
  if (!given.mock) return said(await runPlan(checks, { ...options, target: own, clock: realClock(systemClock()) }));
  const time = drivenTime({
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  await using mock = await startMockServer({ contract, clock: time.target, ports: "random" });
  const urls = Object.fromEntries(
    mock.ports.filter(({ state }) => state !== "described").map(({ declared }) => [declared, mock.url(declared)]),
  );
  const credentials = Object.fromEntries(
    Object.keys(contract.securitySchemes).map((scheme) => [scheme, { valid: mock.token() }]),
  );
  const target: Target = { ...own, urls, credentials: { ...credentials, ...own.credentials } };
  return said(await runPlan(checks, { ...options, target, clock: time.run }));
}

function endingOf(results: readonly Result[]): ExitCode {
  const rulings = results.map((result) => rule(result));
  if (rulings.includes("fail")) return exitCode.findings;
  const asked = rulings.some((ruling) => ruling === "pass" || ruling === "warning" || ruling === "waived");
  return asked ? exitCode.fine : exitCode.nothingChecked;
}
