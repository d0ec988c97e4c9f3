import {
  type Contract,
  type Message,
  type MessageOperation,
  resolveSchema,
  type SocketIoChannel,
  type WebSocketChannel,
} from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";

/** Stands where a documented name or constant would. */
const strange = "x-undocumented";

const strangeId = ({ id }: { readonly id: string }): string => `${id}.${strange}`;

/** A message that a server of a later version might say: its id on the stage, and what is in it. */
export interface StrangeMessage {
  readonly id: string;
  readonly payload: unknown;
}

/** Undefined where everything is some documented message. */
export function strangeMessage(
  contract: Contract,
  channel: WebSocketChannel | SocketIoChannel,
): StrangeMessage | undefined {
  const id = strangeId(channel);
  if (channel.protocol === "socketio") return { id, payload: {} };
  const ids = serverOperations(contract, channel).flatMap(({ messages, reply }) => [
    ...messages,
    ...(reply?.messages ?? []),
  ]);
  const documented = contract.messages.filter((message) => ids.includes(message.id));
  const names = documented.flatMap((message) => constantsOf(contract, message));
  const payload = Object.fromEntries([...names, "x-field"].map((name) => [name, strange]));
  const isDocumented = documented.some((message) => checkPayload(contract, message.payload, payload).length === 0);
  return isDocumented ? undefined : { id, payload };
}

/** Properties that tell the messages of a channel apart. */
function constantsOf(contract: Contract, { payload }: Message): readonly string[] {
  const { schema } = resolveSchema(contract, payload);
  const properties = typeof schema === "object" ? schema["properties"] : undefined;
  return Object.entries((properties ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, given]) =>
    typeof given === "object" && given !== null && "const" in given && typeof given.const === "string" ? [name] : [],
  );
}

const serverOperations = (contract: Contract, { id }: { readonly id: string }): readonly MessageOperation[] =>
  contract.operations.filter(
    (one): one is MessageOperation => one.kind === "message" && one.channel === id && one.from === "server",
  );

/** The contract as a server plays it that can be asked to say what no document has. It says so only then. */
export function withStrangeMessages(contract: Contract): Contract {
  const channels = contract.channels.filter((channel) => channel.protocol !== "http");
  const messages = channels.map((channel): Message => ({
    id: strangeId(channel),
    key: strange,
    name: strange,
    channel: channel.id,
    title: "",
    description: "",
    contentType: "application/json",
    payload: true,
    examples: [],
    source: channel.source,
  }));
  const operations = channels.map((channel): MessageOperation => ({
    kind: "message",
    id: strangeId(channel),
    key: strange,
    document: channel.document,
    system: channel.system,
    channel: channel.id,
    title: "",
    description: "",
    tags: [],
    deprecated: false,
    from: "server",
    messages: [strangeId(channel)],
    emissions: [],
    source: channel.source,
  }));
  return {
    ...contract,
    messages: [...contract.messages, ...messages],
    operations: [...contract.operations, ...operations],
  };
}
