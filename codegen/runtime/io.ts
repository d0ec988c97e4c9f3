import type { SocketLike } from "./socket-like.ts";

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

/** Answers an event, in the arguments of its acknowledgement. */
export type Acknowledge = (...values: unknown[]) => void;

/** What Socket.IO's ends of a connection stand for, as the codes that a WebSocket would close with. */
export const normal = 1000;
const broken = 1006;
export const refused = 1008;

/** Socket.IO gives bytes as an `ArrayBuffer` in browsers, and as a `Buffer` in Node.js. */
export const asBytes = (value: unknown): unknown => (value instanceof ArrayBuffer ? new Uint8Array(value) : value);

/** Whether the server can recover sessions: it then adds an offset to the arguments of every event. Socket.IO shows it nowhere else. */
const hasOffsets = (socket: IoSocket): boolean => (socket as { readonly _pid?: string })._pid !== undefined;

/** A socket of Socket.IO, not connected yet, as one that opens and closes like a WebSocket; `hear` is told of events, and of what acknowledges them. */
export function asSocket(
  socket: IoSocket,
  hear: (event: string, values: readonly unknown[], acknowledge: Acknowledge | undefined) => void,
): SocketLike {
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
    const acknowledge = typeof last === "function" ? (last as Acknowledge) : undefined;
    if (acknowledge || (hasOffsets(socket) && typeof last === "string")) values.pop();
    hear(event, values, acknowledge);
  });
  socket.connect();
  return like;
}
