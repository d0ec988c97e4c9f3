import { performance } from "node:perf_hooks";
import {
  type Check,
  clientPlan,
  makePlan,
  matches,
  measureCoverage,
  NoSuchCheck,
  type Report,
  type Result,
  rule,
  scenarioIds,
  selectChecks,
  waive,
} from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import { type AskOptions, askTarget, endOfAsking } from "./ask-target.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { gradeClient } from "./grade-client.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { loadWaivers } from "./load-waivers.ts";
import { plural } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import { showProgress } from "./show-progress.ts";
import { systemClock } from "./system-clock.ts";
import { tellReport } from "./tell-report.ts";
import type { Terminal } from "./terminal.ts";
import type { TestArguments } from "./test-settings.ts";
import { UsageFault } from "./usage-fault.ts";
import { waitForSignal } from "./wait-for-signal.ts";

/** One call of `sockwright test`. */
export interface TestCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: TestArguments;
  /** Decides which waivers have expired: `2026-11-27`. */
  readonly today: string;
  /** The checkout that a pipeline works in. */
  readonly workspace?: string | undefined;
}

/** Asks an implementation every question that the documents imply, and resolves to what the command ends with. */
export async function runTest(call: TestCall, terminal: Terminal): Promise<ExitCode> {
  const { places, config, given, today, workspace } = call;
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { contract, documents, origin, root } = await readDocuments({ places, config, perspective }, terminal);
  if (documents === 0) {
    terminal.say("there is nothing to ask about: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (contract === undefined) return exitCode.contractInvalid;
  if (given.client !== undefined && given.scenario !== undefined)
    throw new UsageFault("--scenario asks a server, and --client grades a client: use one of them");
  const loaded =
    given.scenario === undefined
      ? { wanted: [] }
      : await loadScenarios(contract, { origin, root, config, names: given.scenario }, terminal);
  if (loaded === undefined) return exitCode.contractInvalid;
  const plan = given.client === undefined ? makePlan(contract, loaded.wanted) : clientPlan(contract, given.seed);
  const checks = chosen(plan, given);
  if (given.list) return list(checks, given, terminal);
  if (checks.length === 0) terminal.say(`nothing is asked: ${noneLeft(plan.length, given)}`);
  // The usual file is about servers: of clients it would waive what no check is called.
  const isUsual = given.client === undefined || given.waivers !== undefined;
  const loadedWaivers = isUsual ? await loadWaivers(terminal.folder, given.waivers) : [];
  // A scenario that nobody names has no check, and is not gone for that.
  const waivers = loadedWaivers.filter(
    (waiver) => !isOfScenario(waiver.id) || plan.some(({ id }) => matches(waiver.id, id)),
  );
  try {
    const interrupted = new AbortController();
    const seen = new Set<string>();
    const onSeen = (clause: string): unknown => seen.add(clause);
    const secrets = new Set<string>();
    const onSecret = (secret: string): unknown => secrets.add(secret);
    const asked =
      given.client === undefined
        ? await ask(checks, contract, { given, scenarios: loaded.wanted, onSeen, onSecret, interrupted }, terminal)
        : await gradeClient(
            { command: given.client, checks, contract, given, onSeen, interrupted: waitForSignal() },
            terminal,
          );
    const { results, faults } = waive(asked, { waivers, plan, today });
    const coverage = measureCoverage({ contract, plan, results, seen });
    const { seed = "sockwright" } = given;
    const report = {
      documents: contract.documents,
      day: today,
      results,
      waiverFaults: faults,
      coverage,
      seed,
      secrets: [...secrets],
      ...(given.client !== undefined && { client: given.client }),
    };
    await tellReport(report, { command: "test", ...given }, { root, folder: terminal.folder, workspace }, terminal);
    // What was cut short may still hold timers and connections.
    if (interrupted.signal.aborted) process.exit(130);
    return endingOf(report);
  } catch (error) {
    return endOfAsking(error, terminal);
  }
}

/** @throws UsageFault when a word matches nothing, or a scenario is named that is not wanted */
function chosen(plan: readonly Check[], { only: words, skip, shard, scenario }: TestArguments): readonly Check[] {
  const only = words ?? (scenario && [scenarioIds]);
  const left = plan.find(({ id }) => isOfScenario(id) && only?.some((word) => matches(word, id)) !== true);
  if (left !== undefined)
    throw new UsageFault(`--scenario names ${left.id}, and --only leaves it out: add it there, or drop --only`);
  try {
    return selectChecks(plan, {
      ...(only && { only }),
      ...(skip && { skip }),
      ...(shard && { shard }),
    });
  } catch (error) {
    if (error instanceof NoSuchCheck) throw new UsageFault(error.message, { cause: error });
    throw error;
  }
}

/** Why nothing is left of a plan: `--skip http leaves none of 966 checks`. */
function noneLeft(count: number, { only = [], skip = [], shard }: TestArguments): string {
  if (count === 0) return "the documents promise nothing that could be asked";
  const options = [
    ...only.map((word) => `--only ${word}`),
    ...skip.map((word) => `--skip ${word}`),
    ...(shard ? [`--shard ${shard.index}/${shard.count}`] : []),
  ];
  return `${options.join(" and ")} ${options.length === 1 ? "leaves" : "leave"} none of ${plural(count, "check")}`;
}

const isOfScenario = (id: string): boolean => id.startsWith(`${scenarioIds}/`);

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
  {
    given,
    interrupted,
    ...told
  }: { readonly given: TestArguments; readonly interrupted: AbortController } & Required<
    Pick<AskOptions, "onSeen" | "onSecret" | "scenarios">
  >,
  terminal: Terminal,
): Promise<readonly Result[]> {
  const { seed, budget: budgetMs, workers, shrink } = given;
  let answers = 0;
  using progress = showProgress(checks.length, terminal.show, systemClock());
  const options = {
    contract,
    ...told,
    ...(shrink !== undefined && { shrink }),
    signal: interrupted.signal,
    onResult(result: Result) {
      if (!interrupted.signal.aborted) answers += 1;
      progress.step(rule(result) === "fail");
    },
    ...(seed !== undefined && { seed }),
    ...(budgetMs !== undefined && { budgetMs }),
    ...(workers !== undefined && { workers }),
  };
  const start = performance.now();
  void waitForSignal().then(() => {
    progress[Symbol.dispose]();
    terminal.say(
      `ended by a signal after ${answers} of ${plural(checks.length, "check")}; what they have found follows`,
    );
    interrupted.abort();
  });
  const results = await askTarget(checks, given, options, terminal);
  if (interrupted.signal.aborted) return results;
  progress[Symbol.dispose]();
  terminal.say(`${plural(results.length, "check")} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return results;
}

/** What a command ends with that has come to a report. */
export function endingOf({ results, waiverFaults }: Report): ExitCode {
  const rulings = results.map((result) => rule(result));
  // Somebody has asked for a scenario by its name: that no document promises it must not make the answer green.
  const isScenarioBroken = results.some(
    (result, index) => rulings[index] === "warning" && isOfScenario(result.check.id),
  );
  if (rulings.includes("fail") || isScenarioBroken || waiverFaults.length > 0) return exitCode.findings;
  const asked = rulings.some((ruling) => ruling === "pass" || ruling === "warning" || ruling === "waived");
  return asked ? exitCode.fine : exitCode.nothingChecked;
}
