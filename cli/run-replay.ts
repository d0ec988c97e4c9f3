import {
  type Check,
  clientPlan,
  makePlan,
  matches,
  NoSuchCheck,
  printComparison,
  printLine,
  printQuestion,
  printVerdict,
  reportAsJson,
  scenarioIds,
} from "../conformance/index.ts";
import { askTarget, endOfAsking } from "./ask-target.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { loadReport } from "./load-report.ts";
import { loadScenarios } from "./load-scenarios.ts";
import { plural } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import type { ReplayArguments } from "./replay-settings.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** One call of `sockwright replay`. */
export interface ReplayCall {
  readonly id: string;
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: ReplayArguments;
  /** `2026-11-27`. */
  readonly today: string;
}

/** Asks one check again, shows what crosses the wire as it does, and resolves to what the command ends with. */
export async function runReplay(
  { id, places, config, given, today }: ReplayCall,
  terminal: Terminal,
): Promise<ExitCode> {
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { contract, documents, origin, root } = await readDocuments({ places, config, perspective }, terminal);
  if (documents === 0) {
    terminal.say("there is nothing to ask about: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (contract === undefined) return exitCode.contractInvalid;
  const isOfScenario = id === scenarioIds || id.startsWith(`${scenarioIds}/`);
  const loaded =
    isOfScenario || given.scenario !== undefined
      ? await loadScenarios(contract, { origin, root, config, names: given.scenario ?? [] }, terminal)
      : { scenarios: [] };
  if (loaded === undefined) return exitCode.contractInvalid;
  const plan = makePlan(contract, loaded.scenarios);
  if (clientPlan(contract).some((promise) => promise.id === id) && !plan.some((check) => check.id === id))
    throw new UsageFault(
      `"${id}" is a promise of clients: it is asked again with \`sockwright test --client "<command>" --only ${id}\``,
    );
  const check = find(plan, id);
  const told = given.from === undefined ? undefined : loadReport(terminal.folder, given.from, check.id);
  const seed = given.seed ?? told?.seed ?? "sockwright";
  const secrets = new Set<string>();
  // The wire is what is asked for; where that is one JSON document, it is talk beside it.
  const show = given.json ? terminal.say : terminal.print;
  const paint = given.json ? terminal.style : terminal.dataStyle;
  show(printQuestion(check, seed, paint));
  try {
    const [result] = await askTarget(
      [check],
      given,
      {
        contract,
        scenarios: loaded.scenarios,
        seed,
        // The wire is to show what was said then, and once.
        shrink: false,
        onSecret: (secret) => secrets.add(secret),
        onLine: (crossed) => show(printLine(crossed, [...secrets])),
      },
      terminal,
    );
    if (result === undefined) return exitCode.nothingChecked;
    const report = {
      documents: contract.documents,
      day: today,
      results: [result],
      waiverFaults: [],
      coverage: { sums: [], clauses: [] },
      seed,
      secrets: [...secrets],
    };
    show(`\n${printVerdict(report, paint)}`);
    const json = reportAsJson(report);
    // Secrets are hidden in what the report says, so they must be in what it is held against.
    const now = json.results[0]?.verdict ?? result.verdict;
    if (told !== undefined) show(printComparison(now, told.result.verdict, told.day));
    if (given.json) terminal.print(JSON.stringify(json));
    return endings[result.verdict.outcome];
  } catch (error) {
    return endOfAsking(error, terminal);
  }
}

/** A broken SHOULD counts too: somebody has asked about this one alone. */
const endings = {
  kept: exitCode.fine,
  broken: exitCode.findings,
  "not-asked": exitCode.nothingChecked,
  inconclusive: exitCode.nothingChecked,
} as const;

function find(plan: readonly Check[], id: string): Check {
  const named = plan.find((check) => check.id === id);
  if (named !== undefined) return named;
  const meant = plan.filter((check) => matches(id, check.id));
  const [only] = meant;
  if (only === undefined) throw new UsageFault(new NoSuchCheck(id).message);
  if (meant.length === 1) return only;
  const names = meant.slice(0, 8).map((check) => check.id);
  throw new UsageFault(
    `"${id}" stands for ${plural(meant.length, "check")}, and one is asked again: ${names.join(", ")}${meant.length > 8 ? ", …" : ""}`,
  );
}
