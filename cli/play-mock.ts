import { performance } from "node:perf_hooks";
import type { Contract } from "../contract/index.ts";
import type { MockServer } from "../mock-server/index.ts";
import { closest } from "./closest.ts";
import type { Config } from "./config.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findDocuments } from "./find-documents.ts";
import type { MockSettings } from "./mock-settings.ts";
import { portMap, readyLine } from "./port-map.ts";
import { plural } from "./print-diagnostics.ts";
import { printTraffic } from "./print-traffic.ts";
import { readScript } from "./read-script.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";
import { waitForSignal } from "./wait-for-signal.ts";
import { watchFiles } from "./watch-files.ts";

/** One call of `sockwright mock`. */
export interface MockCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  readonly config: Config;
  readonly configFile?: string;
  readonly settings: MockSettings;
}

/** Plays the documents until a signal ends it, and resolves to what the command ends with. */
export async function playMock(call: MockCall, terminal: Terminal): Promise<ExitCode> {
  const { config, settings } = call;
  const ended = waitForSignal();
  const found = await findDocuments(terminal.folder, call.places, config);
  if (found.files.length === 0) {
    terminal.say("there is nothing to mock: no AsyncAPI or OpenAPI document was found");
    return exitCode.nothingChecked;
  }
  if (found.origin === "bundled") {
    terminal.say("no documents given, none in asyncapi/ or openapi/ here: playing the bundled ones");
  }
  const script = await readScript(call, found, terminal);
  if (script === undefined) return exitCode.contractInvalid;
  const { contract, handlers } = script;
  checkSystems(contract, settings.only);

  const { PortUnavailable, startMockServer } = await import("../mock-server/index.ts");
  const { ports, only, strictPorts, host, seed, auth } = settings;
  let mock: MockServer;
  try {
    mock = await startMockServer({
      contract,
      handlers,
      clock: systemClock(),
      strictPorts,
      seed,
      auth,
      ...(host === undefined ? {} : { host }),
      ...(ports === undefined ? {} : { ports }),
      ...(only === undefined ? {} : { only }),
      log: (entry) => terminal.say(printTraffic(entry, terminal.style)),
    });
  } catch (error) {
    if (!(error instanceof PortUnavailable)) throw error;
    sayError(terminal, error);
    return exitCode.notReachable;
  }
  await using playing = mock;
  if (!playing.ports.some(({ state }) => state !== "described")) {
    terminal.say("there is nothing to mock: no document has a server that this machine can play");
    return exitCode.nothingChecked;
  }

  // Since the process began: what a person waits for includes the start of Node.js.
  const ms = Math.round(performance.now());
  terminal.print(settings.json ? readyLine(playing, ms) : portMap(playing, ms, terminal.dataStyle));
  using watch = settings.watch ? watchFiles(() => void reload()) : undefined;
  watch?.follow(script.files);
  if (settings.watch) terminal.say("watching the documents: edit one and the mock follows");

  async function reload(): Promise<void> {
    try {
      const next = await readScript(call, await findDocuments(terminal.folder, call.places, config), terminal);
      if (next === undefined) return terminal.say("the mock goes on with the contract it had");
      watch?.follow(next.files);
      playing.reload(next.contract, next.handlers);
      return terminal.say(
        `${terminal.style("green", "reloaded")} ${plural(next.contract.documents.length, "document")}`,
      );
    } catch (error) {
      sayError(terminal, error);
      return terminal.say("the mock goes on with the contract it had");
    }
  }

  await ended;
  terminal.say("closing every connection");
  return exitCode.fine;
}

function checkSystems(contract: Contract, only: readonly string[] | undefined): void {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  for (const name of only ?? []) {
    if (systems.includes(name)) continue;
    const near = closest(name, systems);
    const hint = near === undefined ? `choose from ${systems.join(", ")}` : `did you mean ${near}?`;
    throw new UsageFault(`no system is called "${name}": ${hint}`);
  }
}

function sayError(terminal: Terminal, error: unknown): void {
  terminal.say(`${terminal.style("red", "error:")} ${error instanceof Error ? error.message : String(error)}`);
}
