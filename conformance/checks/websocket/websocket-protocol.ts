import type { WebSocketChannel } from "../../../contract/index.ts";
import { readBytes, wireFormOf, writeBytes, writeFrame } from "../../../contract/wire/index.ts";
import type { Heard, WebSocketPeer } from "../../edges/websocket-peer.ts";
import { answeringBeats } from "../open-channel/keep-alive.ts";
import type { HeardMessage, Protocol, RawMessage, Talk } from "../open-channel/talk.ts";
import { askToEnter } from "./ask-to-enter.ts";

/** Raw WebSockets: one JSON document in each text frame, unless a content type says otherwise. */
export const webSocketProtocol: Protocol = {
  name: "websocket",
  async enter(asking, subject) {
    const entry = await askToEnter(asking, subject.channel as WebSocketChannel);
    if (!entry.ok) return entry;
    const opening = await asking.websocket(entry.question);
    if (opening.kind === "open") return { ok: true, talk: answeringBeats(asking, subject, talkOver(opening.peer)) };
    const why = opening.kind === "refused" ? `with status ${opening.response.status}` : `: ${opening.why}`;
    return { ok: false, because: `the handshake was refused ${why}` };
  },
};

/** A connection as the checks of open channels see it. */
export function talkOver(peer: WebSocketPeer): Talk {
  const heard: HeardMessage[] = [];
  const catchUp = (): readonly HeardMessage[] => {
    for (const one of peer.heard.slice(heard.length)) heard.push(heardIn(one));
    return heard;
  };
  let said = 0;
  return {
    openedAt: peer.openedAt,
    get heard() {
      return catchUp();
    },
    get closed() {
      return peer.closed;
    },
    say({ contentType }, payload) {
      const form = wireFormOf(contentType);
      peer.send(form === "bytes" ? writeBytes(payload) : form === "text" ? String(payload) : writeFrame(payload));
      return (said += 1);
    },
    sayRaw: (raw) => peer.send(frameOf(raw)),
    until: peer.until,
    close: () => peer.close(1000),
  };
}

/** A frame as a message. */
export function heardIn({ at, data, reading }: Heard): HeardMessage {
  return typeof data === "string"
    ? { at, binary: false, text: data, reading }
    : { at, binary: true, reading: { ok: true, payload: readBytes(data) } };
}

function frameOf(raw: RawMessage): string | Uint8Array {
  switch (raw.kind) {
    case "malformed":
      return '{"type": "x-undocumented",';
    case "binary":
      return raw.text === undefined ? new Uint8Array([0, 159, 146, 150]) : new TextEncoder().encode(raw.text);
    case "unknown":
      return writeFrame({ type: raw.name, event: raw.name, op: raw.name, method: raw.name });
  }
}
