import { dataOf, type Happening, type Line } from "../transcript.ts";
import { valuesOf } from "./http-head.ts";
import type { RequestSeen } from "./happening.ts";
import type { Passing } from "./open-proxy.ts";

/** What passed as a line of a transcript; undefined for what no transcript has. */
export function lineOf({ at, connection, seen }: Passing, origin: string): Line | undefined {
  const happening = happeningOf(seen, origin);
  return happening && { at, on: `#${connection}`, ...happening };
}

function happeningOf(seen: Passing["seen"], origin: string): Happening | undefined {
  switch (seen.kind) {
    case "request": {
      const { method, headers, body, bodyBytes } = seen.request;
      const url = urlOf(seen.request, origin);
      if (asksForWebSocket(seen.request)) return { kind: "connect", url: url.replace(/^http/, "ws"), headers };
      return { kind: "request", method, url, headers, ...(bodyBytes > 0 && { body: dataOf(body) }) };
    }
    case "response": {
      const { status, headers, body, bodyBytes } = seen.response;
      return { kind: "response", status, headers, ...(bodyBytes > 0 && { body: dataOf(body) }) };
    }
    case "connected":
      return { kind: "connected", headers: seen.response.headers };
    case "frame":
      return { kind: "frame", from: seen.from, data: dataOf(seen.data) };
    case "ping":
    case "pong":
      return { kind: seen.kind, from: seen.from, data: dataOf(seen.data) };
    case "close":
      return { kind: "close", from: seen.from, code: seen.code, reason: seen.reason };
    case "unreadable":
      return { kind: "lost", why: `what the ${seen.from} says cannot be read: ${seen.why}` };
    case "unreachable":
      return { kind: "lost", why: seen.why };
    case "ended":
    case "opened":
      return undefined;
  }
}

/** Whether a request is the opening handshake of a WebSocket (RFC 6455 §4.1). */
export const asksForWebSocket = ({ headers }: RequestSeen): boolean =>
  valuesOf(headers, "upgrade").some((protocol) => protocol.toLowerCase() === "websocket");

/** The whole URL of a request. */
export const urlOf = ({ target }: RequestSeen, origin: string): string =>
  /^[a-z]+:\/\//i.test(target) ? target : `${origin}${target.startsWith("/") ? target : `/${target}`}`;
