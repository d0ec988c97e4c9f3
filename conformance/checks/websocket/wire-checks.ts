import type { Message, MessageOperation, WebSocketChannel } from "../../../contract/index.ts";
import { isBinaryContent, writeFrame } from "../../../contract/wire/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { WebSocketPeer } from "../../edges/websocket-peer.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { clientPayload, withCorrelation } from "../open-channel/client-payload.ts";
import { patienceOf, settle } from "../open-channel/converse.ts";
import { messagesOf } from "../open-channel/evidence.ts";
import { heardOf } from "../open-channel/match-heard.ts";
import { openCheck, type OpenCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { askToEnter, type EntryChanges } from "./ask-to-enter.ts";
import { slowReaderChecks } from "./slow-reader-check.ts";
import { talkOver } from "./websocket-protocol.ts";

/** What RFC 6455 asks of every server, where a contract says that it speaks WebSocket. */
export function wireChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const check = (
    given: Omit<OpenCheck, "run">,
    run: (peer: WebSocketPeer, asking: Asking) => Promise<Verdict>,
    changes: EntryChanges = {},
  ): Check =>
    openCheck(subject, {
      ...given,
      async run(asking) {
        const entry = await askToEnter(asking, channel, changes);
        if (!entry.ok) return notAsked(entry.because);
        const opening = await asking.websocket(entry.question);
        if (opening.kind !== "open") return notAsked("the connection did not open: that is a fault of its own");
        return run(opening.peer, asking);
      },
    });
  return [
    check(
      { family: ["protocol", "pong"], promise: `answer a ping on ${channel.key} with its own data (RFC 6455 §5.5.3)` },
      async (peer, asking) => {
        const data = "are you there?";
        peer.ping(data);
        // A server may send pongs that nobody has asked for, ahead of the answer (RFC 6455 §5.5.3).
        if (await peer.until(() => peer.pongs.some((pong) => pong.data === data), promptMs)) return kept;
        const pong = peer.pongs.at(-1);
        return broken({
          expected: `a pong with ${JSON.stringify(data)}`,
          got: pong === undefined ? "no pong" : `a pong with ${JSON.stringify(pong.data)}`,
          transcript: asking.transcript(),
        });
      },
    ),
    check(
      { family: ["close", "echo"], promise: `answer a close on ${channel.key} with a close frame (RFC 6455 §5.5.1)` },
      async (peer, asking) => {
        peer.close(1000, "done");
        const closed = await peer.ended(promptMs);
        const expected = `close 1000 within ${promptMs} ms`;
        const transcript = asking.transcript();
        if (closed === undefined) return broken({ expected, got: "no answer", transcript });
        return closed.code === 1006
          ? broken({ expected, got: "a connection that ended without a close frame", transcript })
          : kept;
      },
    ),
    ...fragmentChecks(subject, check),
    ...slowReaderChecks(subject, channel),
    ...(channel.compression
      ? [
          check(
            { family: ["protocol", "deflate"], promise: `agree to permessage-deflate on ${channel.key} (RFC 7692)` },
            async (peer, asking) => {
              const agreed =
                peer.headers.find(([name]) => name.toLowerCase() === "sec-websocket-extensions")?.[1] ?? "none";
              return /permessage-deflate/.test(agreed)
                ? kept
                : broken({ expected: "permessage-deflate", got: agreed, transcript: asking.transcript() });
            },
            { deflate: true },
          ),
        ]
      : []),
  ];
}

/** A message in three fragments is the same message (RFC 6455 §5.4). */
function fragmentChecks(
  subject: OpenSubject,
  check: (given: Omit<OpenCheck, "run">, run: (peer: WebSocketPeer, asking: Asking) => Promise<Verdict>) => Check,
): readonly Check[] {
  const [operation, message] = askedInText(subject);
  if (operation === undefined || message === undefined) return [];
  return [
    check(
      {
        family: ["protocol", "fragments"],
        promise: `understand "${message.name}" in fragments (RFC 6455 §5.4)`,
        asks: message.source,
        operation: operation.id,
        message: message.id,
      },
      async (peer, asking) => {
        const talk = talkOver(peer);
        await settle(subject, talk);
        const payload = clientPayload(asking, message);
        if (payload === undefined) return notAsked("no payload that fits its schema could be made up");
        const text = writeFrame(withCorrelation(asking, message, payload, "in-three"));
        const before = talk.heard.length;
        const third = Math.ceil(text.length / 3);
        peer.send(text.slice(0, third), { fin: false });
        peer.send(text.slice(third, 2 * third), { fin: false });
        peer.send(text.slice(2 * third), { fin: true });
        const wanted = new Set(operation.reply?.messages);
        const isAnswered = (): boolean => heardOf(subject, talk.heard.slice(before), wanted).length > 0;
        if (await talk.until(isAnswered, patienceOf(subject, operation))) return kept;
        const got = peer.closed === undefined ? "no answer" : `close ${peer.closed.code}`;
        return broken({ expected: "the same answer as to one frame", got, transcript: asking.transcript() });
      },
    ),
  ];
}

/** The first operation with a reply whose message is JSON. */
function askedInText(subject: OpenSubject): readonly [MessageOperation?, Message?] {
  for (const operation of subject.client) {
    const [message] = messagesOf(subject, operation);
    if (operation.reply?.delivery === "message" && message !== undefined && !isBinaryContent(message.contentType))
      return [operation, message];
  }
  return [];
}
