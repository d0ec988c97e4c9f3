import type { MockPort } from "../mock-server/index.ts";
import { plural } from "./print-diagnostics.ts";
import type { Paint } from "./terminal.ts";

/** What is being played: a mock server is one. */
interface Play {
  readonly seed: string;
  readonly ports: readonly MockPort[];
  /** Where it can be controlled, where it can. */
  readonly control?: string;
  /** Whether whoever comes has to know a token. */
  readonly asksForToken?: true;
}

/** What `--json` prints: one line, once every port is open. */
export function readyLine({ seed, ports, control }: Play, ms: number): string {
  return JSON.stringify({
    ready: true,
    ms,
    seed,
    ...(control !== undefined && { control, tryIt: tryItAt(control) }),
    // One entry for each system on a port, so that a reader can look for its own.
    ports: ports.flatMap(({ systems, declared, actual, host, protocols, state, workers, unshared }) =>
      systems.map((system) => ({ system, declared, actual, host, protocols, state, workers, unshared })),
    ),
  });
}

/** The map of ports that a person reads; `webhooks` are the names of what the server would ask of others, and does not. */
export function portMap(
  { seed, ports, control, asksForToken }: Play,
  ms: number,
  style: Paint,
  webhooks: readonly string[] = [],
): string {
  const open = ports.filter(({ state }) => state !== "described");
  const moved = Map.groupBy(
    ports.filter(({ state }) => state === "remapped"),
    ({ reason = "elsewhere" }) => reason,
  );
  const lines = [
    ...table(open, style),
    ...[...moved].map(([reason, group]) => `${style("yellow", "remapped")}   ${numbers(group)}: ${reason}`),
    ...ports.filter(({ state }) => state === "described").map((port) => described(port, style)),
    ...sharing(open, style),
    ...(webhooks.length === 0 ? [] : [`${style("cyan", "described")}  ${unsent(webhooks)}`]),
  ];
  const ready = `${style("green", "ready")} in ${ms} ms: ${plural(open.length, "port")}, seed ${style("bold", seed)}${control === undefined ? "" : `, control at ${control}`}`;
  const tryIt = control === undefined ? "" : `\ntry it at ${tryItAt(control)}${asksForToken ? "?token=…" : ""}`;
  return `${lines.join("\n")}\n\n${ready}${tryIt}`;
}

/** The page on which everything can be tried. */
const tryItAt = (control: string): string => `${control}/docs`;

interface Column {
  readonly title: string;
  readonly cell: (port: MockPort) => string;
}

const columns: readonly Column[] = [
  { title: "PORT", cell: ({ actual, declared }) => String(actual ?? declared) },
  { title: "FOR", cell: ({ declared }) => String(declared) },
  { title: "SYSTEM", cell: ({ systems }) => systems.join(", ") },
  { title: "PROTOCOL", cell: ({ protocols }) => protocols.join(", ") },
  { title: "PLAYS", cell: ({ counts }) => plays(counts) },
  { title: "URL", cell: ({ urls }) => urls.join("  ") },
];

function table(ports: readonly MockPort[], style: Paint): readonly string[] {
  const someMoved = ports.some(({ state }) => state === "remapped");
  const shown = columns
    .filter(({ title }) => someMoved || title !== "FOR")
    .map(({ title, cell }) => ({
      title,
      cell,
      width: Math.max(title.length, ...ports.map((port) => cell(port).length)),
    }));
  const line = (text: (column: Column) => string): string =>
    shown
      .map((column) => text(column).padEnd(column.width))
      .join("  ")
      .trimEnd();
  return [
    style(
      "dim",
      line(({ title }) => title),
    ),
    ...ports.map((port) => line(({ cell }) => cell(port))),
  ];
}

/** Who has the sockets, where there are workers. */
function sharing(open: readonly MockPort[], style: Paint): readonly string[] {
  const shared = open.filter(({ workers = 0 }) => workers > 0);
  const others = Map.groupBy(
    open.filter(({ unshared }) => unshared !== undefined),
    ({ unshared }) => unshared,
  );
  return [
    ...(shared.length === 0
      ? []
      : [`${style("green", "workers")}    ${numbers(shared)}: ${shared[0]?.workers} threads`]),
    ...[...others].map(([why, group]) => `${style("yellow", "no worker")}  ${numbers(group)}: ${why}`),
  ];
}

function numbers(ports: readonly MockPort[]): string {
  return ports.map(({ declared }) => declared).join(", ");
}

function plays({ operations, channels, messages }: MockPort["counts"]): string {
  const parts = [
    operations > 0 && plural(operations, "operation"),
    channels > 0 && plural(channels, "channel"),
    messages > 0 && plural(messages, "message"),
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function described({ declared, systems, protocols }: MockPort, style: Paint): string {
  return `${style("cyan", "described")}  ${declared}: ${protocols.join(", ")} of ${systems.join(", ")} is not mocked`;
}

const most = 5;

/** Webhooks in words: nobody has told the mock where to send them. */
export function unsent(webhooks: readonly string[]): string {
  const names = [...new Set(webhooks)];
  const more = names.length > most ? `, and ${names.length - most} more` : "";
  return `${names.length === 1 ? "webhook" : "webhooks"} ${names.slice(0, most).join(", ")}${more}: nothing is sent, as nobody can register with a mock`;
}
