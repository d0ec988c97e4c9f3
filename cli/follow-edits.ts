import type { MockPort, MockServer } from "../mock-server/index.ts";
import type { FoundDocuments } from "./find-documents.ts";
import type { MockSettings } from "./mock-settings.ts";
import { type MockCall, planMock } from "./plan-mock.ts";
import { plural } from "./print-diagnostics.ts";
import { readScript } from "./read-script.ts";
import type { Terminal } from "./terminal.ts";
import { watchDocuments } from "./watch-documents.ts";

/** What opened and what closed between two maps of ports, a line each. */
function portChanges(before: readonly MockPort[], after: readonly MockPort[]): readonly string[] {
  const open = (ports: readonly MockPort[]): Map<number, MockPort> =>
    new Map(ports.filter(({ actual }) => actual !== null).map((port) => [port.declared, port]));
  const [old, now] = [open(before), open(after)];
  return [
    ...[...now.values()]
      .filter(({ declared }) => !old.has(declared))
      .map(({ declared, urls }) => `port ${declared} opened: ${urls.join("  ")}`),
    ...[...old.keys()].filter((declared) => !now.has(declared)).map((declared) => `port ${declared} closed`),
  ];
}

/** What is fixed for as long as the mock plays. */
const fixed = [
  "ports",
  "strictPorts",
  "host",
  "workers",
  "seed",
  "auth",
  "only",
] as const satisfies readonly (keyof MockSettings)[];

/** Which of them were edited, and are not what the mock plays with. */
function waitingSettings(played: MockCall, before: MockCall, now: MockCall): readonly string[] {
  const said = ({ settings }: MockCall, key: (typeof fixed)[number]): string => String(settings[key]);
  return fixed.filter((key) => said(now, key) !== said(before, key) && said(now, key) !== said(played, key));
}

/** What the mock plays at first. */
export interface FirstReading {
  readonly call: MockCall;
  /** Every file that was read, by absolute path. */
  readonly files: readonly string[];
  readonly origin: FoundDocuments["origin"];
  /** When reading began, in milliseconds since 1970. */
  readonly began: number;
}

/**
 * Keeps `mock` playing what the documents, the configuration and the handlers say now, until the result is disposed of. A
 * broken edit is reported, and the mock goes on with what it had.
 */
export async function followEdits(mock: MockServer, first: FirstReading, terminal: Terminal): Promise<Disposable> {
  let { call, files } = first;
  const { openKeptSources } = await import("../contract/read/index.ts");
  const sources = openKeptSources();
  let last = Promise.resolve();
  // One after another: an older reading must never replace a newer one.
  const watch = watchDocuments(() => (last = last.then(reload)));
  const look = (): Promise<void> => watch.look({ folder: terminal.folder, places: call.places, config: call.config });
  await look();
  watch.follow([...files, ...call.configFiles], first.began);

  async function reload(): Promise<void> {
    const start = Date.now();
    try {
      const planned = await planMock(call.places, call.given, terminal.folder);
      const waiting = waitingSettings(first.call, call, planned);
      if (waiting.length > 0) {
        terminal.say(`${waiting.join(", ")}: what the configuration says now counts from the next start`);
      }
      call = planned;
      await look();
      const settings = { ...first.call.settings, perspective: call.settings.perspective };
      const { script, origin, files: read } = await readScript({ ...call, settings }, terminal, sources);
      if (origin === "bundled" && first.origin !== "bundled") throw new Error("no document is left");
      if (read.length > 0) files = read;
      watch.follow([...files, ...call.configFiles], start);
      if (script !== undefined) {
        const { contract, handlers, scenarios } = script;
        const before = mock.ports;
        await mock.reload(contract, handlers, scenarios);
        for (const change of portChanges(before, mock.ports)) terminal.say(change);
        return terminal.say(`${terminal.style("green", "reloaded")} ${plural(contract.documents.length, "document")}`);
      }
    } catch (error) {
      terminal.say(`${terminal.style("red", "error:")} ${error instanceof Error ? error.message : String(error)}`);
    }
    return terminal.say("the mock goes on with what it had");
  }

  return watch;
}
