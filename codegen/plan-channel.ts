import type {
  Contract,
  JsonSchema,
  Message,
  MessageOperation,
  Parameter,
  SocketIoChannel,
  WebSocketChannel,
} from "../contract/index.ts";
import { isBinaryContent } from "../contract/wire/index.ts";
import { type Fixed, fixedValues } from "./fixed-values.ts";
import { fileName, type Names, typeName, valueName } from "./names.ts";
import { messagesById, operationsOf } from "./operations-by-channel.ts";
import { parametersSchema } from "./parameters-schema.ts";
import type { ChannelPlan, MessagePlan, ReplyPlan } from "./plan.ts";
import { tellingValues } from "./telling-values.ts";
import type { TypeTable } from "./type-table.ts";

type OpenChannel = WebSocketChannel | SocketIoChannel;

/** What one side says: the message, and the operation it belongs to unless it is only ever an answer. */
interface Said {
  readonly message: Message;
  readonly operation: MessageOperation | undefined;
}

/** Decides the names of an open channel and of what is said on it. */
export function planChannel(channel: OpenChannel, contract: Contract, names: Names, types: TypeTable): ChannelPlan {
  const base = typeName(channel.key);
  const name = names.claim(base, `${typeName(channel.document)}${base}`);
  const derived = (ending: string): string => types.claim(`${name}${ending}`);
  const operations = operationsOf(contract, channel.id);
  const messages = messagesById(contract);
  const ofType = (message: Message): string =>
    types[isBinaryContent(message.contentType) ? "carriedAsBytes" : "carried"](
      message.payload,
      message.examples.map(({ value }) => value),
      message.description || message.title,
      typeName(message.key),
      `${name}${typeName(message.key)}`,
    );
  const said = {
    client: saidBy("client", operations, messages, channel),
    server: saidBy("server", operations, messages, channel),
  };
  const fixedIn = ({ contentType, payload }: Message): Fixed =>
    isBinaryContent(contentType) ? undefined : fixedValues(contract, payload);
  const keys = { client: keysOf(said.client), server: keysOf(said.server) };

  const replyOf = (operation: MessageOperation | undefined): ReplyPlan | undefined => {
    if (operation?.reply === undefined) return undefined;
    const answers = operation.reply.messages.flatMap((id) => messages.get(id) ?? []);
    const other = operation.from === "client" ? keys.server : keys.client;
    return {
      reply: operation.reply,
      types: [...new Set(answers.map(ofType))],
      keys: answers.flatMap(({ id }) => other.get(id) ?? []).toSorted(),
    };
  };
  const side = (from: "client" | "server"): readonly MessagePlan[] => {
    const fixed = tellingValues(said[from].map(({ message }) => fixedIn(message)));
    return said[from]
      .map(({ message, operation }, index) => {
        const reply = replyOf(operation);
        return {
          key: keys[from].get(message.id) ?? message.key,
          message,
          type: ofType(message),
          fixed: fixed[index],
          ...(operation === undefined ? {} : { operation }),
          ...(reply === undefined ? {} : { reply }),
        };
      })
      .toSorted((left, right) => (left.key < right.key ? -1 : 1));
  };

  const server = side("server");
  return {
    channel,
    name,
    value: valueName(name),
    file: fileName(name),
    client: side("client"),
    server,
    names: {
      client: derived("ClientMessages"),
      server: derived("ServerMessages"),
      anyOfClient: derived("ClientMessage"),
      anyOfServer: derived("ServerMessage"),
      replies: derived("Replies"),
      answers: server.some(isAcknowledged) ? derived("Answers") : undefined,
      clientEvents: derived("ClientToServerEvents"),
      serverEvents: derived("ServerToClientEvents"),
      connection: derived("Connection"),
      context: derived("Context"),
      handlers: derived("Handlers"),
    },
    parameters: parametersType(channel.parameters, `The parameters of \`${channel.key}\`.`, `${name}Parameters`, types),
    query: parametersType(
      channel.handshake.filter((parameter) => parameter.in === "query"),
      `The query of the handshake of \`${channel.key}\`.`,
      `${name}Query`,
      types,
    ),
  };
}

/** Whether whoever says a message wants it answered in an acknowledgement. */
export const isAcknowledged = ({ reply }: MessagePlan): boolean => reply?.reply.delivery === "ack";

function saidBy(
  from: "client" | "server",
  operations: readonly MessageOperation[],
  messages: ReadonlyMap<string, Message>,
  channel: OpenChannel,
): readonly Said[] {
  const found = new Map<string, Said>();
  for (const operation of operations)
    for (const id of operation.from === from ? operation.messages : []) {
      const message = messages.get(id);
      if (message !== undefined && !found.has(id)) found.set(id, { message, operation });
    }
  for (const { from: asker, reply } of operations)
    for (const id of asker !== from && reply !== undefined ? reply.messages : []) {
      const message = messages.get(id);
      const isAck = channel.protocol === "socketio" && reply?.delivery === "ack";
      if (message !== undefined && !isAck && !found.has(id)) found.set(id, { message, operation: undefined });
    }
  return [...found.values()].toSorted((left, right) => (left.message.id < right.message.id ? -1 : 1));
}

/** What clients and servers are told besides messages. */
const ownEvents: ReadonlySet<string> = new Set(
  "$connected $disconnected $dropped $invalid $lost $message $state $unknown".split(" "),
);

/** Message id → key. A name that two messages of a direction share cannot tell them apart; their keys can. */
function keysOf(said: readonly Said[]): ReadonlyMap<string, string> {
  const counts = Map.groupBy(said, ({ message }) => message.name);
  const keys = new Set(said.map(({ message }) => message.key));
  return new Map(
    said.map(({ message: { id, name, key } }) => {
      const isFree = counts.get(name)?.length === 1 && (name === key || !keys.has(name));
      let chosen = isFree ? name : key;
      if (ownEvents.has(chosen))
        do chosen += "_";
        while (counts.has(chosen) || keys.has(chosen));
      return [id, chosen];
    }),
  );
}

function parametersType(
  parameters: readonly Parameter[],
  summary: string,
  name: string,
  types: TypeTable,
): string | undefined {
  if (parameters.length === 0) return undefined;
  const schema: JsonSchema = parametersSchema(parameters);
  return types.typeOf(schema, summary, name);
}
