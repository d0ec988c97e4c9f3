import { WebSocket } from "ws";
import { type FrameReading, readFrame } from "../../contract/wire/index.ts";
import type { Cancel, Clock } from "../clock.ts";
import { dataOf, type HeaderLines, type Recorder } from "../transcript.ts";
import type { HttpResponse, NoHttpResponse } from "./http.ts";
import { headerOf } from "./http.ts";

/** One opening handshake (RFC 6455 §4.1). */
export interface WebSocketQuestion {
  /** `ws:` or `wss:`, whole. */
  readonly url: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Offers permessage-deflate (RFC 7692). @default false */
  readonly deflate?: boolean;
  /** How long the handshake may take. @default 10000 */
  readonly timeoutMs?: number;
  /** Answers the server's pings. @default true */
  readonly autoPong?: boolean;
}

export type WebSocketOpening =
  | { readonly kind: "open"; readonly peer: WebSocketPeer }
  /** The upgrade was answered with a status. */
  | { readonly kind: "refused"; readonly response: HttpResponse }
  | NoHttpResponse;

/** One data frame from the server, put together from its fragments. */
export interface Heard {
  /** By the clock of the run. */
  readonly at: number;
  readonly data: string | Uint8Array;
  /** The JSON document in it, if it is one. */
  readonly reading: FrameReading;
}

export interface Closed {
  /** 1006 where the connection ended without a close frame (RFC 6455 §7.1.5). */
  readonly code: number;
  readonly reason: string;
  readonly at: number;
}

/** An open connection, from the client's end. */
export interface WebSocketPeer {
  /** The subprotocol that the server chose; empty for none. */
  readonly protocol: string;
  /** Of the response to the upgrade. */
  readonly headers: HeaderLines;
  readonly openedAt: number;
  send(data: string | Uint8Array, options?: { readonly fin?: boolean; readonly compress?: boolean }): void;
  ping(data?: string): void;
  close(code?: number, reason?: string): void;
  /** Ends the connection without a close frame. */
  drop(): void;
  /** Stops reading from the connection. */
  pause(): void;
  /** Every data frame so far. */
  readonly heard: readonly Heard[];
  readonly pings: readonly { readonly at: number; readonly data: string }[];
  readonly pongs: readonly { readonly at: number; readonly data: string }[];
  /** How the connection ended; undefined while it is open. */
  readonly closed: Closed | undefined;
  /**
   * The first data frame for which `wanted` holds, among those heard since `since` (an index into `heard`; default: all that is still to come);
   * undefined when none comes within `ms`, or the connection ends first.
   */
  next(wanted: (heard: Heard) => boolean, ms: number, since?: number): Promise<Heard | undefined>;
  /** Settles when `isEnough` holds after some event, or after `ms`, or when the connection ends. Says whether it holds. */
  until(isEnough: () => boolean, ms: number): Promise<boolean>;
  /** How the connection ended, or undefined when it is still open after `ms`. */
  ended(ms: number): Promise<Closed | undefined>;
}

export interface WebSocketEdge {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly signal: AbortSignal;
}

/** More than any sensible frame: what is larger ends the connection from this end. */
const largestFrame = 64 * 2 ** 20;

/** Opens one WebSocket, and resolves to what came of it. */
export function openWebSocket(edge: WebSocketEdge, question: WebSocketQuestion): Promise<WebSocketOpening> {
  const { clock, recorder, signal } = edge;
  const { url, protocols = [], headers = {}, deflate = false, timeoutMs = 10_000, autoPong = true } = question;
  const on = recorder.open();
  const sent: HeaderLines = [
    ...Object.entries(headers),
    ...(protocols.length > 0 ? [["sec-websocket-protocol", protocols.join(", ")] as const] : []),
  ];
  recorder.write(on, { kind: "connect", url, headers: sent });
  const start = clock.now();

  const opening = new Promise<WebSocketOpening>((resolve) => {
    let over = false;
    const fail = (why: string, code?: string): void => {
      if (over) return;
      over = true;
      cancel();
      recorder.write(on, { kind: "lost", why });
      resolve({ kind: "none", why, ...(code !== undefined && { code }) });
    };
    let socket: WebSocket;
    try {
      socket = new WebSocket(url, [...protocols], {
        headers,
        perMessageDeflate: deflate,
        autoPong,
        maxPayload: largestFrame,
        rejectUnauthorized: false,
        skipUTF8Validation: false,
      });
    } catch (error) {
      return resolve({ kind: "none", why: error instanceof Error ? error.message : String(error) });
    }
    const end = (): void => socket.terminate();
    signal.addEventListener("abort", end, { once: true });
    const cancel = clock.after(timeoutMs, () => {
      socket.terminate();
      fail(`no answer to the upgrade within ${timeoutMs} ms`);
    });
    let responseHeaders: HeaderLines = [];
    let peer: WebSocketPeer | undefined;
    // Frames may come in the same packet as the answer to the upgrade: what listens must stand before that.
    socket.on("upgrade", (response) => {
      responseHeaders = headerLines(response.rawHeaders);
      recorder.write(on, { kind: "connected", headers: responseHeaders });
      peer = peerOf(socket, { edge, on, headers: responseHeaders });
    });
    socket.on("open", () => {
      over = true;
      cancel();
      clock.stir();
      resolve({ kind: "open", peer: peer ?? peerOf(socket, { edge, on, headers: responseHeaders }) });
    });
    socket.on("unexpected-response", (request, response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      const finish = (): void => {
        if (over) return;
        over = true;
        cancel();
        request.destroy();
        const lines = headerLines(response.rawHeaders);
        const body = Buffer.concat(chunks);
        const status = response.statusCode ?? 0;
        recorder.write(on, {
          kind: "response",
          status,
          headers: lines,
          ...(body.length > 0 && { body: dataOf(body) }),
        });
        resolve({
          kind: "refused",
          response: {
            kind: "response",
            status,
            headers: lines,
            header: (name) => headerOf(lines, name),
            body,
            ms: clock.now() - start,
          },
        });
      };
      response.on("end", finish);
      response.on("error", finish);
    });
    socket.on("error", (error: NodeJS.ErrnoException) => fail(error.message, error.code));
    socket.on("close", () => {
      signal.removeEventListener("abort", end);
      fail("the connection ended during the handshake");
    });
  });
  return clock.during(opening);
}

