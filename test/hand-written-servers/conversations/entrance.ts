import type { IncomingMessage } from "node:http";
import { readToken } from "../tokens.ts";
import { type Line, sendForbiddenClose } from "../line.ts";
import type { Conversations } from "./conversations.ts";

/** A refusal of a handshake by status. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What becomes of a handshake. */
export type Entrance =
  | { readonly kind: "refuse"; readonly refusal: Refusal }
  | { readonly kind: "enter"; readonly userId: string; readonly isUnwanted: boolean }
  /** Opens and is closed at once, which browsers can read. */
  | { readonly kind: "close" };

const upgrade = { upgrade: "websocket" };

/** What is no handshake of a WebSocket (RFC 6455 §4.2.1). */
function fault({ headers }: IncomingMessage): Refusal | undefined {
  if (headers.upgrade?.toLowerCase() !== "websocket" || headers["sec-websocket-version"] !== "13")
    return { status: 426, error: "Upgrade required", code: "UPGRADE_REQUIRED", headers: upgrade };
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? ""))
    return { status: 400, error: "Invalid handshake", code: "INVALID_HANDSHAKE" };
  return undefined;
}

export function decide(chat: Conversations, request: IncomingMessage): Entrance {
  const { breaks, secret, clock } = chat;
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname !== "/ws" && !breaks("H05-chat-any-path"))
    return { kind: "refuse", refusal: { status: 404, error: "Not found", code: "NOT_FOUND" } };
  const refusal = fault(request);
  if (refusal !== undefined) return { kind: "refuse", refusal };
  const token = searchParams.get("token");
  const claims = token === null ? "none" : readToken(token, secret, clock.now());
  if (typeof claims === "object") return { kind: "enter", userId: claims.sub, isUnwanted: false };
  const isLetIn =
    (claims === "none" && breaks("H01-chat-without-token")) ||
    (claims === "unknown" && breaks("H02-chat-any-token")) ||
    (claims === "expired" && breaks("H02-chat-expired-token"));
  if (isLetIn || breaks("H02-chat-closes-later")) return { kind: "enter", userId: "nobody", isUnwanted: !isLetIn };
  if (breaks("H03-chat-refused-with-500"))
    return { kind: "refuse", refusal: { status: 500, error: "Internal error", code: "INTERNAL_ERROR" } };
  if (breaks("H03-chat-refused-with-401"))
    return { kind: "refuse", refusal: { status: 401, error: "Invalid token", code: "INVALID_TOKEN" } };
  return { kind: "close" };
}

/** Shows out whoever has no good token. */
export function showOut({ breaks }: Conversations, line: Line): void {
  if (breaks("V11-chat-bad-token-dropped")) return line.drop();
  if (breaks("V12-chat-code-1005-sent")) return sendForbiddenClose(line, 1005);
  if (breaks("V12-chat-undeclared-code")) return line.close(4001, "Invalid token");
  return line.close(breaks("H03-chat-closed-with-1000") ? 1000 : 1008, "Invalid token");
}

/** A refusal as it goes over the wire. */
export function writeRefusal({ breaks }: Conversations, { status, error, code, headers }: Refusal): string {
  const body = JSON.stringify({ error, ...(!breaks("R15-chat-refusal-without-code") && { code }) });
  const all = {
    ...headers,
    "content-type": breaks("R13-chat-refusal-as-text") ? "text/plain" : "application/json",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n${body}`;
}
