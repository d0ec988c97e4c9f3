import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import { isAcknowledged } from "./plan-channel.ts";
import { payloadType } from "./payload-type.ts";
import { placeOf } from "./place-of.ts";
import { code, comment, identifier, join, nothing, propertyKey, type SourceText } from "./source-text.ts";
import { isTuplePayload } from "./tuple-payload.ts";
import { typeNamed } from "./type-named.ts";

/** The maps of one channel: key → payload for each side, key → answer, and the events of Socket.IO. */
export function printChannelMessages(plan: ChannelPlan, whole: Plan): SourceText {
  const { channel, client, server, names } = plan;
  const where = placeOf(channel);
  const answered = client.filter(({ reply }) => reply !== undefined);
  const parts = [
    map(names.client, `What clients say on ${where}.`, client, ({ type }) => payloadType(type, whole)),
    map(names.server, `What the server says on ${where}.`, server, ({ type }) => payloadType(type, whole)),
    map(names.replies, `What is answered to clients on ${where}.`, answered, ({ reply }) =>
      union((reply?.types ?? []).map((type) => payloadType(type, whole))),
    ),
    ...(names.answers === undefined
      ? []
      : [
          map(names.answers, `What clients acknowledge with on ${where}.`, server.filter(isAcknowledged), ({ reply }) =>
            union((reply?.types ?? []).map((type) => payloadType(type, whole))),
          ),
        ]),
    ...(channel.protocol === "socketio"
      ? [
          events(
            names.clientEvents,
            `What clients emit in ${where}: \`Socket<${names.serverEvents}, ${names.clientEvents}>\`.`,
            client,
            whole,
          ),
          events(names.serverEvents, `What the server emits in ${where}.`, server, whole),
        ]
      : [
          anyOf(names.anyOfClient, `Anything that clients say on ${where}.`, names.client),
          anyOf(names.anyOfServer, `Anything that the server says on ${where}.`, names.server),
        ]),
  ];
  return join(parts, code`\n`);
}

/** Every payload of a map as alternatives, which `switch` tells apart where a property of theirs does. */
function anyOf(name: string, words: string, messages: string): SourceText {
  const map = identifier(messages);
  return code`${comment(words)}export type ${identifier(name)} = ${map}[keyof ${map}];\n`;
}

function map(
  name: string,
  words: string,
  messages: readonly MessagePlan[],
  valueOf: (message: MessagePlan) => SourceText,
): SourceText {
  return entries(
    name,
    words,
    messages.map((message) => entry(message.key, message, valueOf(message))),
  );
}

/** Events by the name that they have on the wire, which several messages may share. */
function events(name: string, words: string, messages: readonly MessagePlan[], plan: Plan): SourceText {
  const byEvent = [...Map.groupBy(messages, ({ message }) => message.name)];
  return entries(
    name,
    words,
    byEvent.map(([event, [first, ...more]]) => {
      const listeners = [first!, ...more].map((message) => listener(message, plan));
      const value =
        more.length === 0
          ? listeners[0]!
          : join(
              listeners.map((one) => code`(${one})`),
              code` | `,
            );
      return entry(event, first!, value);
    }),
  );
}

function entry(key: string, { message }: MessagePlan, value: SourceText): SourceText {
  return code`  ${comment(message.description || message.title)}${propertyKey(key)}: ${value};\n`;
}

function entries(name: string, words: string, lines: readonly SourceText[]): SourceText {
  // A map without entries is the type of no key at all; an empty interface would be that of any object.
  if (lines.length === 0) return code`${comment(words)}export type ${identifier(name)} = { [key in never]: never };\n`;
  return code`${comment(words)}export interface ${identifier(name)} {\n${join(lines, nothing)}}\n`;
}

/** The listener of an event: a tuple is several arguments, and an acknowledgement comes last. */
function listener(said: MessagePlan, plan: Plan): SourceText {
  const { type, reply } = said;
  const payload = payloadType(type, plan);
  const ack =
    reply === undefined || !isAcknowledged(said)
      ? nothing
      : code`acknowledge: (...answer: ${answerArguments(reply.types, plan)}) => void`;
  if (!isTuplePayload(type, plan)) {
    const hasNone = mayBeAbsent(type, plan);
    if (ack === nothing) return code`(payload${hasNone ? code`?` : nothing}: ${payload}) => void`;
    if (hasNone) return code`(...payload: [${ack}] | [payload: ${payload}, ${ack}]) => void`;
    return code`(payload: ${payload}, ${ack}) => void`;
  }
  if (ack === nothing) return code`(...payload: ${payload}) => void`;
  return code`(...payload: [...${payload}, ${ack}]) => void`;
}

/** A message of which the documents say no payload: it may come without one. */
function mayBeAbsent(type: string, plan: Plan): boolean {
  const found = typeNamed(plan, type);
  return found?.schema === true && !found.isBytes;
}

function answerArguments(types: readonly string[], plan: Plan): SourceText {
  return union(
    types.map((type) => {
      const payload = payloadType(type, plan);
      return isTuplePayload(type, plan) ? payload : code`[reply: ${payload}]`;
    }),
  );
}

/** Types as alternatives; none at all cannot happen. */
export function union(types: readonly SourceText[]): SourceText {
  return types.length === 0
    ? code`never`
    : join([...new Map(types.map((type) => [type.text, type])).values()], code` | `);
}
