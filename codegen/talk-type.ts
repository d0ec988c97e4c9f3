import { isBinary } from "./channel-spec.ts";
import { correlationOf } from "./correlation.ts";
import { messageType } from "./payload-type.ts";
import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import {
  code,
  comment,
  identifier,
  join,
  literal,
  nothing,
  propertyKey,
  type SourceText,
  typeFrom,
} from "./source-text.ts";

/** The interface that tells the compiler what is said on a channel. */
export function printTalk({ channel, name, names, client, server }: ChannelPlan, plan: Plan): SourceText {
  const clientMap = messageType(names.client, plan);
  const serverMap = messageType(names.server, plan);
  const said = client.map((message) => {
    const payload = code`${clientMap}[${literal(message.key)}]`;
    const words = comment(message.message.description || message.message.title);
    return code`${words}${propertyKey(message.key)}: ${withoutFilled(payload, message, plan)};\n`;
  });
  const bytes = server.filter(({ message }) => isBinary(message.contentType));
  const heard =
    bytes.length === 0
      ? serverMap
      : code`Omit<${serverMap}, ${join(
          bytes.map(({ key }) => literal(key)),
          code` | `,
        )}> & { ${join(
          bytes.map(({ key }) => code`${propertyKey(key)}: Uint8Array`),
          code`; `,
        )} }`;
  const where =
    channel.protocol === "socketio"
      ? `the namespace \`${channel.namespace}\``
      : `\`${channel.endpoints[0]?.path ?? channel.key}\``;
  return code`${comment(`What is said on ${where}.`)}export interface ${identifier(`${name}Talk`)} {
  server: ${heard};
  client: ${said.length === 0 ? code`{}` : code`{\n  ${join(said, nothing)}}`};
  requests: ${messageType(names.replies, plan)};
}
`;
}

/** The client fills in constants and the correlation id, so the caller need not. */
function withoutFilled(payload: SourceText, { message, fixed }: MessagePlan, plan: Plan): SourceText {
  if (isBinary(message.contentType)) return code`Uint8Array<ArrayBuffer>`;
  const id = correlationOf(plan.contract, message)?.path;
  const filled = [...Object.keys(fixed), ...(id?.length === 1 ? id : [])];
  if (filled.length === 0) return payload;
  const keys = join(
    filled.map((key) => literal(key)),
    code` | `,
  );
  return code`${typeFrom(plan.options.runtime, "Filled")}<${payload}, ${keys}>`;
}
