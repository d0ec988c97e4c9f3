import { WebSocket } from "ws";
import { dataOf, type HeaderLines } from "../transcript.ts";
import type { HttpResponse, NoHttpResponse } from "./http.ts";
import { headerOf } from "./http.ts";
import { peerOf } from "./peer-of.ts";
import type { WebSocketPeer, WebSocketEdge } from "./websocket-peer.ts";

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
