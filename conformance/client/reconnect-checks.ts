import type { CloseCode, Reconnect, WebSocketChannel } from "../../contract/index.ts";
import { seconds } from "../seconds.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading, slackMs } from "./client-check.ts";

/** How many waits are measured at most: after that they only repeat. */
const mostWaits = 8;

/** Whether a client comes back as it is obliged to: on the documented schedule, and after each close code as that one says. */
export function reconnectChecks(channel: WebSocketChannel): readonly ClientCheck[] {
  const { reconnect } = channel;
  const codes = channel.closeCodes.filter(({ by, phase }) => by !== "client" && phase === "open");
  return [
    ...(reconnect === undefined ? [] : [scheduleCheck(channel, reconnect)]),
    ...codes.map((code) => closeCheck(channel, code, reconnect)),
  ];
}

/** The waits that the contract asks for, until they stay the same. */
export function waitsOf({ initialMs, factor, maxMs, maxAttempts = Infinity }: Reconnect): readonly number[] {
  const waits: number[] = [];
  for (let wait = initialMs; waits.length < Math.min(mostWaits, maxAttempts); wait *= factor) {
    waits.push(Math.min(wait, maxMs));
    if (wait >= maxMs || factor <= 1) break;
  }
  return waits;
}

const sumOf = (waits: readonly number[]): number => waits.reduce((sum, wait) => sum + wait, 0);

/** Whether a wait is what the contract says: a quarter off is a timer's or a machine's, not another schedule. */
const isWait = (got: number, wanted: number): boolean => got >= wanted * 0.75 && got <= wanted * 1.25 + slackMs;

function scheduleCheck(channel: WebSocketChannel, reconnect: Reconnect): ClientCheck {
  const waits = waitsOf(reconnect);
  const words = waits.map((wait) => seconds(wait)).join(", ");
  const { maxAttempts } = reconnect;
  const isEnd = maxAttempts !== undefined && maxAttempts <= waits.length;
  return clientCheck(channel, {
    family: ["reconnect", "schedule"],
    promise: `try ${channel.key} again after ${words} while it is not let in${isEnd ? `, and then no more` : ""}`,
    needsMs: sumOf(waits) + (isEnd ? reconnect.maxMs : 0),
    async judge({ stage, sightings }: Grading): Promise<Verdict> {
      const before = sightings.of(channel.id).attempts.length;
      const lostAt = stage.clock.now();
      stage.shut(true);
      const tries = (): readonly number[] => sightings.of(channel.id).attempts.slice(before);
      await sightings.until(() => tries().length >= waits.length, sumOf(waits) * 1.25 + waits.length * slackMs);
      if (isEnd) await sightings.until(() => tries().length > waits.length, reconnect.maxMs + slackMs);
      const times = [lostAt, ...tries()];
      const got = times.slice(1).map((at, index) => at - times[index]!);
      const transcript = sightings.evidence();
      const shown = got.map((wait) => seconds(wait)).join(", ") || "no attempt";
      if (got.length < waits.length || !waits.every((wait, index) => isWait(got[index]!, wait)))
        return broken({ expected: `attempts after ${words}`, got: shown, transcript });
      return isEnd && got.length > waits.length
        ? broken({ expected: `no attempt after the ${waits.length}th`, got: shown, transcript })
        : kept;
    },
  });
}

/** What a close code asks of a client. */
function closeCheck(
  channel: WebSocketChannel,
  { code, reconnect: policy, source }: CloseCode,
  reconnect: Reconnect = { initialMs: 1000, factor: 2, maxMs: 32_000 },
): ClientCheck {
  const { initialMs } = reconnect;
  const promise = {
    never: `stay away from ${channel.key} after close ${code}`,
    now: `come back to ${channel.key} at once after close ${code}`,
    backoff: `come back to ${channel.key} after ${seconds(initialMs)} when it was closed with ${code}`,
  }[policy];
  const listenMs = policy === "never" ? Math.max(calmMs, initialMs * 2 + slackMs) : initialMs * 1.25 + slackMs;
  return clientCheck(channel, {
    family: ["reconnect", `after-${code}`],
    promise,
    asks: source,
    needsMs: listenMs + standMs(reconnect),
    async judge({ stage, sightings, client }: Grading): Promise<Verdict> {
      // One that is closed as soon as it opens did not stand: clients may well be careful then.
      await sightings.until(() => false, standMs(reconnect));
      if (client.ending !== undefined) return notAsked(`the command had ended before (${client.ending})`);
      const before = sightings.of(channel.id).attempts.length;
      const closedAt = stage.clock.now();
      stage.close(channel.id, code);
      const came = (): number | undefined => sightings.of(channel.id).attempts[before];
      await sightings.until(() => came() !== undefined, listenMs);
      const at = came();
      const got = at === undefined ? `no attempt within ${seconds(listenMs)}` : `one after ${seconds(at - closedAt)}`;
      const expected =
        policy === "never"
          ? "no attempt"
          : policy === "now"
            ? "an attempt at once"
            : `an attempt after ${seconds(initialMs)}`;
      const isRight =
        policy === "never"
          ? at === undefined
          : at !== undefined &&
            (policy === "now" ? at - closedAt < Math.max(slackMs, initialMs * 0.75) : isWait(at - closedAt, initialMs));
      return isRight
        ? kept
        : broken({ expected: `${expected}, because of close ${code}`, got, transcript: sightings.evidence() });
    },
  });
}

/** How long a connection stands before it is closed. */
const standMs = ({ initialMs }: Reconnect): number => initialMs * 1.25 + 100;
