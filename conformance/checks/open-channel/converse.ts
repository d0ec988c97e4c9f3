import type { Message, MessageOperation } from "../../../contract/index.ts";
import { asAnother, type Asking } from "../../asking.ts";
import type { Closed } from "../../edges/websocket-peer.ts";
import { clientPayload, withCorrelation } from "./client-payload.ts";
import { heardOf } from "./match-heard.ts";
import { addressedTo, doorTo, goThrough } from "./rooms.ts";
import type { HeardMessage, OpenSubject, Talk } from "./talk.ts";
import { onConnect, promptMs, quietMs, replyMs } from "./timing.ts";

/** One thing said by one client while another, in the same rooms, listens. */
export interface Conversation {
  readonly ok: true;
  readonly message: Message;
  /** What was to be said. */
  readonly made: unknown;
  /** The same with its room and its correlation id: what was said. */
  readonly payload: unknown;
  /** The number of its acknowledgement. */
  readonly number: number;
  readonly saidAt: number;
  /** What either of them has heard since. */
  readonly speaker: readonly HeardMessage[];
  readonly bystander: readonly HeardMessage[];
  readonly closed: Closed | undefined;
}

export type Conversing = Conversation | { readonly ok: false; readonly because: string };

/** What the server says because of a client's operation. */
export const triggeredBy = ({ server }: OpenSubject, { id }: MessageOperation): readonly MessageOperation[] =>
  server.filter(({ emissions }) => emissions.some(({ on }) => on.kind === "operation" && on.operation === id));

/** How long what an operation brings about may take. */
export function patienceOf(subject: OpenSubject, operation: MessageOperation): number {
  const steps = triggeredBy(subject, operation).flatMap(({ emissions }) =>
    emissions.map(({ everyMs = 0, sequence = [], jitterMs }) => (everyMs + jitterMs) * Math.max(1, sequence.length)),
  );
  return (operation.reply?.timeoutMs ?? replyMs) + Math.max(0, ...steps);
}

/** Says one message of an operation, once a run. */
export function converse(
  asking: Asking,
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
): Promise<Conversing> {
  return asking.once(`saying ${message.id} by ${operation.id}`, (own) =>
    converseWith(own, subject, operation, message, clientPayload(own, message)),
  );
}

/** Says one payload of an operation. */
export async function converseWith(
  own: Asking,
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
  made: unknown,
): Promise<Conversing> {
  const speaking = await subject.protocol.enter(own, subject);
  if (!speaking.ok) return speaking;
  const listening = await subject.protocol.enter(asAnother(own), subject);
  if (!listening.ok) return listening;
  const { talk } = speaking;
  const other = listening.talk;
  await settle(subject, talk);
  await settle(subject, other);
  if (made === undefined) return { ok: false, because: `no ${message.key} that fits its schema could be made up` };
  let payload = await enterRooms(own, subject, operation, message, made, [talk, other]);
  payload = withCorrelation(own, message, payload, `ask-${own.chance.int(1, 1e9)}`);
  const before = { own: talk.heard.length, other: other.heard.length };
  const saidAt = own.clock.now();
  const number = talk.say(message, payload);
  const since = (): readonly HeardMessage[] => talk.heard.slice(before.own);
  const heardBy = (): readonly HeardMessage[] => other.heard.slice(before.other);
  await talk.until(() => isAnswered(subject, operation, number, since()), patienceOf(subject, operation));
  for (const { messages, emissions } of triggeredBy(subject, operation)) {
    const reachesSpeaker = emissions.some(({ to }) => to !== "others");
    // A story is told in several messages: it is heard when all of them are.
    const isStory = emissions.some(({ sequence = [] }) => sequence.length > 1);
    const parts = isStory ? messages.map((id) => new Set([id])) : [new Set(messages)];
    const enough = (): boolean =>
      parts.every((ids) => heardOf(subject, reachesSpeaker ? since() : heardBy(), ids).length > 0);
    await (reachesSpeaker ? talk : other).until(enough, patienceOf(subject, operation));
  }
  await talk.until(() => false, quietMs);
  const conversation = {
    ok: true,
    message,
    made,
    payload,
    number,
    saidAt,
    speaker: since(),
    bystander: heardBy(),
    closed: talk.closed,
  } as const;
  talk.close();
  other.close();
  return conversation;
}

/** Waits for what comes with every connection, so that it is not taken for an answer. */
export async function settle(subject: OpenSubject, talk: Talk): Promise<void> {
  const greetings = onConnect(subject);
  const wanted = greetings.map(({ messages }) => new Set(messages));
  const isGreeted = (): boolean => wanted.every((ids) => heardOf(subject, talk.heard, ids).length > 0);
  await talk.until(isGreeted, greetings.length > 0 ? promptMs : 0);
}

/** Whether the reply has come, or there is none to come. */
function isAnswered(
  subject: OpenSubject,
  { reply }: MessageOperation,
  number: number,
  heard: readonly HeardMessage[],
): boolean {
  if (reply === undefined) return true;
  if (reply.delivery === "ack" && subject.protocol.name === "socketio")
    return heard.some(({ acknowledges }) => acknowledges === number);
  return heardOf(subject, heard, new Set(reply.messages)).length > 0;
}

/** Both clients enter the room that what follows is said in; the payload is addressed to it. */
async function enterRooms(
  asking: Asking,
  subject: OpenSubject,
  operation: MessageOperation,
  message: Message,
  payload: unknown,
  talks: readonly Talk[],
): Promise<unknown> {
  const rooms = triggeredBy(subject, operation).flatMap(({ messages }) =>
    messages.flatMap((id) => subject.messages.get(id) ?? []).filter(({ room }) => room !== undefined),
  );
  let addressed = payload;
  for (const about of rooms) {
    const door = doorTo(subject, about, "add");
    if (door === undefined || door.operation === operation) continue;
    let room: unknown;
    for (const talk of talks) room = goThrough(asking, talk, door, room);
    if (room !== undefined) addressed = addressedTo(asking, about, message, addressed, room);
    for (const talk of talks) await talk.until(() => false, quietMs);
  }
  return addressed;
}
