import type { MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { Closed } from "../../edges/websocket-peer.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { heardOf } from "./match-heard.ts";
import { observe } from "./observe.ts";
import { openCheck } from "./open-check.ts";
import type { OpenSubject } from "./talk.ts";
import { intervalsOf, periodic, windowOf } from "./timing.ts";

/** A machine that is later than this with its own timers cannot time others. */
const mostLateMs = 40;

/** How often a server speaks by itself: its period, its evenness, that it does not drift, and that nobody has to speak first. */
export function rateChecks(subject: OpenSubject): readonly Check[] {
  return subject.server.flatMap((operation) => {
    const every = periodic(operation);
    return every === undefined ? [] : checksOf(subject, operation, every.everyMs, every.jitterMs);
  });
}

function checksOf(
  subject: OpenSubject,
  operation: MessageOperation,
  everyMs: number,
  jitterMs: number,
): readonly Check[] {
  const message = subject.messages.get(operation.messages[0] ?? "");
  const ms = windowOf(everyMs);
  const count = intervalsOf(everyMs);
  const check = (
    family: string,
    promise: string,
    judge: (times: readonly number[], listening: Listening) => Fault | string | undefined,
  ): Check =>
    openCheck(subject, {
      family: ["rate", operation.key, family],
      promise,
      asks: operation.source,
      operation: operation.id,
      covers: [`operation:${operation.id}`, `rate:${operation.id}`],
      needsMs: ms,
      async run(asking) {
        const found = await timesOf(asking, subject, operation, ms);
        if (typeof found === "string") return notAsked(found);
        const { times, lateMs, listening } = found;
        if (lateMs > mostLateMs)
          return {
            outcome: "inconclusive",
            because: `this machine was ${Math.round(lateMs)} ms late with a timer of its own, more than ${mostLateMs}`,
          };
        const fault = judge(times, listening);
        if (typeof fault === "string") return notAsked(fault);
        return fault === undefined ? kept : broken({ ...fault, transcript: asking.transcript() });
      },
    });
  const slack = 50 + jitterMs;
  const period = `every ${everyMs} ms`;

  function judgePeriod(
    times: readonly number[],
    { openedAt, untilMs }: Listening,
    isCutShort: boolean,
  ): Fault | string | undefined {
    const stoodMs = isCutShort ? untilMs - openedAt : ms;
    if (times.length < 2) return tooFew(times.length, Math.min(count, Math.floor(stoodMs / everyMs)), stoodMs);
    const mean = (times.at(-1)! - times[0]!) / (times.length - 1);
    const off = Math.abs(mean - everyMs);
    const silentMs = untilMs - times.at(-1)!;
    if (silentMs > everyMs * 2 + slack)
      return { expected: `one ${period}`, got: `none for ${Math.round(silentMs)} ms after ${times.length}` };
    return off <= everyMs * 0.1 + slack / (times.length - 1)
      ? undefined
      : { expected: `one ${period}`, got: `one every ${Math.round(mean)} ms on the average of ${times.length - 1}` };
  }

  const checks = [
    check("period", `say ${operation.key} ${period}, to a tenth on the average`, (times, listening) => {
      const { closed } = listening;
      const ended = closed && times.length < count ? endedEarly(subject, closed, times.length, count, ms) : undefined;
      if (ended !== undefined && !isLongEnough(subject, listening, everyMs * 2 + slack)) return ended;
      const fault = judgePeriod(times, listening, ended !== undefined);
      // What is right so far is right only where most of it was heard.
      return fault ?? (times.length > count / 2 ? undefined : ended);
    }),
    check("evenness", `say ${operation.key} at even intervals`, (times) => {
      if (times.length < 3) return "too few were heard to compare intervals: the period is a check of its own";
      const gaps = times.slice(1).map((at, index) => at - times[index]!);
      const mean = (times.at(-1)! - times[0]!) / gaps.length;
      const worst = gaps.toSorted((a, b) => Math.abs(b - mean) - Math.abs(a - mean))[0]!;
      return Math.abs(worst - mean) <= everyMs * 0.25 + slack
        ? undefined
        : { expected: `${Math.round(mean)} ms between two, a quarter more or less`, got: `${Math.round(worst)} ms` };
    }),
  ];
  if (count >= 4)
    checks.push(
      check("drift", `keep ${operation.key} on its schedule, so that delays do not add up`, (times) => {
        const gaps = times.length - 1;
        if (gaps < 3) return "too few were heard to see a drift: the period is a check of its own";
        const pace = paceOf(times);
        // What is a tenth off is another period, not a drift.
        if (Math.abs(pace - everyMs) > everyMs * 0.1 + slack / gaps)
          return "its period is not the documented one: that is a fault of its own";
        const drift = Math.abs(pace - everyMs) * gaps;
        const allowed = 30 + jitterMs + everyMs * gaps * 0.01;
        return drift <= allowed
          ? undefined
          : {
              expected: `${gaps * everyMs} ms over ${gaps} intervals, ${Math.round(allowed)} ms more or less`,
              got: `${Math.round(pace * gaps)} ms`,
            };
      }),
    );
  if (message?.room === undefined)
    checks.push(
      openCheck(subject, {
        family: ["rate", operation.key, "start"],
        promise: `begin ${operation.key} without being spoken to`,
        asks: operation.source,
        operation: operation.id,
        needsMs: ms,
        async run(asking) {
          const found = await timesOf(asking, subject, operation, ms);
          if (typeof found === "string") return notAsked(found);
          if (found.times.length > 0) return kept;
          const { closed, openedAt, untilMs } = found.listening;
          const ended =
            closed === undefined || isLongEnough(subject, found.listening, everyMs * 2 + slack)
              ? undefined
              : endedEarly(subject, closed, 0, 1, ms);
          if (typeof ended === "string") return notAsked(ended);
          const expected = `the first within ${everyMs} ms`;
          const got = ended?.got ?? `none in ${Math.round(untilMs - openedAt)} ms`;
          return broken({ expected, got, transcript: asking.transcript() });
        },
      }),
    );
  return checks;
}

interface Fault {
  readonly expected: string;
  readonly got: string;
}

function tooFew(heard: number, count: number, ms: number): Fault | string {
  // That nothing comes at all is the other check's finding.
  return heard === 0
    ? "none was heard: that is a fault of its own"
    : { expected: `${count} in ${Math.round(ms)} ms`, got: `${heard}` };
}

/** Whether a connection that ended as the contract knows has stood for so long that what came until then can be judged. */
const isLongEnough = ({ channel }: OpenSubject, { openedAt, untilMs, closed }: Listening, ms: number): boolean =>
  untilMs - openedAt > ms && channel.closeCodes.some(({ code }) => code === closed?.code);

/** What came of listening for the time that it takes: an end that the contract knows is no fault, but leaves nothing to judge. */
function endedEarly(
  { channel }: OpenSubject,
  { code }: Closed,
  heard: number,
  count: number,
  ms: number,
): Fault | string {
  const isDocumented = channel.closeCodes.some((known) => known.code === code);
  return isDocumented
    ? `the connection ended with ${code} after ${heard} of them`
    : { expected: `${count} in ${ms} ms`, got: `${heard}, then the connection ended with ${code}` };
}

/** How long was listened. */
interface Listening {
  readonly openedAt: number;
  readonly untilMs: number;
  readonly closed: Closed | undefined;
}

/** When the operation was heard on a connection that only listens; what comes for other reasons, such as on connecting, left out. */
async function timesOf(
  asking: Asking,
  subject: OpenSubject,
  operation: MessageOperation,
  ms: number,
): Promise<{ readonly times: readonly number[]; readonly lateMs: number; readonly listening: Listening } | string> {
  const message = subject.messages.get(operation.messages[0] ?? "");
  const found = await observe(asking, subject, ms, message);
  if (!found.ok) return found.because;
  const times = heardOf(subject, found.heard, new Set(operation.messages)).map(({ at }) => at);
  // The greeting is not of the schedule.
  const isGreeting = operation.emissions.some(({ on, everyMs }) => on.kind === "connect" && everyMs === undefined);
  const { lateMs, closed, openedAt } = found;
  const listening = { openedAt, untilMs: closed?.at ?? openedAt + ms, closed };
  return { times: isGreeting ? times.slice(1) : times, lateMs, listening };
}

/** The time between two messages that a schedule keeps, whatever single ones were late: the median over all pairs (Theil and Sen). */
function paceOf(times: readonly number[]): number {
  const slopes = times.flatMap((at, index) => times.slice(index + 1).map((later, gap) => (later - at) / (gap + 1)));
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length / 2)]!;
}
