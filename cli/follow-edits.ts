import type { MockPort, MockServer } from "../mock-server/index.ts";
import type { MockCall } from "./play-mock.ts";
import { plural } from "./print-diagnostics.ts";
import { readScript } from "./read-script.ts";
import type { Terminal } from "./terminal.ts";
import { watchFiles } from "./watch-files.ts";

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

/**
 * Keeps `mock` playing what the files say now, until the result is disposed of. A broken edit is reported, and the mock
 * goes on with what it had.
 */
export function followEdits(
  mock: MockServer,
  files: readonly string[],
  call: MockCall,
  terminal: Terminal,
): Disposable {
  let last = Promise.resolve();
  // One after another: an older reading must never replace a newer one.
  const watch = watchFiles(() => (last = last.then(reload)));
  watch.follow(files);

  async function reload(): Promise<void> {
    try {
      const reading = await readScript(call, terminal);
      if (reading.files.length > 0) watch.follow(reading.files);
      if (reading.script !== undefined) {
        const { contract, handlers } = reading.script;
        const before = mock.ports;
        await mock.reload(contract, handlers);
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
