import type { Contract } from "../../contract/index.ts";
import type { Check } from "../check.ts";
import type { Result } from "../result.ts";
import { type Clause, clausesOf, type Dimension, dimensions } from "./clauses-of.ts";

/** How much of a contract a run came across. */
export interface Coverage {
  readonly sums: readonly CoverageSum[];
  readonly clauses: readonly CoveredClause[];
}

export interface CoverageSum {
  readonly dimension: Dimension;
  /** Who says it; only of messages. */
  readonly direction?: "client" | "server";
  readonly reached: number;
  readonly total: number;
  /** Of a hundred, cut to one decimal: only what is whole is 100. */
  readonly percent: number;
}

export type CoveredClause = Clause &
  ({ readonly reached: true } | { readonly reached: false; /** Why not. */ readonly because: string });

export interface CoverageOptions {
  readonly contract: Contract;
  /** All checks of the contract, those that were not selected included. */
  readonly plan: readonly Check[];
  readonly results: readonly Result[];
  /** Ids of clauses that were seen on the wire. */
  readonly seen: ReadonlySet<string>;
}

/**
 * Holds a run against the whole contract. Statuses and close codes count when they crossed the wire, everything else when a check of it was
 * answered, kept or broken.
 */
export function measureCoverage({ contract, plan, results, seen }: CoverageOptions): Coverage {
  const answered = new Set<string>();
  const unanswered = new Map<string, string>();
  for (const { check, verdict } of results) {
    for (const clause of check.covers) {
      if (verdict.outcome === "kept" || verdict.outcome === "broken") answered.add(clause);
      else if (!unanswered.has(clause)) unanswered.set(clause, verdict.because);
    }
  }
  // An upgrade that OpenAPI describes is asked about as a channel.
  const seenOperations = new Set(
    contract.operations.flatMap((operation) =>
      operation.kind === "http" &&
      operation.responses.some(({ status }) => seen.has(`status:${operation.id}:${status}`))
        ? [operation.id]
        : [],
    ),
  );
  const planned = new Set(plan.flatMap(({ covers }) => covers));
  const messagesOf = new Map(
    contract.operations.map((operation) => [operation.id, operation.kind === "message" ? operation.messages : []]),
  );

  function isReached({ id, dimension, direction, operation }: Clause): boolean {
    if (dimension === "status" || dimension === "close-code") return seen.has(id);
    if (answered.has(id)) return true;
    if (dimension === "operation" && seenOperations.has(operation ?? "")) return true;
    // What a server says by itself is heard: there is no question of its own for each occasion.
    const messages = dimension === "operation" && direction === "server" ? messagesOf.get(operation ?? "") : undefined;
    return messages?.some((message) => answered.has(`message:${message}`)) === true;
  }

  const couldBeAsked = aboutIn(plan);
  const wasAsked = aboutIn(results.map(({ check }) => check));
  const upgrades = new Map(
    contract.channels.flatMap((channel) =>
      channel.protocol === "websocket" && channel.upgrade !== undefined ? [[channel.upgrade, channel.id]] : [],
    ),
  );

  /** Whether the plan asks about what a clause belongs to, and this run did not. */
  function isLeftOut({ operation = "", channel }: Clause): boolean {
    const upgraded = upgrades.get(operation);
    const about = [operation === "" ? `channel ${channel}` : `operation ${operation}`];
    if (upgraded !== undefined) about.push(`channel ${upgraded}`);
    return about.some((one) => couldBeAsked.has(one)) && !about.some((one) => wasAsked.has(one));
  }

  function whyNot(clause: Clause): string {
    const { id, dimension, direction, operation = "" } = clause;
    // What a server says by itself is asked about by its messages.
    const messages = dimension === "operation" && direction === "server" ? (messagesOf.get(operation) ?? []) : [];
    const clauses = [id, ...messages.map((message) => `message:${message}`)];
    const because = clauses.flatMap((one) => unanswered.get(one) ?? []);
    if (because[0] !== undefined) return because[0];
    if (clauses.some((one) => planned.has(one) && !answered.has(one))) return leftOut;
    return neverReached(clause, contract) ?? (isLeftOut(clause) ? leftOut : notMet(clause));
  }

  const clauses = clausesOf(contract).map((clause): CoveredClause =>
    isReached(clause) ? { ...clause, reached: true } : { ...clause, reached: false, because: whyNot(clause) },
  );
  return { sums: sumsOf(clauses), clauses };
}

/** What checks are about. */
const aboutIn = (checks: readonly Check[]): ReadonlySet<string> =>
  new Set(checks.flatMap(({ about }) => [`operation ${about.operation}`, `channel ${about.channel}`]));

const leftOut = "its checks were left out of this run";

/** Why no run comes across a clause, where that is so. */
function neverReached(
  { dimension, status = "", operation, ...clause }: Clause,
  contract: Contract,
): string | undefined {
  const owner = contract.operations.find(({ id }) => id === operation);
  const channel = contract.channels.find(({ id }) => id === owner?.channel);
  if (channel?.protocol === "http" && channel.proxy !== undefined)
    return `requests are handed on to ${channel.proxy.target}, and asked for there`;
  if (dimension === "status" && status.startsWith("5")) return "nobody can make a server fail from outside";
  if (dimension === "close-code" && isUnaskable(contract, clause)) return "nobody can bring that about from outside";
  return undefined;
}

function notMet({ dimension }: Clause): string {
  if (dimension === "status") return "no request of this run was answered with it";
  if (dimension === "close-code") return "no connection of this run was closed with it";
  return "the suite has no check of it";
}

type Kind = Pick<CoverageSum, "dimension" | "direction">;

/** Whether a code is for what only the server itself can bring about. */
function isUnaskable({ channels }: Contract, { channel, closeCode }: Pick<Clause, "channel" | "closeCode">): boolean {
  const owner = channels.find(({ id }) => id === channel);
  const codes = owner === undefined || owner.protocol === "http" ? [] : owner.closeCodes;
  const situations = codes.find(({ code }) => code === closeCode)?.when ?? [];
  return situations.length > 0 && situations.every((one) => one === "going-away" || one === "server-error");
}

/** Messages are counted for each side that says them. */
const kinds: readonly Kind[] = dimensions.flatMap((dimension): readonly Kind[] =>
  dimension === "message"
    ? [
        { dimension, direction: "client" },
        { dimension, direction: "server" },
      ]
    : [{ dimension }],
);

function sumsOf(clauses: readonly CoveredClause[]): readonly CoverageSum[] {
  return kinds.flatMap((kind) => {
    const own = clauses.filter(
      ({ dimension, direction }) =>
        dimension === kind.dimension && (kind.direction === undefined || kind.direction === direction),
    );
    const reached = own.filter((clause) => clause.reached).length;
    const percent = Math.floor((reached / own.length) * 1000) / 10;
    return own.length === 0 ? [] : [{ ...kind, reached, total: own.length, percent }];
  });
}
