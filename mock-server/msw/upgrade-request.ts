import type { HttpRequest } from "../engine/index.ts";
import type { Place } from "./places.ts";

/** What a page has that others have not: an address, and cookies. */
interface Page {
  readonly location?: { readonly origin: string };
  readonly document?: { readonly cookie: string };
}

/** The request with which a browser would open a WebSocket (WHATWG WebSockets, "establish a WebSocket connection"). */
export function upgradeRequest(
  { port, path }: Place,
  url: URL,
  protocols: string | readonly string[] | undefined,
): HttpRequest {
  const { location, document } = globalThis as Page;
  const offered = [protocols ?? []].flat();
  return {
    port,
    method: "GET",
    path,
    query: url.searchParams,
    headers: {
      host: url.host,
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      ...(offered.length > 0 && { "sec-websocket-protocol": offered.join(", ") }),
      ...(location && { origin: location.origin }),
      ...(document && document.cookie !== "" && { cookie: document.cookie }),
    },
    body: new Uint8Array(),
  };
}
