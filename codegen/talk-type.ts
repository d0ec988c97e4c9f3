import { correlationOf } from "./correlation.ts";
import { fixedNames } from "./fixed-values.ts";
import { messageType } from "./payload-type.ts";
import { placeOf } from "./place-of.ts";
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
import { isTuplePayload } from "./tuple-payload.ts";

/** The interface that tells the compiler what is said on a channel. */
export function printTalk({ channel, name, names, client }: ChannelPlan, plan: Plan): SourceText {
  const clientMap = messageType(names.client, plan);
  const serverMap = messageType(names.server, plan);
  const said = client.map((message) => {
    const payload = code`${clientMap}[${literal(message.key)}]`;
    const words = comment(message.message.description || message.message.title);
    return code`${words}${propertyKey(message.key)}: ${withoutFilled(payload, message, plan)};\n`;
  });
  return code`${comment(`What is said on ${placeOf(channel)}.`)}export interface ${identifier(`${name}Talk`)} {
  server: ${serverMap};
  client: ${said.length === 0 ? code`{}` : code`{\n  ${join(said, nothing)}}`};
  requests: ${messageType(names.replies, plan)};
${names.answers === undefined ? nothing : code`  answers: ${messageType(names.answers, plan)};\n`}}
`;
}

/** The client fills in constants and the correlation id, so the caller need not. */
function withoutFilled(payload: SourceText, { message, type, fixed }: MessagePlan, plan: Plan): SourceText {
  const id = correlationOf(plan.contract, message)?.path;
  const filled = [...fixedNames(fixed), ...(id?.length === 1 ? id : [])];
  // A place of a list cannot be left out.
  if (filled.length === 0 || isTuplePayload(type, plan)) return payload;
  const keys = join(
    filled.map((key) => literal(key)),
    code` | `,
  );
  return code`${typeFrom(plan.options.runtime, "Filled")}<${payload}, ${keys}>`;
}
