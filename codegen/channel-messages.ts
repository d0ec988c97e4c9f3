import { type JsonSchema, resolveSchema } from "../contract/index.ts";
import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import { isAcknowledged } from "./plan-channel.ts";
import { carriedType, payloadType } from "./payload-type.ts";
import { placeOf } from "./place-of.ts";
import { code, comment, identifier, join, nothing, propertyKey, type SourceText } from "./source-text.ts";

/** The maps of one channel: key → payload for each side, key → answer, and the events of Socket.IO. */
export function printChannelMessages(plan: ChannelPlan, whole: Plan): SourceText {
  const { channel, client, server, names } = plan;
  const where = placeOf(channel);
  const answered = client.filter(({ reply }) => reply !== undefined);
  const parts = [
    map(names.client, `What clients say on ${where}.`, client, (message) => carriedType(message, whole)),
    map(names.server, `What the server says on ${where}.`, server, (message) => carriedType(message, whole)),
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
          map(
            names.clientEvents,
            `What clients emit in ${where}: \`Socket<${names.serverEvents}, ${names.clientEvents}>\`.`,
            client,
            (message) => listener(message, whole),
          ),
          map(names.serverEvents, `What the server emits in ${where}.`, server, (message) => listener(message, whole)),
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
  const entries = messages.map((message) => {
    const said = comment(message.message.description || message.message.title);
    return code`  ${said}${propertyKey(message.key)}: ${valueOf(message)};\n`;
  });
  // A map without entries is the type of no key at all; an empty interface would be that of any object.
  if (entries.length === 0)
    return code`${comment(words)}export type ${identifier(name)} = { [key in never]: never };\n`;
  return code`${comment(words)}export interface ${identifier(name)} {\n${join(entries, nothing)}}\n`;
}

/** The listener of an event: a tuple is several arguments, and an acknowledgement comes last. */
function listener(said: MessagePlan, plan: Plan): SourceText {
  const { message, reply } = said;
  const payload = carriedType(said, plan);
  const ack =
    reply === undefined || !isAcknowledged(said)
      ? nothing
      : code`acknowledge: (...answer: ${answerArguments(reply.types, plan)}) => void`;
  if (!isTuplePayload(message.payload, plan)) {
    const rest = ack === nothing ? nothing : code`, ${ack}`;
    return code`(payload: ${payload}${rest}) => void`;
  }
  if (ack === nothing) return code`(...payload: ${payload}) => void`;
  return code`(...payload: [...${payload}, ${ack}]) => void`;
}

function answerArguments(types: readonly string[], plan: Plan): SourceText {
  return union(
    types.map((type) => {
      const schema = plan.types.find(({ name }) => name === type)?.schema ?? true;
      const payload = payloadType(type, plan);
      return isTuplePayload(schema, plan) ? payload : code`[reply: ${payload}]`;
    }),
  );
}

/** Whether a payload stands for several arguments. */
export const isTuplePayload = (schema: JsonSchema, plan: Plan): boolean => {
  const resolved = resolveSchema(plan.contract, schema).schema;
  return typeof resolved === "object" && Array.isArray(resolved["prefixItems"]);
};

/** Types as alternatives; none at all cannot happen. */
export function union(types: readonly SourceText[]): SourceText {
  return types.length === 0
    ? code`never`
    : join([...new Map(types.map((type) => [type.text, type])).values()], code` | `);
}
