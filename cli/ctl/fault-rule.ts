import { millisecondsIn } from "../../contract/index.ts";
import { UsageFault } from "../usage-fault.ts";
import { numberOf, text } from "./given.ts";

/** A rule that is in force, as the control port tells it. */
export interface FaultState {
  readonly id: number;
  readonly fault: { readonly kind: string; readonly [detail: string]: unknown };
  readonly struck: number;
  readonly [condition: string]: unknown;
}

type Options = Readonly<Record<string, unknown>>;

function numbers(options: Options, names: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([option, name]) => {
      const given = text(options[option]);
      return given === undefined ? [] : [[name, numberOf(given, option)]];
    }),
  );
}

function texts(options: Options, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = text(options[name]);
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

function lastingMs(given: string): number {
  const ms = millisecondsIn(given);
  if (ms === undefined) throw new UsageFault(`"${given}" is not a duration: write 500ms, 10s, 5m, 1h or 2d`);
  return ms;
}

/** The rule that the options of `sockwright ctl fault` ask for. @throws UsageFault when one of them is no number or no duration */
export function faultRule(kind: string, options: Options): object {
  const lasting = text(options["for"]);
  return {
    fault: {
      kind,
      ...numbers(options, {
        ms: "ms",
        jitter: "jitterMs",
        code: "code",
        status: "status",
        bytesPerSecond: "bytesPerSecond",
        connections: "connections",
      }),
      ...texts(options, ["reason"]),
    },
    ...texts(options, ["channel", "operation", "message"]),
    ...numbers(options, { connection: "connection", share: "share", times: "times" }),
    ...(lasting !== undefined && { forMs: lastingMs(lasting) }),
  };
}

/** One rule in one line. */
export function printFault({ id, fault, struck, ...conditions }: FaultState): string {
  const { kind, ...details } = fault;
  const words = [...Object.entries(details), ...Object.entries(conditions)].map(
    ([name, value]) => `${name} ${String(value)}`,
  );
  return [`${id}: ${kind}`, ...words, `struck ${struck} times`].join(", ");
}
