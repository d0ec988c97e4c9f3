import type { MockPort } from "../mock-server/index.ts";
import { plural } from "./print-diagnostics.ts";
import type { Paint } from "./terminal.ts";

/** What is being played: a mock server is one. */
interface Play {
  readonly seed: string;
  readonly ports: readonly MockPort[];
}

/** What `--json` prints: one line, once every port is open. */
export function readyLine({ seed, ports }: Play, ms: number): string {
  return JSON.stringify({
    ready: true,
    ms,
    seed,
    // One entry for each system on a port, so that a reader can look for its own.
    ports: ports.flatMap(({ systems, declared, actual, host, protocols, state }) =>
      systems.map((system) => ({ system, declared, actual, host, protocols, state })),
    ),
  });
}

/** The map of ports that a person reads. */
export function portMap({ seed, ports }: Play, ms: number, style: Paint): string {
  const open = ports.filter(({ state }) => state !== "described");
  const lines = [
    ...table(open, style),
    ...ports.filter(({ state }) => state === "remapped").map((port) => remapped(port, style)),
    ...ports.filter(({ state }) => state === "described").map((port) => described(port, style)),
  ];
  const ready = `${style("green", "ready")} in ${ms} ms: ${plural(open.length, "port")}, seed ${style("bold", seed)}`;
  return `${lines.join("\n")}\n\n${ready}`;
}

function table(ports: readonly MockPort[], style: Paint): readonly string[] {
  const head = ["PORT", "SYSTEM", "PROTOCOL", "PLAYS", "URL"];
  const rows = ports.map((port) => [
    String(port.actual ?? port.declared),
    port.systems.join(", "),
    port.protocols.join(", "),
    plays(port.counts),
    port.urls.join("  "),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [style("dim", line(head)), ...rows.map(line)];
}

function plays({ operations, channels, messages }: MockPort["counts"]): string {
  const parts = [
    operations > 0 && plural(operations, "operation"),
    channels > 0 && plural(channels, "channel"),
    messages > 0 && plural(messages, "message"),
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function remapped({ declared, actual, systems, reason }: MockPort, style: Paint): string {
  const why = reason === undefined ? "" : ` (${reason})`;
  return `${style("yellow", "remapped")}   ${declared} of ${systems.join(", ")} is at ${actual}${why}`;
}

function described({ declared, systems, reason }: MockPort, style: Paint): string {
  const why = reason === undefined ? "" : ` (${reason})`;
  return `${style("cyan", "described")}  ${declared} of ${systems.join(", ")} is not mocked${why}`;
}
