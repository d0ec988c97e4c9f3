import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { type JudgingOptions } from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import { type Happened, type Recorded, scenarioFromTraffic } from "../contract/scenario/index.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findTarget } from "./find-target.ts";
import { plural } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import type { RecordArguments } from "./record-settings.ts";
import { sayPorts, standBetween, untilOver } from "./stand-between.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";
import { waitForSignal } from "./wait-for-signal.ts";
import { scenarioText } from "./write-scenario.ts";

/** One call of `sockwright record`. */
export interface RecordCall {
  readonly name: string;
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly given: RecordArguments;
}

/** What is kept of what passes: enough for a scenario, and no more than memory stands. */
const mostHappenings = 100_000;

/** Hands on what passes until a signal ends it, writes it as scenarios, and resolves to what the command ends with. */
export async function runRecord({ name, places, config, given }: RecordCall, terminal: Terminal): Promise<ExitCode> {
  if (!/^[\w][\w .-]*$/.test(name))
    throw new UsageFault(`"${name}" is no name for a scenario: write letters, digits, - and .`);
  const ended = waitForSignal();
  const perspective = given.perspective ?? config.perspective ?? "server";
  const { contract, documents } = await readDocuments({ places, config, perspective }, terminal);
  if (documents === 0) {
    terminal.say("there is nothing to record by: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (contract === undefined) return exitCode.contractInvalid;
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  const paths = new Map(systems.map((system) => [system, placeOf(system, name, given, terminal.folder)]));
  for (const path of given.force ? [] : paths.values())
    if (existsSync(path)) throw new UsageFault(`${path} is there already: --force writes over it`);
  if (given.out !== undefined && systems.length > 1)
    throw new UsageFault(`--out is for one system, and there are ${systems.join(", ")}: leave it out`);

  const traffic: Happened[] = [];
  const options: JudgingOptions = {
    contract,
    target: await findTarget(given, contract, terminal.folder),
    clock: systemClock(),
    onPassing: () => undefined,
    onHappened: (happened) => {
      if (traffic.length < mostHappenings) traffic.push(happened);
    },
    ...(given.host !== undefined && { host: given.host }),
    ...(given.ports !== undefined && { ports: given.ports }),
  };
  const opened = await standBetween(options, terminal);
  if (typeof opened === "number") return opened;
  await using judging = opened;
  sayPorts(judging.proxy, "ends the recording and writes it", terminal);
  await untilOver(ended, given.for);
  await judging.results();
  return await write(contract, { name, given, places: paths, traffic }, terminal);
}

function placeOf(system: string, name: string, { out }: RecordArguments, folder: string): string {
  return out === undefined ? join(folder, "scenarios", system, `${name}.yaml`) : resolve(folder, out);
}

async function write(
  contract: Contract,
  {
    name,
    given,
    places,
    traffic,
  }: {
    readonly name: string;
    readonly given: RecordArguments;
    readonly places: ReadonlyMap<string, string>;
    readonly traffic: readonly Happened[];
  },
  terminal: Terminal,
): Promise<ExitCode> {
  if (traffic.length === mostHappenings)
    terminal.say(`the recording ends with the first ${mostHappenings} things that passed`);
  const inOrder = traffic.toSorted((one, other) => one.at - other.at);
  let written = 0;
  for (const [system, path] of places) {
    const title = given.title ?? "Recorded";
    const secrets = given.secrets === true;
    const recorded = scenarioFromTraffic(contract, inOrder, { name, title, system, secrets });
    if (recorded === undefined) continue;
    await mkdir(dirname(path), { recursive: true });
    // What passed is for whoever recorded it.
    await writeFile(path, scenarioText(recorded), { mode: 0o600 });
    written += 1;
    tell(recorded, relative(terminal.folder, path), terminal);
  }
  if (written > 0) return exitCode.fine;
  terminal.say("nothing passed that a scenario could say");
  return exitCode.nothingChecked;
}

function tell({ scenario, leftOut }: Recorded, path: string, terminal: Terminal): void {
  const missing = leftOut.length === 0 ? "" : `; without ${leftOut.join(", ")}`;
  terminal.print(path);
  terminal.say(`${path}: ${plural(scenario.steps.length, "step")}${missing}`);
}
