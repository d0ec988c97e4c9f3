import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocketServer } from "ws";
import { type Answer, problem } from "../http/answer.ts";
import type { Harbour } from "../harbour.ts";
import { readToken } from "../../tokens.ts";
import { type Line, lineOf } from "../../line.ts";

/** A request for a WebSocket at a path of ours. */
export interface Handshake {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The `Origin` of a page; programs have none. */
  readonly origin: string | undefined;
}

/** What becomes of a handshake. */
export type Decision =
  | { readonly kind: "refuse"; readonly answer: Answer }
  | { readonly kind: "open"; readonly serve: (line: Line) => void };

/** One kind of WebSocket: undefined where the path is another's. */
export interface Channel {
  decide(handshake: Handshake): Decision | undefined;
  readonly sockets: WebSocketServer;
  /** Ends every connection and every schedule. */
  close(): void;
}

export const refuse = (answer: Answer): Decision => ({ kind: "refuse", answer });

/** Opens, and closes at once: the only refusal whose reason the pages of browsers can read. */
export const closeAtOnce = (code: number, reason: string): Decision => ({
  kind: "open",
  serve: (line) => line.close(code, reason),
});

/** What there is to say about the token of a handshake. */
export function judgeToken({ secret, clock }: Harbour, token: string | null): "good" | "none" | "unknown" | "expired" {
  if (token === null) return "none";
  const claims = readToken(token, secret, clock.now());
  return typeof claims === "object" ? "good" : claims;
}

/** Answers a handshake that is refused; the connection is no WebSocket and ends. */
function answerPlainly(socket: Duplex, { status, headers = {}, body, contentType = "application/json" }: Answer): void {
  const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const all = { ...headers, "content-type": contentType, "content-length": bytes.length, connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n`), bytes]));
}

/** What is no handshake of a WebSocket (RFC 6455 §4.2.1). */
function fault({ headers }: IncomingMessage): Answer | undefined {
  if (headers.upgrade?.toLowerCase() !== "websocket")
    return problem(426, "only WebSocket is spoken here", { upgrade: "websocket" });
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? ""))
    return problem(400, "no proper Sec-WebSocket-Key");
  if (headers["sec-websocket-version"] !== "13")
    return problem(426, "only version 13 is spoken here", { upgrade: "websocket", "sec-websocket-version": "13" });
  return undefined;
}

/** Leads the upgrades of a port to its channels. */
export function upgrader(
  channels: readonly Channel[],
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  return (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const handshake = handshakeOf(request);
    for (const channel of channels) {
      const decision = channel.decide(handshake);
      if (decision === undefined) continue;
      const refusal = fault(request) ?? (decision.kind === "refuse" ? decision.answer : undefined);
      if (refusal !== undefined) return answerPlainly(socket, refusal);
      return channel.sockets.handleUpgrade(request, socket, head, (webSocket) => {
        // Whatever breaks the protocol is closed by `ws`.
        webSocket.on("error", () => undefined);
        if (decision.kind === "open") decision.serve(lineOf(webSocket, request.socket));
      });
    }
    return answerPlainly(socket, problem(404, `nothing is at ${handshake.path}`));
  };
}

/** Answers what is no upgrade on a port that has WebSockets only. */
export function plainAnswer(channels: readonly Channel[], request: IncomingMessage): Answer {
  const handshake = handshakeOf(request);
  const isKnown = channels.some((channel) => channel.decide(handshake) !== undefined);
  if (!isKnown) return problem(404, `nothing is at ${handshake.path}`);
  if (request.method !== "GET" && request.method !== "HEAD")
    return problem(405, `there is no ${request.method} here`, { allow: "GET, HEAD" });
  return problem(426, "only WebSocket is spoken here", { upgrade: "websocket", connection: "upgrade" });
}

function handshakeOf(request: IncomingMessage): Handshake {
  const url = request.url ?? "/";
  const at = url.indexOf("?");
  return {
    request,
    path: at < 0 ? url : url.slice(0, at),
    query: new URLSearchParams(at < 0 ? "" : url.slice(at)),
    origin: request.headers.origin,
  };
}
