import type { Paint } from "../terminal.ts";

/** What the control port says of a clock. */
export interface ClockState {
  readonly now: string;
  readonly rate: number;
}

/** What the control port says of a session. */
export interface SessionState {
  readonly key: string;
  readonly seed: string;
  readonly connections: number;
  readonly clock: ClockState;
}

/** What the control port says of the mock. */
export interface StatusState {
  readonly seed: string;
  readonly sessions: number;
  readonly ports: readonly {
    readonly declared: number;
    readonly actual: number | null;
    readonly systems: readonly string[];
    readonly protocols: readonly string[];
    readonly state: string;
  }[];
}

/** What it says of something that is due. */
export interface DueState {
  readonly at: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly message?: string;
  readonly connection?: number;
  readonly scenario?: string;
}

/** What it says of an open channel. */
export interface ChannelState {
  readonly id: string;
  readonly protocol: string;
  readonly connections: number;
  readonly messages: readonly string[];
}

export function printClock({ now, rate }: ClockState): string {
  return `${now} ${rate === 0 ? "frozen" : rate === 1 ? "running" : `running ${rate} times as fast`}`;
}

/** Lines of the same columns, the first row being their titles. */
export function printTable(titles: readonly string[], rows: readonly (readonly string[])[], style: Paint): string {
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join("  ");
  return [style("bold", line(titles)), ...rows.map(line)].join("\n");
}

export function printSessions(sessions: readonly SessionState[], style: Paint): string {
  const rows = sessions.map(({ key, seed, connections, clock }) => [
    key === "" ? "(none named)" : key,
    seed,
    String(connections),
    printClock(clock),
  ]);
  return printTable(["SESSION", "SEED", "CONNECTIONS", "CLOCK"], rows, style);
}
