import type { WebSocketChannel } from "../../../contract/index.ts";
import { wireFormOf, writeFrame } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { within } from "../../clock.ts";
import type { Closed, WebSocketPeer } from "../../edges/websocket-peer.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { clientPayload } from "../open-channel/client-payload.ts";
import { messagesOf } from "../open-channel/evidence.ts";
import { heardOf } from "../open-channel/match-heard.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import { openCheck } from "../open-channel/open-check.ts";
import { errorMessages } from "../open-channel/open-subject.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { askToEnter } from "./ask-to-enter.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { talkOver } from "./websocket-protocol.ts";
import { open, expectedCodes, judgeClose } from "./judge-close.ts";
import { heartbeatChecks } from "./heartbeat-checks.ts";

/** More connections than these are not opened to find a limit. */
const mostConnections = 300;
/** More bytes than these are not sent. */
const mostBytes = 32 * 2 ** 20;
/** More messages than these are not sent. */
const mostMessages = 2000;

/** What `x-limits` and `x-heartbeat` promise: size, rate, number, and silence. */
export function limitChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const { maxMessageBytes, maxConnections, idleTimeoutMs, messageRate, perMs = 1000 } = channel.limits;
  return [
    ...(maxMessageBytes === undefined ? [] : sizeChecks(subject, channel, maxMessageBytes)),
    ...(messageRate === undefined ? [] : [rateCheck(subject, channel, messageRate, perMs)]),
    ...(maxConnections === undefined ? [] : connectionsChecks(subject, channel, maxConnections)),
    ...(idleTimeoutMs === undefined ? [] : [idleCheck(subject, channel, idleTimeoutMs)]),
    ...heartbeatChecks(subject, channel),
  ];
}

function sizeChecks(subject: OpenSubject, channel: WebSocketChannel, most: number): readonly Check[] {
  const codes = expectedCodes(subject, "too-large");
  const ask = (asking: Asking): Promise<Closed | string | undefined> =>
    asking.once(`too large a message on ${channel.id}`, async (own) => {
      const peer = await open(own, channel);
      if (typeof peer === "string") return peer;
      peer.send(JSON.stringify({ padding: "x".repeat(most) }));
      return peer.ended(promptMs);
    });
  const common = { asks: channel.source, needsMs: promptMs, covers: [`limit:${channel.id}:maxMessageBytes`] };
  return [
    openCheck(subject, {
      ...common,
      family: ["limit", "size"],
      promise: `take no message of more than ${most} bytes on ${channel.key}`,
      async run(asking) {
        if (most > mostBytes) return notAsked(`the limit is ${most} bytes, more than the suite sends (${mostBytes})`);
        const closed = await ask(asking);
        if (typeof closed === "string") return notAsked(closed);
        return closed === undefined
          ? broken({ expected: "a close", got: "an open connection", transcript: asking.transcript() })
          : kept;
      },
    }),
    openCheck(subject, {
      ...common,
      family: ["limit", "size", "code"],
      promise: `refuse too large a message on ${channel.key} with close ${codes.join(" or ")}`,
      async run(asking) {
        if (most > mostBytes) return notAsked(`the limit is ${most} bytes, more than the suite sends (${mostBytes})`);
        const closed = await ask(asking);
        if (typeof closed === "string") return notAsked(closed);
        if (closed === undefined) return notAsked("it was taken: that is a fault of its own");
        // A server that stops reading while more is on its way is reset by TCP before its close frame is read.
        return judgeClose(asking, codes, closed, `a message has more than ${most} bytes`);
      },
    }),
  ];
}

