import type { Contract, Message, MessageOperation, SocketIoChannel, WebSocketChannel } from "../../contract/index.ts";
import { wireFormOf } from "../../contract/wire/index.ts";
import { type CredentialField, credentialOf } from "./credential-field.ts";
import { type ParameterField, parameterField } from "./parameter-field.ts";
import { messageText, sampleOf } from "./sample.ts";
import type { Surroundings } from "./surroundings.ts";

/** Something that may be said on a channel. */
export interface MessageEntry {
  /** The id of its operation. */
  readonly operation: string;
  /** As the channel knows it. */
  readonly key: string;
  /** Of Socket.IO. */
  readonly event: string;
  readonly title: string;
  /** An example. */
  readonly text: string;
  readonly form: "json" | "text" | "bytes";
  readonly isTuple: boolean;
  /** Whether the answer is in the acknowledgement. */
  readonly isAcknowledged: boolean;
  readonly isServers: boolean;
  /** What whoever hears it acknowledges it with. */
  readonly answer?: readonly unknown[];
}

/** A channel that can be connected to. */
export interface TalkEntry {
  readonly kind: "talk";
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly protocol: "websocket" | "socketio";
  /** With its braces; for Socket.IO that of Engine.IO. */
  readonly path: string;
  readonly places: readonly string[];
  readonly namespace: string;
  readonly subprotocols: readonly string[];
  readonly isPollingOnly: boolean;
  readonly parameters: readonly ParameterField[];
  readonly credential?: CredentialField;
  readonly says: readonly MessageEntry[];
  readonly hears: readonly MessageEntry[];
  readonly closeCodes: Readonly<Record<string, string>>;
}

export function talkEntry(
  contract: Contract,
  channel: WebSocketChannel | SocketIoChannel,
  { now, urlOf }: Surroundings,
): TalkEntry {
  const { id, key, title, description, protocol, endpoints, parameters, handshake, closeCodes } = channel;
  const path = endpoints[0]?.path ?? key;
  const credential = credentialOf(contract, channel.security);
  const byId = new Map(contract.messages.map((message) => [message.id, message]));
  const operations = contract.operations.filter(
    (one): one is MessageOperation => one.kind === "message" && one.channel === id,
  );
  const said = (from: MessageOperation["from"]): readonly MessageEntry[] =>
    operations
      .filter((one) => one.from === from)
      .flatMap((operation) =>
        operation.messages.flatMap((name) => {
          const message = byId.get(name);
          return message === undefined ? [] : [messageEntry(contract, operation, message, now)];
        }),
      );
  const asked = [...parameters, ...handshake].filter(
    ({ in: place, name }) => place !== credential?.place || name !== credential.name,
  );
  return {
    kind: "talk",
    id,
    title: title.trim() === "" ? key : title,
    description,
    protocol,
    path,
    places: endpoints.flatMap((one) => (one.path === path ? (urlOf(one.port, "ws") ?? []) : [])),
    namespace: protocol === "socketio" ? channel.namespace : "",
    subprotocols: protocol === "socketio" ? [] : channel.subprotocols,
    isPollingOnly: protocol === "socketio" && channel.socketio.transports?.includes("websocket") === false,
    parameters: asked.map((one) => parameterField(contract, one, now)),
    ...(credential && { credential }),
    says: said("client"),
    hears: said("server"),
    closeCodes: Object.fromEntries(closeCodes.map(({ code, summary }) => [code, summary])),
  };
}

function messageEntry(
  contract: Contract,
  { id, from, reply }: MessageOperation,
  message: Message,
  now: number,
): MessageEntry {
  const { key, name, title, payload } = message;
  const form = wireFormOf(message.contentType);
  const isAcknowledged = reply?.delivery === "ack";
  const answer = from === "server" && isAcknowledged ? acknowledgement(contract, reply.messages, now) : undefined;
  return {
    operation: id,
    key,
    event: name,
    title: title.trim() === "" || title === name ? name : `${name}: ${title}`,
    text: messageText(contract, message, now),
    form,
    isTuple: isTuple(payload),
    isAcknowledged,
    isServers: from === "server",
    ...(answer && { answer }),
  };
}

const isTuple = (schema: Message["payload"]): boolean => typeof schema === "object" && "prefixItems" in schema;

function acknowledgement(contract: Contract, ids: readonly string[], now: number): readonly unknown[] {
  const message = contract.messages.find(({ id }) => ids.includes(id));
  const sample = message && sampleOf(contract, message.payload, message.examples, now);
  if (message === undefined || sample === undefined) return [];
  return isTuple(message.payload) ? (sample.value as readonly unknown[]) : [sample.value];
}
