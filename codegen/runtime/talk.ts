import type { ConnectionLost, Issue, MessageDropped } from "./errors.ts";
import type { Backlog } from "./stream.ts";

/** Which messages a channel knows, for the compiler only. */
export interface Talk {
  /** Key → payload, of what the server says. */
  readonly server: object;
  /** Key → payload, of what clients say. */
  readonly client: object;
  /** Key of a client's message → payload of its reply. */
  readonly requests: object;
  /** Socket.IO: key of a server's message that asks for an acknowledgement → payload of what acknowledges it. */
  readonly answers?: object;
}

/**
 * - `disconnected`: not connected, and not trying
 * - `connecting`: the first attempt is under way
 * - `connected`: messages travel
 * - `reconnecting`: the connection was lost, or the first attempt failed, and the next one is awaited or under way
 * - `error`: given up; `connect()` tries anew
 */
export type ConnectionState = "disconnected" | "connecting" | "connected" | "reconnecting" | "error";

/** One message of the server, with its key: a union to `switch` over. */
export type Heard<T extends Talk> = {
  [K in keyof T["server"] & string]: { readonly key: K; readonly payload: T["server"][K] };
}[keyof T["server"] & string];

/** What happens besides messages. */
export interface Events {
  readonly $state: { readonly state: ConnectionState; readonly error?: ConnectionLost };
  /** A connection was lost; whether another one is tried is the next `$state`. */
  readonly $lost: ConnectionLost;
  /** A message of a known kind that breaks its schema; its own listeners do not hear it. */
  readonly $invalid: { readonly key: string; readonly payload: unknown; readonly issues: readonly Issue[] };
  /** A frame that is no message of this channel. */
  readonly $unknown: { readonly data: unknown; readonly why: string };
  /** A message that will not be sent; the promise that `send` or `request` gave rejects with `error` too. */
  readonly $dropped: {
    readonly key: string;
    readonly payload: unknown;
    readonly error: MessageDropped | ConnectionLost;
  };
}

/** Every event of a channel: its messages, `$message` for any of them, and {@link Events}. */
export type EventMap<T extends Talk> = T["server"] & Events & { readonly $message: Heard<T> };

type Answers<T extends Talk> = NonNullable<T["answers"]>;

/** What a listener is handed beside an event: for one that the server wants acknowledged, what does so. The first answer counts. */
export type Answering<T extends Talk, K> = K extends keyof Answers<T> ? (reply: Answers<T>[K]) => void : undefined;

export interface Abortable {
  readonly signal?: AbortSignal;
}

export interface RequestOptions extends Abortable {
  /** How long to wait for the reply, from now. Default: what the contract says, else 10 000. */
  readonly timeoutMs?: number;
}

export interface IterationOptions extends Abortable, Backlog {}

/** The payload may be left out where nothing in it is required. */
export type Arguments<Payload, Options> =
  Record<never, never> extends Payload ? [payload?: Payload, options?: Options] : [payload: Payload, options?: Options];

/** A payload whose `Filled` properties may be left out: the client fills them in. */
export type Filled<Payload, Names extends PropertyKey> = Payload extends object
  ? { [K in keyof Payload as K extends Names ? never : K]: Payload[K] } & {
      [K in keyof Payload as K extends Names ? K : never]?: Payload[K];
    }
  : Payload;

/** One conversation with a server that outlives its connections. Dispose of it, or abort its signal, to end it. */
export interface Client<T extends Talk> extends AsyncDisposable, AsyncIterable<Heard<T>> {
  readonly state: ConnectionState;
  /** When it tries to connect again, in milliseconds since 1970; undefined while an attempt is under way and while none is to come. */
  readonly nextAttemptAt: number | undefined;
  /** How many messages wait for the connection. */
  readonly queued: number;
  /** Starts connecting, unless that is under way. Fulfils when connected, rejects with {@link ConnectionLost} when given up or closed. */
  connect(): Promise<void>;
  /**
   * Says something, or keeps it until the connection stands. Fulfils when the message was handed to the connection; rejects when
   * it never will be: with {@link MessageDropped}, {@link MessageInvalid}, {@link ConnectionLost} or the signal's reason. A promise
   * that nobody looks at troubles nobody; `$dropped` tells too.
   */
  send<K extends keyof T["client"] & string>(key: K, ...rest: Arguments<T["client"][K], Abortable>): Promise<void>;
  /**
   * Says something and waits for its reply: the one with the same correlation id, or, without one, the next such message on this
   * connection, which may be a late answer to what was asked before. Rejects like `send`, with {@link NoReply} after `timeoutMs`, and with {@link ConnectionLost} when the connection goes.
   */
  request<K extends keyof T["requests"] & keyof T["client"] & string>(
    key: K,
    ...rest: Arguments<T["client"][K], RequestOptions>
  ): Promise<T["requests"][K]>;
  /** Calls `listener` for every such event until the signal aborts or what it returns is called. */
  on<K extends keyof EventMap<T> & string>(
    key: K,
    listener: (event: EventMap<T>[K], answer: Answering<T, K>) => void,
    options?: Abortable,
  ): () => void;
  /**
   * Every such message from now on; what is not read yet is kept, as far as `limit` allows. Ends when the client is closed, throws
   * when it gives up.
   */
  messages<K extends (keyof T["server"] & string) | "$message">(
    key: K,
    options?: IterationOptions,
  ): AsyncIterableIterator<EventMap<T>[K]>;
  /** Ends the conversation: nothing is tried again, and what waits is rejected. Fulfils when the connection is closed. */
  close(code?: number, reason?: string): Promise<void>;
}
