import type { CloseCode, Reconnect } from "../../contract/index.ts";
import { seconds } from "../seconds.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import { calmMs, type ClientCheck, clientCheck, type Grading, type OpenChannel, slackMs } from "./client-check.ts";

/** How many waits are measured at most: after that they only repeat. */
const mostWaits = 8;

/** Whether a client comes back as it is obliged to: on the documented schedule, and after each close code as that one says. */
export function reconnectChecks(channel: OpenChannel): readonly ClientCheck[] {
  const { reconnect } = channel;
  const codes = channel.closeCodes.filter(({ by, phase }) => by !== "client" && phase === "open");
  return [
    ...(reconnect === undefined ? [] : [scheduleCheck(channel, reconnect)]),
    ...codes.map((code) => closeCheck(channel, code, { reconnect, whyNot: unsayable(channel, code, codes) })),
    ...refusedChecks(channel, reconnect),
  ];
}

/** RFC 6455 §7.4.1: on Socket.IO it takes the connection along without a word. */
const goingAway = 1001;

/** Why a client cannot know which code is meant: Socket.IO tells of a disconnect, and of no code. */
function unsayable({ protocol }: OpenChannel, { code }: CloseCode, codes: readonly CloseCode[]): string | undefined {
  if (protocol !== "socketio" || code === goingAway) return undefined;
  const alike = codes.filter((one) => one.code !== goingAway);
  return new Set(alike.map(({ reconnect }) => reconnect)).size > 1
    ? `Socket.IO disconnects without a code, and the contract asks different things after ${alike.map((one) => one.code).join(" and ")}`
    : undefined;
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

function scheduleCheck(channel: OpenChannel, reconnect: Reconnect): ClientCheck {
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

/** Where the contract says nothing of it. */
const usual: Reconnect = { initialMs: 1000, factor: 2, maxMs: 32_000 };

/** Whether a client whose credential is refused does what the code for that says, or, where there is none, does not try again at once. */
function refusedChecks(channel: OpenChannel, reconnect: Reconnect = usual): readonly ClientCheck[] {
  const asks = channel.security.length > 0 && channel.security.every(({ schemes }) => schemes.length > 0);
  if (!asks) return [];
  const code = channel.closeCodes.find(({ phase, when }) => phase === "handshake" && when.includes("unauthorized"));
  const { initialMs } = reconnect;
  const isNever = code?.reconnect === "never";
  const listenMs = isNever ? Math.max(calmMs, initialMs * 2 + slackMs) : initialMs * 0.75;
  // The WebSocket of Node.js asks twice by itself when a status refuses it (Fetch, HTTP-network-or-cache fetch, step 14).
  const most = isNever ? 1 : 2;
  return [
    clientCheck(channel, {
      family: ["reconnect", "refused"],
      level: isNever ? "MUST" : "SHOULD",
      promise: isNever
        ? `stay away from ${channel.key} when it was refused with ${code.code}`
        : `wait before it tries ${channel.key} again when its credential was refused`,
      asks: code?.source ?? channel.source,
      as: "stranger",
      needsMs: listenMs,
      async judge({ sightings }) {
        const seen = (): ReturnType<typeof sightings.of> => sightings.of(channel.id);
        if (!(await sightings.until(() => seen().attempts.length > most, listenMs))) {
          const { opened, dismissed, left } = seen();
          const isIn = opened.length > dismissed.length + left.length;
          return isIn ? notAsked("it was let in, so it does not use the token of SOCKWRIGHT_TOKEN") : kept;
        }
        const { attempts } = seen();
        return broken({
          expected: isNever ? `no attempt, because of ${code.code}` : `none within ${seconds(listenMs)}`,
          got: `${attempts.length - 1} more within ${seconds(attempts.at(-1)! - attempts[0]!)}`,
          transcript: sightings.evidence(),
        });
      },
    }),
  ];
}

/** What a close code asks of a client. */
function closeCheck(
  channel: OpenChannel,
  { code, reconnect: policy, source }: CloseCode,
  { reconnect: documented, whyNot }: { readonly reconnect: Reconnect | undefined; readonly whyNot: string | undefined },
): ClientCheck {
  const reconnect = documented ?? usual;
  const { initialMs } = reconnect;
  const promise = {
    never: `stay away from ${channel.key} after close ${code}`,
    now: `come back to ${channel.key} at once after close ${code}`,
    backoff: `come back to ${channel.key} after ${seconds(initialMs)} when it was closed with ${code}`,
  }[policy];
  const listenMs = policy === "never" ? Math.max(calmMs, initialMs * 2 + slackMs) : initialMs * 1.25 + slackMs;
  return clientCheck(channel, {
    family: ["reconnect", `after-${code}`],
    // How long to wait is in no document then: the usual wait is advice.
    level: documented === undefined && policy === "backoff" ? "SHOULD" : "MUST",
    promise,
    asks: source,
    needsMs: listenMs + standMs(reconnect),
    async judge({ stage, sightings, client }: Grading): Promise<Verdict> {
      if (whyNot !== undefined) return notAsked(whyNot);
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
