import type { Issue } from "./errors.ts";

/** A schema that answers at once (Standard Schema v1, the synchronous half): generated validators are such, and so are Zod's or Valibot's. */
export interface Validator {
  readonly "~standard": {
    validate(value: unknown): { readonly issues?: readonly Issue[] | undefined };
  };
}

/** What the runtime has to know of one message. Plain data but for `check`; the code generator prints it. */
export interface MessageSpec {
  /**
   * What every such message has, and what tells it from others: `{type: "bid_taken"}`, `["bid_taken"]`, `{head: {type: "bid"}}`.
   * In a list, `undefined` stands for anything.
   */
  readonly is?: unknown;
  /** WebSocket: the kinds of JSON value that it can be (`object`, `array`, …), where nothing tells it from others. */
  readonly kinds?: readonly string[];
  /** Loads its validator. Absent: taken as it comes. */
  readonly check?: () => Promise<Validator>;
  /** Property names that lead to its correlation id. */
  readonly id?: readonly string[];
  /** WebSocket: no JSON document, but a text as it stands, or bytes: then the payload is a `Uint8Array`. */
  readonly raw?: "text" | "bytes";
  /** Socket.IO: the event's name, where it is not the key. */
  readonly event?: string;
  /** Socket.IO: the payload is a tuple of several arguments. */
  readonly spread?: true;
  /** Socket.IO: answered in the acknowledgement, with one of these. */
  readonly acks?: readonly MessageSpec[];
}

/** A message that clients say. */
export interface ClientMessageSpec extends MessageSpec {
  /** Keys of the server's messages that answer it. */
  readonly replies?: readonly string[];
  /** What ids made up for it look like. Default: a UUID. */
  readonly idType?: "number";
  readonly timeoutMs?: number;
}

/** When to try again after a connection was lost: `initialMs`, then `factor` times longer each time, up to `maxMs`. */
export interface Reconnect {
  readonly initialMs: number;
  readonly factor: number;
  readonly maxMs: number;
  /** Attempts in a row before giving up. Absent: never. */
  readonly maxAttempts?: number;
}

export interface Heartbeat {
  readonly intervalMs: number;
  /** Pings in a row that may go unanswered before the connection counts as dead. */
  readonly missed: number;
  /** Who pings. */
  readonly by: "client" | "server";
  /** Key of what the client says: the ping, or the answer to the server's. */
  readonly says: string;
  /** What it says, but for `is`. */
  readonly payload?: unknown;
  /** Key of the server's ping, where the server pings. */
  readonly on?: string;
}

/** Whether to connect again after a close code. */
export type Policy = "never" | "backoff" | "now";

/** What WebSocket and Socket.IO channels have in common. */
export interface ChannelSpec {
  /** The server's URL: `ws://localhost:7401/live`. */
  readonly baseUrl: string;
  /** Behind the base URL, with path parameters in braces: `/hall/{house}`. */
  readonly path: string;
  /** Where a token goes: the query parameter of the WebSocket, or the field of Socket.IO's `auth`. */
  readonly token?: string;
  readonly server: Readonly<Record<string, MessageSpec>>;
  readonly client: Readonly<Record<string, ClientMessageSpec>>;
  readonly reconnect?: Reconnect;
  /** How many messages wait while the connection is down. Default: 100. */
  readonly queue?: number;
}
