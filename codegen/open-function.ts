import { payloadType } from "./payload-type.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import {
  code,
  comment,
  identifier,
  join,
  literal,
  nothing,
  type SourceText,
  typeFrom,
  valueFrom,
} from "./source-text.ts";
import { tokenPlace } from "./token-place.ts";

/** How a protocol's clients are opened. */
export interface Opening {
  /** Names in the runtime. */
  readonly open: "openSocketIo" | "openWebSocket";
  readonly options: "SocketIoOptions" | "WebSocketOptions";
  /** What comes before the specification: socket.io-client's `io`. */
  readonly io: boolean;
}

/** Whether a channel cannot be opened without options. */
export function needsOptions(channel: ChannelPlan, plan: Plan): boolean {
  return (
    channel.parameters !== undefined || tokenPlace(channel, plan)?.isRequired === true || needsQuery(channel, plan)
  );
}

const queryOf = ({ channel }: ChannelPlan): ChannelPlan["channel"]["handshake"] =>
  channel.handshake.filter((parameter) => parameter.in === "query");

export function needsQuery(channel: ChannelPlan, plan: Plan): boolean {
  const token = tokenPlace(channel, plan)?.name;
  return queryOf(channel).some(({ name, required }) => required && name !== token);
}

/** The options of one channel, and the function that opens it. */
export function printOpen(channel: ChannelPlan, plan: Plan, { open, options, io }: Opening): SourceText {
  const { runtime } = plan.options;
  const { name, value } = channel;
  const token = tokenPlace(channel, plan);
  const others = queryOf(channel).filter((parameter) => parameter.name !== token?.name);
  const query =
    channel.query === undefined || others.length === 0
      ? undefined
      : token === undefined || others.length === queryOf(channel).length
        ? payloadType(channel.query, plan)
        : code`Omit<${payloadType(channel.query, plan)}, ${literal(token.name)}>`;
  const members = [
    channel.parameters === undefined ? undefined : code`  readonly params: ${payloadType(channel.parameters, plan)};\n`,
    query && code`  readonly query${needsQuery(channel, plan) ? nothing : code`?`}: ${query};\n`,
    token?.isRequired === true ? code`  readonly token: ${typeFrom(runtime, "TokenSource")};\n` : undefined,
  ].filter((member) => member !== undefined);
  const type = identifier(`${name}Options`);
  const base = typeFrom(runtime, options);
  const talk = identifier(`${name}Talk`);
  const ioParameter = io ? code`io: ${typeFrom(runtime, "Io")}, ` : nothing;
  const usual = needsOptions(channel, plan) ? nothing : code` = {}`;
  const { title, key, description } = channel.channel;
  const words = comment(title || `Talks on \`${key}\`.`, description);
  const declared =
    members.length === 0
      ? code`export type ${type} = ${base};\n`
      : code`export interface ${type} extends ${base} {\n${join(members, nothing)}}\n`;
  return code`${comment(`How to connect to \`${channel.channel.key}\`.`)}${declared}
${words}export function ${identifier(`open${name}`)}(${ioParameter}options: ${type}${usual}): ${typeFrom(runtime, "Client")}<${talk}> {
  return ${valueFrom(runtime, open)}<${talk}>(${io ? code`io, ` : nothing}${identifier(`${value}Spec`)}, options);
}
`;
}