function rateCheck(subject: OpenSubject, channel: WebSocketChannel, rate: number, perMs: number): Check {
  return openCheck(subject, {
    family: ["limit", "rate"],
    promise: `take at most ${rate} messages in ${seconds(perMs)} from a client of ${channel.key}`,
    needsMs: promptMs,
    covers: [`limit:${channel.id}:messageRate`],
    async run(asking) {
      if (rate > mostMessages)
        return notAsked(`the limit is ${rate} messages, more than the suite sends (${mostMessages})`);
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      const sayable = subject.client.flatMap((operation) => messagesOf(subject, operation));
      const message = sayable.find(({ contentType }) => wireFormOf(contentType) === "json");
      const payload = message && clientPayload(asking, message);
      if (payload === undefined) return notAsked("the contract has nothing that a client may say");
      const talk = talkOver(peer);
      const text = writeFrame(payload);
      // As many again as a window that begins in between would allow.
      for (let said = 0; said < 2 * rate + 2; said += 1) peer.send(text);
      const errors = errorMessages(subject);
      const own = codesFor(subject, "rate-limit");
      // Where refusals are messages and no code is documented for it, the connection stays.
      const codes = own.length > 0 || errors.size > 0 ? own : codesFor(subject, "policy");
      const isRefused = (): boolean => heardOf(subject, talk.heard, errors).length > 0 || peer.closed !== undefined;
      await talk.until(isRefused, promptMs);
      const expected = `${errors.size > 0 ? "an error message" : `close ${codes.join(" or ") || 1008}`} after ${rate} messages`;
      const transcript = asking.transcript();
      if (!isRefused()) return broken({ expected, got: `${2 * rate + 2} messages were taken`, transcript });
      if (peer.closed === undefined) return kept;
      const isFit =
        errors.size > 0 ? codes.includes(peer.closed.code) : codes.length === 0 || codes.includes(peer.closed.code);
      return isFit ? kept : broken({ expected, got: `close ${peer.closed.code}`, transcript });
    },
  });
}

function connectionsChecks(subject: OpenSubject, channel: WebSocketChannel, most: number): readonly Check[] {
  const check = (family: readonly string[], promise: string, exactly: boolean): Check =>
    openCheck(subject, {
      family: ["limit", ...family],
      promise,
      company: "alone",
      needsMs: promptMs,
      covers: [`limit:${channel.id}:maxConnections`],
      async run(asking) {
        if (most > mostConnections)
          return notAsked(`the limit is ${most} connections, more than the suite opens (${mostConnections})`);
        const peers: WebSocketPeer[] = [];
        for (let count = 0; count < most; count += 1) {
          const peer = await openPatiently(asking, channel);
          if (typeof peer === "string")
            return broken({
              expected: `${most} connections`,
              got: `${count}, and then: ${peer}`,
              transcript: asking.transcript(),
            });
          peers.push(peer);
        }
        const entry = await askToEnter(asking, channel);
        if (!entry.ok) return notAsked(entry.because);
        const opening = await asking.websocket(entry.question);
        if (peers.some(({ closed }) => closed !== undefined))
          return notAsked("some of them were closed before the last one came");
        return judgeRefusal(asking, subject, opening, { situation: "overload", why: `${most} are connected`, exactly });
      },
    });
  return [
    check(["connections"], `let ${most} clients in to ${channel.key} at a time, and no more`, false),
    check(
      ["connections", "code"],
      `refuse one client too many on ${channel.key} by a documented status or close code`,
      true,
    ),
  ];
}

/** Opens a connection that stays; tries once more, because the place of an earlier client may be cleared late. */
async function openPatiently(asking: Asking, channel: WebSocketChannel): Promise<WebSocketPeer | string> {
  let why = "";
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const peer = await open(asking, channel);
    if (typeof peer === "string") why = peer;
    else {
      const closed = await peer.ended(50);
      if (closed === undefined) return peer;
      why = `close ${closed.code} ${JSON.stringify(closed.reason)}`;
    }
    await within(asking.clock, 500, new Promise<never>(() => undefined));
  }
  return why;
}

function idleCheck(subject: OpenSubject, channel: WebSocketChannel, idleMs: number): Check {
  const codes = expectedCodes(subject, "idle");
  return openCheck(subject, {
    family: ["limit", "idle"],
    promise: `close ${channel.key} after ${seconds(idleMs)} without a message from the client`,
    needsMs: idleMs * 1.5 + promptMs,
    covers: [`limit:${channel.id}:idleTimeout`],
    async run(asking) {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      const closed = await peer.ended(idleMs * 1.5 + promptMs);
      const beats = subject.channel.closeCodes.filter(({ when }) => when.includes("heartbeat")).map(({ code }) => code);
      if (closed !== undefined && beats.includes(closed.code) && !codes.includes(closed.code))
        return notAsked("the heartbeat ended the connection first");
      const early = closed !== undefined && closed.at - peer.openedAt < idleMs * 0.9;
      if (early)
        return broken({
          expected: `a close after ${seconds(idleMs)}`,
          got: `close ${closed.code} after ${seconds(closed.at - peer.openedAt)}`,
          transcript: asking.transcript(),
        });
      return judgeClose(asking, codes, closed, `nothing was heard for ${seconds(idleMs)}`);
    },
  });
}
