import type { JournalEntry } from "../../mock-server/index.ts";
import { plural } from "../print-diagnostics.ts";
import { UsageFault } from "../usage-fault.ts";
import type { CtlAction } from "./ctl-action.ts";
import { type FaultState, faultRule, printFault } from "./fault-rule.ts";
import { numberOf, text } from "./given.ts";
import { printEntry } from "./print-entry.ts";
import { scenarioActions } from "./scenario-actions.ts";
import {
  type ChannelState,
  type ClockState,
  type DueState,
  printClock,
  printSessions,
  printTable,
  type SessionState,
  type StatusState,
} from "./print-state.ts";

const clock = (answer: unknown): string => printClock(answer as ClockState);

function payloadOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch (error) {
    throw new UsageFault(`the payload is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

const limit = ["--limit <count>", "at most so many (default: 100)"] as const;

/** Everything that `sockwright ctl` can do but follow the journal, in the order of its help. */
export const ctlActions: readonly CtlAction[] = [
  {
    words: "status",
    summary: "what is played, and where",
    request: () => ({ method: "GET", path: "/status" }),
    print(answer, style) {
      const { seed, sessions, ports } = answer as StatusState;
      const rows = ports.map(({ declared, actual, systems, protocols, state }) => [
        String(declared),
        String(actual ?? "-"),
        systems.join(", "),
        protocols.join(", "),
        state,
      ]);
      return `${printTable(["PORT", "AT", "SYSTEM", "PROTOCOL", "STATE"], rows, style)}\n\nseed ${seed}, ${plural(sessions, "session")}`;
    },
  },
  {
    words: "clock",
    summary: "the time in a session",
    request: () => ({ method: "GET", path: "/clock" }),
    print: clock,
  },
  {
    words: "freeze",
    summary: "stop the clock",
    request: () => ({ method: "PATCH", path: "/clock", body: { rate: 0 } }),
    print: clock,
  },
  {
    words: "run [times]",
    summary: "let the clock run, as many times as fast (default: 1)",
    request: ([times = "1"]) => ({ method: "PATCH", path: "/clock", body: { rate: numberOf(times, "pace") } }),
    print: clock,
  },
  {
    words: "advance <duration>",
    summary: "move the clock on by 500ms, 10s, 5m, 1h or 2d: what falls due happens now",
    options: [["--silent", "clients count as silent all the while: idle ones are let go"]],
    request: ([by = ""], { silent }) => ({
      method: "POST",
      path: "/clock/advance",
      body: { by, silent: silent === true },
    }),
    print: clock,
  },
  {
    words: "rewind",
    summary: "set the clock back to this machine's time and pace",
    request: () => ({ method: "POST", path: "/clock/reset" }),
    print: clock,
  },
  {
    words: "due",
    summary: "what the mock will do next",
    options: [limit],
    request: (_args, options) => ({ method: "GET", path: "/clock/due", query: { limit: text(options["limit"]) } }),
    print(answer, style) {
      const rows = (answer as DueState[]).map(({ at, kind = "", channel = "", message = "", connection, scenario }) => [
        at,
        kind,
        scenario ?? `${channel}${connection === undefined ? "" : ` #${connection}`}`,
        message,
      ]);
      return rows.length === 0
        ? "nothing: schedules run while a client is there"
        : printTable(["AT", "WHAT", "WHERE", "MESSAGE"], rows, style);
    },
  },
  {
    words: "reset",
    summary: "begin anew: rows, serial numbers, clock and journal",
    options: [["--seed <seed>", "with another seed"]],
    request: (_args, { seed }) => ({ method: "POST", path: "/reset", body: seed === undefined ? {} : { seed } }),
    print: (answer, style) => printSessions([answer as SessionState], style),
  },
  {
    words: "sessions",
    summary: "the sessions there are",
    request: () => ({ method: "GET", path: "/sessions" }),
    print: (answer, style) => printSessions(answer as SessionState[], style),
  },
  {
    words: "end",
    summary: "end the session that --session names, with its connections",
    request: () => ({ method: "DELETE", path: "/sessions" }),
    print: () => "ended",
  },
  {
    words: "channels",
    summary: "the open channels, and how many clients are on them",
    request: () => ({ method: "GET", path: "/channels" }),
    print(answer, style) {
      const rows = (answer as ChannelState[]).map(({ id, protocol, connections, messages }) => [
        id,
        protocol,
        String(connections),
        messages.join(", "),
      ]);
      return printTable(["CHANNEL", "PROTOCOL", "CLIENTS", "MESSAGES"], rows, style);
    },
  },
  {
    words: "say <channel> <message> [payload]",
    summary: "say a message now; without a payload in JSON, one that the mock makes",
    request: ([channel = "", message = "", payload]) => ({
      method: "POST",
      path: "/messages",
      body: { channel, message, ...(payload !== undefined && { payload: payloadOf(payload) }) },
    }),
    print: (answer) => `heard by ${plural((answer as { listeners: number }).listeners, "client")}`,
  },
  {
    words: "close <channel> <code> [reason]",
    summary: "close every connection of a channel with a code",
    request: ([channel = "", code = "", reason]) => ({
      method: "POST",
      path: "/closes",
      body: { channel, code: numberOf(code, "close code"), ...(reason !== undefined && { reason }) },
    }),
    print: (answer) => `closed ${plural((answer as { closed: number }).closed, "connection")}`,
  },
  ...scenarioActions,
  {
    words: "fault <kind>",
    summary:
      "let something go wrong, such as `fault latency --ms 500 --share 0.3` or `fault close --code 1013 --channel room`",
    options: [
      ["--channel <pattern>", "on these channels only; * stands for anything"],
      ["--operation <pattern>", "for these operations only"],
      ["--message <pattern>", "for these messages only"],
      ["--connection <number>", "for one client only"],
      ["--share <share>", "of what it meets, from 0 to 1"],
      ["--times <count>", "at most so often"],
      ["--for <duration>", "for so long: 500ms, 10s, 5m"],
      ["--ms <milliseconds>", "latency: how much later"],
      ["--jitter <milliseconds>", "latency: up to so much more"],
      ["--code <code>", "close: the code"],
      ["--reason <reason>", "close: the reason"],
      ["--status <status>", "status: what is answered"],
      ["--bytes-per-second <bytes>", "slow: the pace"],
      ["--connections <count>", "cap: how many clients there may be at most"],
    ],
    request: ([kind = ""], options) => ({ method: "POST", path: "/faults", body: faultRule(kind, options) }),
    print: (answer) =>
      `${printFault(answer as FaultState)}; \`sockwright ctl mend ${(answer as FaultState).id}\` takes it back`,
  },
  {
    words: "faults",
    summary: "what goes wrong on purpose",
    request: () => ({ method: "GET", path: "/faults" }),
    print: (answer) => (answer as FaultState[]).map(printFault).join("\n") || "nothing goes wrong on purpose",
  },
  {
    words: "mend [id]",
    summary: "take a fault back, or all",
    request: ([id]) => ({ method: "DELETE", path: "/faults", query: { id } }),
    print: () => "mended",
  },
  {
    words: "journal [filter...]",
    summary: "what crossed, such as `journal verdict:broken` or `journal kind:heard,said channel:chat.*`",
    options: [limit, ["--after <id>", "only those after this number"]],
    request: (filter, options) => ({
      method: "GET",
      path: "/journal",
      query: { filter: filter.join(" "), limit: text(options["limit"]), after: text(options["after"]) },
    }),
    print(answer, style) {
      const { entries, leftOut } = answer as { entries: readonly JournalEntry[]; leftOut: number };
      const lines = entries.map((entry) => printEntry(entry, style));
      if (leftOut > 0) lines.unshift(style("dim", `${leftOut} older ones made room`));
      return lines.length === 0 ? "nothing that fits" : lines.join("\n");
    },
  },
  {
    words: "har",
    summary: "what crossed as an HTTP Archive, for developer tools",
    request: () => ({ method: "GET", path: "/journal/har" }),
    print: (answer) => JSON.stringify(answer, undefined, 2),
  },
  {
    words: "forget",
    summary: "empty the journal",
    request: () => ({ method: "DELETE", path: "/journal" }),
    print: () => "forgotten",
  },
];
