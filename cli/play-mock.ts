import { performance } from "node:perf_hooks";
import { boundYoungGeneration } from "./bound-young-generation.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { followEdits } from "./follow-edits.ts";
import { hostRefusal } from "./host-refusal.ts";
import type { MockCall } from "./plan-mock.ts";
import { controlToken, openControlPort, tokenVariable } from "./open-control.ts";
import { portMap, readyLine, unsent } from "./port-map.ts";
import { printTraffic } from "./print-traffic.ts";
import { readScript } from "./read-script.ts";
import { refuseUnknownSystems } from "./refuse-unknown-systems.ts";
import { sayAdmin } from "./say-admin.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";
import { waitForSignal } from "./wait-for-signal.ts";

/** Plays the documents until a signal ends it, and resolves to what the command ends with. */
export async function playMock(call: MockCall, terminal: Terminal): Promise<ExitCode> {
  const { settings } = call;
  const { host, only, ports, strictPorts, workers, seed, auth, socketioAdmin } = settings;
  const ended = waitForSignal();
  boundYoungGeneration();
  const began = Date.now();
  const { origin, documents, script, files, wanted } = await readScript(call, terminal);
  if (documents === 0) return nothingToMock(terminal, "no AsyncAPI or OpenAPI document was found");
  if (script === undefined) return exitCode.contractInvalid;
  if (origin === "bundled") terminal.say("no documents given, and none of your own here: playing the bundled ones");
  refuseUnknownSystems(script.contract, only ?? []);
  const idle = wanted.find(({ system }) => only !== undefined && only.length > 0 && !only.includes(system));
  if (idle !== undefined) throw new UsageFault(`scenario ${idle.name} belongs to ${idle.system}, which is not played`);

  const { ControlNeedsToken, HandlerWithoutOperation, PortUnavailable, startMockServer, WorkersUnavailable } =
    await import("../mock-server/index.ts");
  const starting = startMockServer({
    ...script,
    clock: systemClock(),
    strictPorts,
    workers,
    seed,
    auth,
    ...(host === undefined ? {} : { host }),
    ...(ports === undefined ? {} : { ports }),
    ...(only === undefined ? {} : { only }),
    ...(socketioAdmin ? { socketioAdmin: controlToken() } : {}),
    log: (entry) => terminal.say(printTraffic(entry, terminal.style)),
  }).catch((error: unknown) => {
    const refusal = hostRefusal(error, host);
    if (refusal !== undefined) return refusal;
    if (error instanceof ControlNeedsToken)
      throw new UsageFault(`--socketio-admin: ${error.message}; it is read from ${tokenVariable}`, { cause: error });
    if (error instanceof HandlerWithoutOperation || error instanceof WorkersUnavailable)
      throw new UsageFault(error.message, { cause: error });
    if (error instanceof PortUnavailable) return { words: error.message, ending: exitCode.notReachable };
    throw error;
  });
  const started = await starting;
  if ("ending" in started) {
    terminal.say(`${terminal.style("red", "error:")} ${started.words}`);
    return started.ending;
  }
  await using mock = started;
  const webhooks = script.contract.webhooks
    .filter(({ system }) => only === undefined || only.length === 0 || only.includes(system))
    .map(({ name }) => name);
  if (mock.ports.every(({ state }) => state === "described")) {
    const aside = webhooks.length === 0 ? "" : ` (${unsent(webhooks)})`;
    return nothingToMock(terminal, `no document has a server that can be played${aside}`);
  }

  const opened = await openControlPort(mock, settings, terminal).catch((error: unknown) => {
    if (error instanceof PortUnavailable) return error;
    throw error;
  });
  if (opened instanceof PortUnavailable) {
    terminal.say(`${terminal.style("red", "error:")} the control port: ${opened.message}`);
    return exitCode.notReachable;
  }
  await using control = opened;
  const play = {
    seed: mock.seed,
    ports: mock.ports,
    ...(control && { control: control.url }),
    ...(controlToken().token !== undefined && { asksForToken: true as const }),
  };

  // Since the process began: what a person waits for includes the start of Node.js.
  const ms = Math.round(performance.now());
  terminal.print(settings.json ? readyLine(play, ms) : portMap(play, ms, terminal.dataStyle, webhooks));
  if (socketioAdmin) sayAdmin(mock.ports, terminal);
  using edits = settings.watch ? await followEdits(mock, { call, files, origin, began }, terminal) : undefined;
  if (edits) terminal.say("watching the documents: edit one, and the mock follows");
  for (const { system, name } of wanted) mock.play(`${system}/${name}`);
  await ended;
  terminal.say("closing every connection");
  return exitCode.fine;
}

function nothingToMock(terminal: Terminal, why: string): ExitCode {
  terminal.say(`there is nothing to mock: ${why}`);
  return exitCode.nothingChecked;
}
