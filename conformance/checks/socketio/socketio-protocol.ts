import { type JsonSchema, type Message, resolveSchema, type SocketIoChannel } from "../../../contract/index.ts";
import { isBinaryContent, writeArguments, writeBytes } from "../../../contract/wire/index.ts";
import { openSocketIo, type SocketIoHeard, type SocketIoPeer } from "../../edges/socketio.ts";
import type { HeardMessage, OpenSubject, Protocol, Talk } from "../open-channel/talk.ts";
import { askToEnter } from "./ask-to-enter.ts";
import { payloadIn } from "./payload-in.ts";
import { payloadBeforeOffset, recovers } from "./recovery-offset.ts";

/** Socket.IO: an event is a message, its arguments are the payload, an acknowledgement is the reply. */
export const socketIoProtocol: Protocol = {
  name: "socketio",
  async enter(asking, subject) {
    const entry = await askToEnter(asking, subject.channel as SocketIoChannel);
    if (!entry.ok) return entry;
    const opening = await openSocketIo(asking, entry.question);
    if (opening.kind === "open") return { ok: true, talk: talkOver(subject, opening.peer) };
    const why = opening.kind === "connect-error" ? `refused: ${opening.message}` : opening.why;
    return { ok: false, because: `the namespace did not open: ${why}` };
  },
};

/** A client in a namespace as the checks of open channels see it. */
export function talkOver(subject: OpenSubject, peer: SocketIoPeer): Talk {
  const heard: HeardMessage[] = [];
  const answers = new Map<number, Message | undefined>();
  const catchUp = (): readonly HeardMessage[] => {
    for (const one of peer.heard.slice(heard.length)) heard.push(read(one));
    return heard;
  };

  function read({ at, event, acknowledges, args, fault }: SocketIoHeard): HeardMessage {
    if (fault !== undefined)
      return { at, binary: false, reading: { ok: false, expected: "a Socket.IO packet", got: fault } };
    const message =
      acknowledges === undefined ? subject.said.find(({ name }) => name === event) : answers.get(acknowledges);
    const payload =
      event !== undefined && recovers(peer.connect)
        ? payloadBeforeOffset(subject.contract, message, args)
        : payloadIn(message, args);
    return {
      at,
      binary: false,
      ...(event !== undefined && { event }),
      ...(acknowledges !== undefined && { acknowledges }),
      reading: { ok: true, payload },
    };
  }

  return {
    openedAt: peer.openedAt,
    get heard() {
      return catchUp();
    },
    get closed() {
      return peer.closed;
    },
    say(message, payload) {
      const operation = subject.client.find(({ messages }) => messages.includes(message.id));
      const reply = operation?.reply?.delivery === "ack" ? operation.reply : undefined;
      const args = isBinaryContent(message.contentType)
        ? [Buffer.from(writeBytes(payload))]
        : withBytes(subject, message.payload, writeArguments(message.payload, payload));
      const number = peer.emit(message.name, args, reply !== undefined);
      answers.set(number, subject.messages.get(reply?.messages[0] ?? ""));
      return number;
    },
    sayRaw: (raw) => void peer.emit(raw.kind === "unknown" ? raw.name : "x-undocumented", [], false),
    until: peer.until,
    close: peer.leave,
  };
}

/** Arguments that the schema wants as bytes travel as bytes: an example can only have them as text. */
function withBytes({ contract }: OpenSubject, schema: JsonSchema, args: readonly unknown[]): readonly unknown[] {
  const { schema: resolved } = resolveSchema(contract, schema);
  const items = typeof resolved === "object" ? resolved["prefixItems"] : undefined;
  return args.map((value, index) => {
    const own = Array.isArray(items) ? (items[index] as JsonSchema | undefined) : resolved;
    const { schema: item } = resolveSchema(contract, own ?? true);
    const wantsBytes = typeof item === "object" && item["format"] === "binary" && item["type"] === undefined;
    return wantsBytes && typeof value === "string" ? Buffer.from(value) : value;
  });
}
