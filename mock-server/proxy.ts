import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createProxyServer } from "httpxy";

/** Hands requests and upgrades on to another server. */
export interface Forwarder {
  request(request: IncomingMessage, response: ServerResponse, target: string, path: string): void;
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer, target: string, path: string): void;
}

/**
 * Opens a forwarder.
 *
 * @param locate where a server of the contract really listens, as a base URL
 */
export function openForwarder(locate: (target: string) => string): Forwarder {
  const proxy = createProxyServer({ xfwd: true, ws: true, proxyTimeout: 30_000 });
  const withPath = (request: IncomingMessage, path: string): void => {
    const query = request.url?.indexOf("?") ?? -1;
    request.url = path + (query < 0 ? "" : (request.url ?? "").slice(query));
  };
  const badGateway = (error: Error, target: string): string =>
    JSON.stringify({
      type: "about:blank",
      title: "Bad Gateway",
      status: 502,
      detail: `no answer from ${target}: ${error.message}`,
    });

  return {
    request(request, response, target, path) {
      withPath(request, path);
      proxy.web(request, response, { target: locate(target) }).catch((error: Error) => {
        if (response.headersSent) return response.destroy();
        return response.writeHead(502, { "content-type": "application/problem+json" }).end(badGateway(error, target));
      });
    },
    upgrade(request, socket, head, target, path) {
      withPath(request, path);
      proxy.ws(request, socket, { target: locate(target) }, head).catch(() => socket.destroy());
    },
  };
}
