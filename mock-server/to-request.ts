import type { IncomingMessage } from "node:http";
import type { Asked } from "./backstage.ts";
import type { HttpRequest } from "./engine/index.ts";

const noBody = new Uint8Array();
const noQuery = new URLSearchParams();

/** The target of a request without scheme and host, which a client of a proxy puts before it (RFC 9112 §3.2.2). */
function originForm(target: string): string {
  const rest = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?]*/i, "");
  return rest === target || rest.startsWith("/") ? rest : `/${rest}`;
}

/** What a Node request asks. */
export function askedIn(request: IncomingMessage, body: Uint8Array = noBody): Asked {
  return {
    method: request.method ?? "GET",
    url: originForm(request.url ?? "/"),
    headers: request.headers as Asked["headers"],
    body,
  };
}

export function pathOf(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? url : url.slice(0, at);
}

/** A request as the engine sees it. */
export function toRequest({ method, url, headers, body }: Asked, port: number): HttpRequest {
  const at = url.indexOf("?");
  return {
    port,
    method,
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? noQuery : new URLSearchParams(url.slice(at + 1)),
    headers,
    body,
  };
}
