import { printExchangeHandlers } from "./exchange-handlers.ts";
import { messageType, payloadType } from "./payload-type.ts";
import { placeOf } from "./place-of.ts";
import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import {
  code,
  comment,
  type GeneratedFile,
  identifier,
  join,
  nothing,
  propertyKey,
  type SourceText,
} from "./source-text.ts";
import { isTuplePayload } from "./tuple-payload.ts";

/** `server.ts`: what an implementation of the system has to provide, as interfaces; types only. */
export function emitServer(plan: Plan, folder: string): readonly GeneratedFile[] {
  const parts = [
    ...plan.channels.map((channel) => printChannel(channel, plan)),
    ...(plan.operations.length === 0
      ? []
      : [
          printExchangeHandlers(
            plan.names.httpHandlers,
            "What a server does for each HTTP operation.",
            plan.operations,
            plan,
          ),
        ]),
  ];
  if (parts.length === 0) return [];
  return [{ path: `${folder}/server.ts`, text: printModule(plan.origin, join(parts, code`\n`)) }];
}

function printChannel(channel: ChannelPlan, plan: Plan): SourceText {
  const { names, client, channel: described } = channel;
  const where = placeOf(described);
  const handlers = [
    code`${comment("A client has connected.")}$connected?(context: Context): void | Promise<void>;\n`,
    code`${comment("A client is gone.")}$disconnected?(context: Context): void | Promise<void>;\n`,
  ];
  for (const message of client) {
    const words = comment(message.message.description || message.message.title);
    handlers.push(
      code`${words}${propertyKey(message.key)}(${payloadParameter(message, plan)}, context: Context): ${answer(message, plan)};\n`,
    );
  }
  const members = [
    code`readonly channel: ${identifier(names.connection)};\n`,
    ...(channel.parameters === undefined
      ? []
      : [code`readonly parameters: ${payloadType(channel.parameters, plan)};\n`]),
    ...(channel.query === undefined ? [] : [code`readonly query: ${payloadType(channel.query, plan)};\n`]),
  ];
  const server = messageType(names.server, plan);
  return code`${comment(`One connection to ${where}, as the server holds it.`)}export interface ${identifier(names.connection)} {
  /** Says something to this client. */
  send<Key extends keyof ${server}>(key: Key, payload: ${server}[Key]): void;
  close(code?: number, reason?: string): void;
}

${comment(`What a handler on ${where} is told about the connection that spoke.`)}export interface ${identifier(names.context)} {
  ${join(members, nothing)}}

${comment(`What a server does with each message of clients on ${where}; where an answer is promised, it is what the method returns.`)}export interface ${identifier(names.handlers)}<Context = ${identifier(names.context)}> {
  ${join(handlers, nothing)}}
`;
}

function payloadParameter({ type }: MessagePlan, plan: Plan): SourceText {
  return code`${isTuplePayload(type, plan) ? code`args` : code`payload`}: ${payloadType(type, plan)}`;
}

function answer({ reply }: MessagePlan, plan: Plan): SourceText {
  if (reply === undefined || reply.types.length === 0) return code`void | Promise<void>`;
  const types = join(
    reply.types.map((type) => payloadType(type, plan)),
    code` | `,
  );
  return code`${types} | Promise<${types}>`;
}
