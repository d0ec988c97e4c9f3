import type { Matched } from "../checks/open-channel/match-heard.ts";
import { openCheck } from "../checks/open-channel/open-check.ts";
import type { OpenSubject } from "../checks/open-channel/talk.ts";
import type { Transcript } from "../transcript.ts";
import type { Utterance } from "./channel-witness.ts";
import { notAskedFor } from "./not-asked-for.ts";
import type { Tally, Watch } from "./tally.ts";

/** What a contract asks of how much, how often and how regularly a client speaks. */
export interface PaceWatches {
  readonly size?: Watch;
  readonly rate?: Watch;
  readonly heartbeat?: Watch;
}

export interface Pace {
  take(utterance: Utterance, match: Matched): void;
  finish(at: number, evidence: () => Transcript): void;
}

/** How much later than its interval a heartbeat may be: timers and networks are not exact. */
export const heartbeatSlack = (intervalMs: number): number => Math.max(500, intervalMs / 2);

export function paceWatches(subject: OpenSubject, tally: Tally): PaceWatches {
  const { channel } = subject;
  const { maxMessageBytes, messageRate, perMs = 1000 } = channel.limits;
  const { heartbeat } = channel;
  const watch = (family: string, promise: string): Watch =>
    tally.watch(openCheck(subject, { family: ["says", family], promise: `${promise}, as a client`, ...notAskedFor }));
  return {
    ...(maxMessageBytes !== undefined && {
      size: watch("size", `say nothing on ${channel.key} that is longer than ${maxMessageBytes} bytes`),
    }),
    ...(messageRate !== undefined && {
      rate: watch("rate", `say at most ${messageRate} messages in ${perMs} ms on ${channel.key}`),
    }),
    ...(heartbeat?.initiator === "client" && {
      heartbeat: watch("heartbeat", `ping every ${heartbeat.intervalMs} ms on ${channel.key}`),
    }),
  };
}

/** @param openedAt when the connection was let in */
export function openPace({ channel, client }: OpenSubject, watches: PaceWatches, openedAt: number): Pace {
  const { maxMessageBytes = Infinity, messageRate = Infinity, perMs = 1000 } = channel.limits;
  const { heartbeat } = channel;
  const pings = new Set(client.find(({ id }) => id === heartbeat?.operation)?.messages);
  const recent: number[] = [];
  let lastPing = openedAt;
  let over = false;

  function beat(at: number, isPing: boolean, evidence: () => Transcript): void {
    if (heartbeat === undefined || over) return;
    const silent = at - lastPing;
    const isLate = silent > heartbeat.intervalMs + heartbeatSlack(heartbeat.intervalMs);
    if (isLate)
      watches.heartbeat?.(
        { expected: `a ping ${heartbeat.intervalMs} ms after the last`, got: `none for ${Math.round(silent)} ms` },
        evidence,
      );
    else if (isPing) watches.heartbeat?.(undefined, evidence);
    if (isPing || isLate) lastPing = at;
  }

  return {
    take({ heard, bytes, evidence }, match) {
      const { at } = heard;
      watches.size?.(
        bytes <= maxMessageBytes ? undefined : { expected: `at most ${maxMessageBytes} bytes`, got: `${bytes}` },
        evidence,
      );
      recent.push(at);
      while (recent[0] !== undefined && recent[0] <= at - perMs) recent.shift();
      watches.rate?.(
        recent.length <= messageRate
          ? undefined
          : { expected: `at most ${messageRate} messages in ${perMs} ms`, got: `${recent.length}` },
        evidence,
      );
      beat(at, match.kind === "message" && pings.has(match.message.id), evidence);
    },
    finish(at, evidence) {
      beat(at, false, evidence);
      over = true;
    },
  };
}
