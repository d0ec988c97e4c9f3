import {
  type Check,
  type JudgingOptions,
  makePlan,
  measureCoverage,
  originOf,
  type Report,
  waive,
} from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findTarget } from "./find-target.ts";
import { loadWaivers } from "./load-waivers.ts";
import type { ProxyArguments } from "./proxy-settings.ts";
import { readDocuments } from "./read-documents.ts";
import { endingOf } from "./run-test.ts";
import { sayPorts, standBetween, untilOver } from "./stand-between.ts";
import { systemClock } from "./system-clock.ts";
import { tellReport } from "./tell-report.ts";
import type { Terminal } from "./terminal.ts";
import { waitForSignal } from "./wait-for-signal.ts";
import { writeRecording } from "./write-recording.ts";

/** One call of `sockwright proxy`. */
export interface ProxyCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: ProxyArguments;
  /** Decides which waivers have expired: `2026-11-27`. */
  readonly today: string;
  /** The checkout that a pipeline works in. */
  readonly workspace?: string | undefined;
}

/** Hands on and judges what passes until a signal ends it, reports, and resolves to what the command ends with. */
export async function runProxy(call: ProxyCall, terminal: Terminal): Promise<ExitCode> {
  const { places, config, given, today, workspace } = call;
  const ended = waitForSignal();
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { contract, documents, root } = await readDocuments({ places, config, perspective }, terminal);
  if (documents === 0) {
    terminal.say("there is nothing to judge by: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (contract === undefined) return exitCode.contractInvalid;
  if (contract.ports.every(({ protocols }) => protocols.length === 0)) {
    terminal.say("there is nothing to stand before: no document has a server on this machine");
    return exitCode.nothingChecked;
  }
  const waivers = await loadWaivers(terminal.folder, given.waivers);
  const target = await findTarget(given, contract, terminal.folder);
  const clock = systemClock();
  const ports = contract.ports
    .filter(({ protocols }) => protocols.length > 0)
    .map((port) => ({ declared: port.number, origin: originOf(target, port) }));
  await using recording = await writeRecording(given, { startedAt: clock.now(), ports }, terminal);
  const { host, ports: plan } = given;
  const options: JudgingOptions = {
    contract,
    target,
    clock,
    onPassing: (passing) => recording.take(passing),
    onBroken: ({ title }, { expected, got }) =>
      terminal.say(
        `${terminal.style(title.startsWith("MUST") ? "red" : "yellow", "broken")}  ${title}: expected ${expected}, got ${got}`,
      ),
    ...(host !== undefined && { host }),
    ...(plan !== undefined && { ports: plan }),
  };
  const opened = await standBetween(options, terminal);
  if (typeof opened === "number") return opened;
  await using judging = opened;
  sayPorts(judging.proxy, "ends it and prints the report", terminal);
  await untilOver(ended, given.for);
  const judged = await judging.results();
  const promises = judged.map(({ check }) => check);
  const { results, faults } = waive(judged, { waivers, plan: wholePlan(contract, promises), today });
  const report: Report = {
    documents: contract.documents,
    day: today,
    results,
    // What happens not to be broken while somebody listens is not mended by that.
    waiverFaults: faults.filter(({ kind }) => kind !== "stale"),
    coverage: measureCoverage({ contract, plan: promises, results, seen: judging.seen }),
    seed: "sockwright",
    isPassive: true,
  };
  await tellReport(report, { command: "proxy", ...given }, { root, folder: terminal.folder, workspace }, terminal);
  const ending = endingOf(report);
  if (ending === exitCode.nothingChecked) terminal.say("nothing passed by that could be judged");
  return ending;
}

/** What passes by and what is asked: a waiver may speak of either, whichever command reads it. */
function wholePlan(contract: Contract, promises: readonly Check[]): readonly Check[] {
  const passing = new Set(promises.map(({ id }) => id));
  return [...promises, ...makePlan(contract).filter(({ id }) => !passing.has(id))];
}
