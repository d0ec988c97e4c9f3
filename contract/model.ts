/** Which end of a connection speaks. Documents say `send` and `receive`; the reader has turned that into a side, once. */
export type Side = "client" | "server";

/** Where a promise is written down, so that every complaint can point back at it. */
export interface Source {
  /** Path relative to the folder the contract was read from, with `/` as separator. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into `file`, for example `/channels/lot/messages/bidPlaced`. */
  readonly pointer: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/**
 * A JSON Schema (2020-12). References inside it are always `#/schemas/<id>`, where `<id>` is a key of
 * {@link Contract.schemas}, percent-encoded and escaped as JSON Pointer asks.
 */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** Everything one set of documents promises, as plain data: it survives `JSON.stringify` unchanged. */
export interface Contract {
  readonly documents: readonly Document[];
  readonly servers: readonly Server[];
  /** The ports those servers stand on, each once, in ascending order; two documents may share one. */
  readonly ports: readonly Port[];
  readonly channels: readonly Channel[];
  /** Only where there are some: channels that no reader speaks the protocol of, with their operations; described and never played. */
  readonly described?: readonly DescribedChannel[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly webhooks: readonly Webhook[];
  /** Schemas that have a name of their own in the documents; one `$ref` target is one entry. */
  readonly schemas: Readonly<Record<string, NamedSchema>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}

export interface Document {
  /** File name without folder and extension, unique in the contract: `veloflux-api`. */
  readonly id: string;
  /** The system it belongs to: `info.x-system`, else the slug of `info.title`. */
  readonly system: string;
  readonly format: "asyncapi" | "openapi";
  /** As written, before any conversion: `3.1.0`, `2.6.0`. */
  readonly formatVersion: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Only where the document has some: what tags are called before people, by their names. */
  readonly tagTitles?: Readonly<Record<string, string>>;
  readonly source: Source;
}

/** One entry of a document's `servers`. */
export interface Server {
  /** `<document>.<key>`; OpenAPI servers have no key and are counted: `veloflux-api.0`. */
  readonly id: string;
  readonly document: string;
  readonly system: string;
  /** As the document says it: `ws`, `wss`, `http`, `https`, `socketio`, `redis`, … */
  readonly protocol: string;
  readonly protocolVersion?: string;
  readonly host: string;
  readonly port: number;
  /** Only on Socket.IO, whose protocol does not tell whether there is TLS: the document writes no port. */
  readonly isPortImplied?: true;
  /** Only where there are some: the variables of its address, and what they were replaced by. */
  readonly variables?: readonly ServerVariable[];
  /** Base path, `""` when there is none, never with a slash at the end. */
  readonly pathname: string;
  readonly description: string;
  /**
   * - `"mocked"`: on this machine (a loopback host), or the only kind of server the document has
   * - `"remote"`: somewhere else, such as production; described only
   * - `"infrastructure"`: a protocol no reader speaks, such as `redis`; described only
   */
  readonly role: "mocked" | "remote" | "infrastructure";
  readonly limits?: Limits;
  readonly socketio?: SocketIoTunables;
  /** `x-upstreams`, where the document has it: who stands behind this server. Described only. */
  readonly upstreams?: readonly Upstream[];
  readonly source: Source;
}

/** One entry of `x-upstreams`: a server that another one speaks to. */
export interface Upstream {
  /** Scheme, host and port as written: `redis://localhost:6379`. */
  readonly target: string;
  readonly host: string;
  /** The usual one of the scheme where none is written; 0 where it has none. */
  readonly port: number;
  /** What for. */
  readonly description: string;
  readonly source: Source;
}

/** A part of a server's address that differs from place to place. */
export interface ServerVariable {
  readonly name: string;
  /** What stands in its place in the contract. */
  readonly value: string;
  /** Those that the document allows; empty where it does not say. */
  readonly values: readonly string[];
  readonly description: string;
}

export type PortProtocol = "http" | "websocket" | "socketio";

/** One TCP port on this machine as the documents declare it. */
export interface Port {
  readonly number: number;
  /** Whether the documents say `https` or `wss`. */
  readonly secure: boolean;
  /** Empty for infrastructure: the port is described and never opened. */
  readonly protocols: readonly PortProtocol[];
  readonly systems: readonly string[];
  /** Ids of {@link Server}s. */
  readonly servers: readonly string[];
  readonly source: Source;
}

/** Where a channel can be reached: a port and the whole path template on it, base path included. */
export interface Endpoint {
  readonly port: number;
  /** For example `/api/backends/{id}`; for Socket.IO the path of the Engine.IO endpoint. */
  readonly path: string;
  /** Id of the {@link Server}, where the port alone does not tell it: several hosts share it, or it is on a remote one. */
  readonly server?: string;
}

/** What a channel is called, and where it is written. */
interface NamedChannel {
  /** `<document>.<key>`; for OpenAPI the key is the path as written. */
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly system: string;
  readonly title: string;
  readonly description: string;
  readonly source: Source;
}

interface ChannelBase extends NamedChannel {
  /** Those that are played. */
  readonly endpoints: readonly Endpoint[];
  /** Only where none is played: where clients find it on `remote` servers. */
  readonly remote?: readonly Endpoint[];
  /** Path parameters of the address. */
  readonly parameters: readonly Parameter[];
}

/** A channel on brokers, databases and the like. */
export interface DescribedChannel extends NamedChannel {
  readonly address: string;
  /** Ids of the {@link Server}s it stands on. */
  readonly servers: readonly string[];
  readonly operations: readonly DescribedOperation[];
}

/** What happens on a channel that is not played. */
export interface DescribedOperation {
  readonly key: string;
  readonly title: string;
  readonly from: Side;
  readonly source: Source;
}

/** One path of an OpenAPI document. */
export interface HttpChannel extends ChannelBase {
  readonly protocol: "http";
  /** `x-proxy`: requests on this path are handed on to another port. */
  readonly proxy?: Proxy;
}

/** `x-proxy` on a path item. */
export interface Proxy {
  /** Scheme, host and port that requests are handed to: `http://localhost:9090`. */
  readonly target: string;
  /** The path asked for there, with the path parameters of the channel in it; absent: the path as it came. */
  readonly pathname?: string;
  readonly source: Source;
}

/** What WebSocket and Socket.IO channels have in common: they stay open. */
interface OpenChannelBase extends ChannelBase {
  /** Query parameters and headers of the handshake. */
  readonly handshake: readonly Parameter[];
  /** Any one of these opens the connection; none at all means that no credential is asked for. */
  readonly security: readonly SecurityRequirement[];
  readonly limits: Limits;
  readonly heartbeat?: Heartbeat;
  readonly reconnect?: Reconnect;
  readonly closeCodes: readonly CloseCode[];
  /** `x-hooks`, where the document has it. */
  readonly hooks?: readonly Hook[];
  /** Id of the {@link HttpOperation} that describes the same URL as an upgrade (`GET` with `101`), where a document has one. */
  readonly upgrade?: string;
}

export interface WebSocketChannel extends OpenChannelBase {
  readonly protocol: "websocket";
  /** Subprotocols on offer, in order of preference (RFC 6455 §1.9). */
  readonly subprotocols: readonly string[];
  /** Where the contract says that clients must offer one of them; left out where they need not. */
  readonly subprotocolRequired?: Source;
  /** Whether permessage-deflate (RFC 7692) may be negotiated. */
  readonly compression: boolean;
}

export interface SocketIoChannel extends OpenChannelBase {
  readonly protocol: "socketio";
  /** The channel's address: `/`, `/admin`. */
  readonly namespace: string;
  readonly socketio: SocketIoTunables;
}

export type Channel = HttpChannel | WebSocketChannel | SocketIoChannel;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** Set where it may go in a later version. */
  readonly deprecated?: true;
  readonly description: string;
  readonly schema: JsonSchema;
  /** OpenAPI serialisation; AsyncAPI parameters are always `simple`. */
  readonly style: "simple" | "form" | "label" | "matrix" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
  /** Set where the document gives `content` instead of `schema`. */
  readonly contentType?: string;
  readonly examples: readonly Example[];
  readonly source: Source;
}

export type Operation = HttpOperation | MessageOperation;

interface OperationBase {
  /** `<document>.<operationId or key>`; an OpenAPI operation without an id is `<document>.<method> <path>`. */
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly system: string;
  /** Id of the {@link Channel} it happens on. */
  readonly channel: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly source: Source;
}

/** A request and its answers, whichever side makes it. */
interface Exchange {
  /** Lower case: `get`, `post`, … */
  readonly method: string;
  /** Those of the path and of the operation, merged. */
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  /** In document order. */
  readonly responses: readonly Response[];
  readonly security: readonly SecurityRequirement[];
}

/** A request that a client makes, and its answers. */
export interface HttpOperation extends OperationBase, Exchange {
  readonly kind: "http";
  readonly from: "client";
  /** Requests that the server makes of its own accord after this one was accepted. */
  readonly callbacks?: readonly Callback[];
  /** Only where the operation has `servers` of its own: it is reached at these and not at those of its channel. */
  readonly endpoints?: readonly Endpoint[];
  /** Only where it has servers of its own and none of them is played: where clients find it. */
  readonly remote?: readonly Endpoint[];
}

/** A request that the server makes of its own accord; the responses are those of whoever receives it. */
export interface ServerRequest extends Exchange {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** How the server identifies itself, where the request says so: what the document asks of clients is no business of a receiver. */
  readonly security: readonly SecurityRequirement[];
  readonly source: Source;
}

/** One method of an OpenAPI callback. */
export interface Callback extends ServerRequest {
  readonly name: string;
  /** A URL with OpenAPI runtime expressions in it: `http://localhost:9090/hook`, `{$request.body#/callbackUrl}`. */
  readonly url: string;
}

/** One method of an OpenAPI webhook: who receives it has registered in a way that the document does not describe. */
export interface Webhook extends ServerRequest {
  /** `<document>.<operationId>`, `<document>.<method> <name>` where there is none. */
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly system: string;
  /** The key under `webhooks`. */
  readonly name: string;
}

export interface Body {
  readonly required: boolean;
  readonly content: readonly MediaType[];
  readonly source: Source;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Parameter[];
  readonly content: readonly MediaType[];
  readonly links: readonly Link[];
  readonly source: Source;
}

export interface MediaType {
  /** For example `application/json`, or a range such as `text/*`. */
  readonly contentType: string;
  readonly schema: JsonSchema;
  /** Only where the document has some: the content types of the parts of a form, by their names. */
  readonly partTypes?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  readonly source: Source;
}

/** An OpenAPI link: a value of this response is a parameter of another operation. */
export interface Link {
  readonly name: string;
  /** Id of an {@link HttpOperation}. */
  readonly operation: string;
  /** Parameter name → runtime expression or constant. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly source: Source;
}

/** One thing that may be said on an open channel: `from` speaks, the other side listens and may reply. */
export interface MessageOperation extends OperationBase {
  readonly kind: "message";
  readonly from: Side;
  /** Ids of {@link Message}s; one of them is said. */
  readonly messages: readonly string[];
  readonly reply?: Reply;
  /** When a server says it without being asked; empty for what clients say. */
  readonly emissions: readonly Emission[];
}

export interface Reply {
  /** Ids of {@link Message}s; one of them answers. */
  readonly messages: readonly string[];
  /** Socket.IO only: answered in the acknowledgement, or as an event of its own. */
  readonly delivery: "ack" | "message";
  readonly timeoutMs?: number;
  readonly source: Source;
}

/** Why a server speaks unasked. */
export type Trigger =
  | { readonly kind: "connect" }
  | { readonly kind: "interval" }
  /** After the client's operation with this id was accepted. */
  | { readonly kind: "operation"; readonly operation: string }
  /** After a stored row of this resource changed; the name of a {@link NamedSchema}. */
  | { readonly kind: "state"; readonly resource: string }
  /** When what a client sent cannot be accepted. */
  | { readonly kind: "error" };

export interface Emission {
  readonly on: Trigger;
  /** Time between two emissions, or between the steps of `sequence`; absent: once, at once. */
  readonly everyMs?: number;
  /** Each emission may come up to this much later. */
  readonly jitterMs: number;
  /** Names of the message's examples, said one after another; absent: one payload. */
  readonly sequence?: readonly string[];
  /**
   * Who hears it.
   *
   * - `"sender"`: the connection that triggered it
   * - `"others"`: everyone the message is meant for, but not the connection that triggered it
   * - `"everyone"`: everyone the message is meant for
   *
   * A message with a `room` is meant for the connections subscribed to it, any other for all on the channel.
   */
  readonly to: "sender" | "others" | "everyone";
  readonly source: Source;
}

export interface Message {
  /** `<channel>.<key>`, so that one component used on two channels is two messages with one schema. */
  readonly id: string;
  readonly key: string;
  /** Event name on Socket.IO, human-friendly name elsewhere; the key where the document gives none. */
  readonly name: string;
  /** Id of the {@link Channel}. */
  readonly channel: string;
  readonly title: string;
  readonly description: string;
  readonly contentType: string;
  /** For Socket.IO a tuple (`prefixItems`) stands for several arguments, anything else for a single one. */
  readonly payload: JsonSchema;
  readonly headers?: JsonSchema;
  /** Runtime expression that finds the correlation id, for example `$message.payload#/request_id`. */
  readonly correlationId?: string;
  readonly examples: readonly Example[];
  /** Runtime expression of the room that hears this message. */
  readonly room?: string;
  /** Saying this message subscribes the speaker to a room, or ends that. */
  readonly subscription?: { readonly key: string; readonly effect: "add" | "remove" };
  readonly source: Source;
}

export interface Example {
  readonly name: string;
  readonly summary: string;
  /** The payload, body or parameter value. */
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly source: Source;
}

export interface NamedSchema {
  /** `<system>.<name>`. */
  readonly id: string;
  /** From the document: the key under `components.schemas` or `$defs`, else the file's name in PascalCase. */
  readonly name: string;
  readonly schema: JsonSchema;
  /**
   * Only where the two sides send it differently, because it requires what is `readOnly` or `writeOnly`: the name in the document of the schema
   * that it is a view of, and whose view it is.
   */
  readonly view?: { readonly of: string; readonly from: Side };
  readonly source: Source;
}

/** All of these together; with no scheme in it, a credential is optional. */
export interface SecurityRequirement {
  readonly schemes: readonly { readonly scheme: string; readonly scopes: readonly string[] }[];
}

export interface SecurityScheme {
  /** `<document>.<key>`. */
  readonly id: string;
  readonly description: string;
  readonly kind:
    | { readonly type: "bearer"; readonly format?: string }
    | { readonly type: "basic" }
    | { readonly type: "apiKey"; readonly in: "query" | "header" | "cookie"; readonly name: string }
    /** Socket.IO's `auth` object, and schemes that are described but not enforced (OAuth 2 flows, mutual TLS, …). */
    | { readonly type: "other"; readonly name: string };
  readonly source: Source;
}

/** `x-limits`. */
export interface Limits {
  readonly maxMessageBytes?: number;
  readonly maxConnections?: number;
  readonly idleTimeoutMs?: number;
  /** Messages a client may send in `perMs`. */
  readonly messageRate?: number;
  readonly perMs?: number;
}

/** `x-heartbeat`. */
export interface Heartbeat {
  readonly intervalMs: number;
  readonly initiator: Side;
  /** Id of the {@link MessageOperation} that is the ping. */
  readonly operation: string;
  /** How many pings may go unanswered before the connection counts as dead. */
  readonly missed: number;
}

/** `x-reconnect`: what the contract obliges clients to do. */
export interface Reconnect {
  readonly initialMs: number;
  readonly factor: number;
  readonly maxMs: number;
  readonly maxAttempts?: number;
  /** Messages kept while the connection is down. */
  readonly queue?: number;
}

/** Situations in which a side closes; `x-close-codes` says which code stands for which. */
export type CloseSituation =
  | "normal"
  | "unauthorized"
  | "policy"
  | "invalid-message"
  | "too-large"
  | "rate-limit"
  | "idle"
  | "heartbeat"
  | "overload"
  | "going-away"
  | "server-error";

/** One entry of `x-close-codes`. */
export interface CloseCode {
  readonly code: number;
  readonly summary: string;
  readonly phase: "handshake" | "open";
  readonly by: Side | "either";
  readonly reconnect: "never" | "backoff" | "now";
  readonly when: readonly CloseSituation[];
  readonly source: Source;
}

/** One entry of `x-hooks`: a React hook that clients of the channel want. */
export interface Hook {
  readonly name: string;
  readonly arguments: readonly string[];
  /** Message key → payload, in which `$name` stands for an argument: said each time the connection stands. */
  readonly onConnect: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  readonly fields: Readonly<Record<string, HookField>>;
  readonly source: Source;
}

/** What one field of a hook's result holds; `send`, `last` and `latest` are keys of messages. */
export type HookField =
  | "state"
  | "isConnected"
  | "error"
  | "lastMessage"
  | "client"
  | { readonly send: string; readonly arguments?: readonly string[] }
  | { readonly last: readonly string[]; readonly keep?: number; readonly order?: "newest-first" | "oldest-first" }
  | { readonly latest: string; readonly by: string }
  | { readonly fields: Readonly<Record<string, HookField>> };

/** `x-socketio` on a server, as options of Engine.IO and Socket.IO. */
export interface SocketIoTunables {
  readonly transports?: readonly ("websocket" | "polling")[];
  readonly pingIntervalMs?: number;
  readonly pingTimeoutMs?: number;
  readonly connectTimeoutMs?: number;
  readonly maxPayload?: number;
}