const headerLines = (raw: readonly string[]): HeaderLines =>
  raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""]] : []));

function peerOf(
  socket: WebSocket,
  { edge, on, headers }: { edge: WebSocketEdge; on: string; headers: HeaderLines },
): WebSocketPeer {
  const { clock, recorder } = edge;
  const heard: Heard[] = [];
  const pings: { at: number; data: string }[] = [];
  const pongs: { at: number; data: string }[] = [];
  let closed: Closed | undefined;
  const watchers = new Set<() => void>();
  const happened = (): void => {
    clock.stir();
    for (const watcher of watchers) watcher();
  };

  socket.on("message", (bytes: Buffer, isBinary: boolean) => {
    const data = isBinary ? new Uint8Array(bytes) : bytes.toString();
    recorder.write(on, { kind: "frame", from: "server", data: dataOf(data) });
    heard.push({ at: clock.now(), data, reading: readFrame(data) });
    happened();
  });
  for (const kind of ["ping", "pong"] as const) {
    socket.on(kind, (bytes: Buffer) => {
      recorder.write(on, { kind, from: "server", data: dataOf(bytes) });
      (kind === "ping" ? pings : pongs).push({ at: clock.now(), data: bytes.toString() });
      happened();
    });
  }
  socket.on("error", (error) => recorder.write(on, { kind: "lost", why: error.message }));
  socket.on("close", (code, reason) => {
    closed = { code, reason: reason.toString(), at: clock.now() };
    if (code === 1006) recorder.write(on, { kind: "lost", why: "the connection ended without a close frame" });
    else recorder.write(on, { kind: "close", from: "server", code, reason: reason.toString() });
    happened();
  });

  function until(isEnough: () => boolean, ms: number): Promise<boolean> {
    if (isEnough()) return Promise.resolve(true);
    if (closed !== undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      let cancel: Cancel = () => undefined;
      const finish = (): void => {
        watchers.delete(look);
        cancel();
        resolve(isEnough());
      };
      const look = (): void => {
        if (isEnough() || closed !== undefined) finish();
      };
      watchers.add(look);
      cancel = clock.after(ms, finish);
    });
  }

  return {
    get protocol() {
      return socket.protocol;
    },
    headers,
    openedAt: clock.now(),
    heard,
    pings,
    pongs,
    get closed() {
      return closed;
    },
    send(data, options = {}) {
      recorder.write(on, { kind: "frame", from: "client", data: dataOf(data) });
      socket.send(data, { binary: typeof data !== "string", ...options }, () => undefined);
    },
    ping(data = "") {
      recorder.write(on, { kind: "ping", from: "client", data: dataOf(data) });
      socket.ping(data);
    },
    close(code = 1000, reason = "") {
      if (closed !== undefined) return;
      recorder.write(on, { kind: "close", from: "client", code, reason });
      socket.close(code, reason);
    },
    drop: () => socket.terminate(),
    pause: () => socket.pause(),
    until,
    async next(wanted, ms, since = heard.length) {
      let index = since;
      const found = (): Heard | undefined => {
        for (; index < heard.length; index += 1) if (wanted(heard[index]!)) return heard[index];
        return undefined;
      };
      let result = found();
      if (result === undefined) await until(() => (result ??= found()) !== undefined, ms);
      return result;
    },
    async ended(ms) {
      await until(() => closed !== undefined, ms);
      return closed;
    },
  };
}
