import { fillPath } from "./address.ts";
import { asClient } from "./as-client.ts";
import { type ConnectOptions, scheduleOf } from "./connect-options.ts";
import { openConversation, type Write } from "./conversation.ts";
import { openLine, type SocketLike } from "./line.ts";
import type { ChannelSpec } from "./spec.ts";
import { system } from "./surroundings.ts";
import type { Client, Talk } from "./talk.ts";

/** A Socket.IO channel of the contract; `path` is the namespace. */
export interface SocketIoSpec extends ChannelSpec {
  /** Where Engine.IO answers: `/socket.io/`. */
  readonly enginePath: string;
  readonly transports?: readonly ("websocket" | "polling")[];
  readonly connectTimeoutMs?: number;
}

/** The part of socket.io-client's `io` that is used. */
export type Io = (url: string, options: IoOptions) => IoSocket;

export interface IoOptions {
  path: string;
  transports?: ("websocket" | "polling")[];
  auth: Record<string, unknown>;
  query: Record<string, string>;
  timeout: number;
  autoConnect: false;
  reconnection: false;
  forceNew: true;
}

export interface IoSocket {
  readonly connected: boolean;
  /** False once the server has refused. */
  readonly active: boolean;
  on(event: string, listener: (value: never) => void): unknown;
  off(): unknown;
  onAny(listener: (event: string, ...values: unknown[]) => void): unknown;
  offAny(): unknown;
  emit(event: string, ...values: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

export interface SocketIoOptions extends ConnectOptions {
  /** In order of preference. @default what the contract says */
  readonly transports?: readonly ("websocket" | "polling")[];
  /** Fields of Socket.IO's `auth` beside the token. */
  readonly auth?: Readonly<Record<string, unknown>>;
}

/** What Socket.IO's ends of a connection stand for, as the codes that a WebSocket would close with. */
const normal = 1000;
const broken = 1006;
const refused = 1008;

/** Socket.IO gives bytes as an `ArrayBuffer` in browsers, and as a `Buffer` in Node.js. */
const asBytes = (value: unknown): unknown => (value instanceof ArrayBuffer ? new Uint8Array(value) : value);

/** Whether the server can recover sessions: it then adds an offset to the arguments of every event. Socket.IO shows it nowhere else. */
const hasOffsets = (socket: IoSocket): boolean => (socket as { readonly _pid?: string })._pid !== undefined;

/**
 * Talks with a server over the `io` of your own socket.io-client. Connecting again is done here and not by Socket.IO, so that
 * schedule, token and queue are those of every other client. As with Socket.IO itself, a server that refuses or disconnects is
 * not asked again.
 */
export function openSocketIo<T extends Talk>(io: Io, spec: SocketIoSpec, options: SocketIoOptions = {}): Client<T> {
  const {
    token,
    connectTimeoutMs: attemptMs = spec.connectTimeoutMs ?? 20_000,
    transports = spec.transports,
  } = options;
  const surroundings = { ...system, ...options.surroundings };
  const address = fillPath((options.baseUrl ?? spec.baseUrl) + spec.path, options.params);
  let current: IoSocket | undefined;

  const answers = Object.values(spec.client).flatMap(({ acks = [] }) => acks);
  const write: Write = (key, payload, inquiry) => {
    if (!current?.connected) return false;
    const { event = key, spread, acks } = spec.client[key] ?? {};
    const values = spread && Array.isArray(payload) ? (payload as unknown[]) : payload === undefined ? [] : [payload];
    const acknowledge = (...given: unknown[]): void => {
      const reply = given.map(asBytes);
      talk.hear(
        acks?.some((ack) => ack.spread) ? reply : reply[0],
        (acks ?? []).map((message) => ({ key, message })),
        inquiry,
      );
    };
    current.emit(event, ...values, ...(inquiry && acks ? [acknowledge] : []));
    return true;
  };
  const talk = openConversation(spec, options, surroundings, write, answers);

  function seat(url: string, secret: string | undefined): SocketLike {
    const socket = io(url, {
      path: spec.enginePath,
      ...(transports && { transports: [...transports] }),
      auth: { ...options.auth, ...(spec.token !== undefined && secret !== undefined && { [spec.token]: secret }) },
      query: Object.fromEntries(
        Object.entries(options.query ?? {}).flatMap(([name, value]: [string, string | number | boolean | undefined]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      ),
      timeout: attemptMs,
      autoConnect: false,
      reconnection: false,
      forceNew: true,
    });
    let readyState = 0;
    const like: SocketLike = {
      get readyState() {
        return readyState;
      },
      binaryType: "",
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: () => undefined,
      close() {
        readyState = 3;
        socket.off();
        socket.offAny();
        socket.disconnect();
      },
    };
    const closed = (code: number, reason: string): void =>
      (like.onclose as ((event: object) => void) | null)?.({ code, reason });
    socket.on("connect", () => {
      readyState = 1;
      (like.onopen as (() => void) | null)?.();
    });
    socket.on("connect_error", ({ message }: Error) => closed(socket.active ? broken : refused, message));
    socket.on("disconnect", (reason: string) => closed(reason === "io server disconnect" ? normal : broken, reason));
    socket.onAny((event, ...given) => {
      const values = given.map(asBytes);
      // Neither an offset nor the function that acknowledges is part of the message; no event has both.
      const last = values.at(-1);
      if (typeof last === "function" || (hasOffsets(socket) && typeof last === "string")) values.pop();
      hear(event, values);
    });
    socket.connect();
    current = socket;
    return like;
  }

  function hear(event: string, values: readonly unknown[]): void {
    const candidates = Object.entries(spec.server)
      .map(([key, message]) => ({ key, message }))
      .filter(({ key, message }) => (message.event ?? key) === event);
    if (candidates.length === 0) return talk.emit("$unknown", { data: [event, ...values], why: `no event "${event}"` });
    const isTuple = values.length > 1 || candidates.some(({ message }) => message.spread);
    talk.hear(isTuple ? values : values[0], candidates);
  }

  const line = openLine(
    {
      async prepare() {
        const [secret] = await Promise.all([typeof token === "function" ? token() : token, talk.load()]);
        return () => seat(address, secret);
      },
      schedule: scheduleOf(spec.reconnect, options.reconnect),
      closeCodes: { [normal]: "never", [refused]: "never" },
      attemptMs,
    },
    surroundings,
    {
      state: talk.enter,
      opened: () => talk.enter("connected"),
      data: () => undefined,
      released: () => undefined,
      lost: talk.lose,
      ended: talk.finish,
      looked: () => undefined,
    },
  );
  return asClient<T>(talk, line, options);
}
