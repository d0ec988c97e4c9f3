import { type IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { createProxyServer } from "httpxy";
import { refuseUpgrade } from "./refuse-upgrade.ts";

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

  const targets = new WeakMap<IncomingMessage, string>();
  // Told at once, before the forwarder ends the connection; a promise would come too late for an answer.
  proxy.on("error", (error, request, reply) => {
    const target = (request && targets.get(request)) ?? "";
    const headers = { "content-type": "application/problem+json" };
    if (reply instanceof ServerResponse) {
      if (reply.headersSent) reply.destroy();
      else reply.writeHead(502, headers).end(badGateway(error, target));
    } else if (reply instanceof Socket) {
      // What an open WebSocket has begun to hear cannot be taken back.
      if (reply.bytesWritten > 0) reply.destroy();
      else refuseUpgrade(reply, { status: 502, headers, body: badGateway(error, target) });
    }
  });

  return {
    request(request, response, target, path) {
      withPath(request, path);
      targets.set(request, target);
      proxy.web(request, response, { target: locate(target) }).catch(() => response.destroy());
    },
    upgrade(request, socket, head, target, path) {
      withPath(request, path);
      targets.set(request, target);
      proxy.ws(request, socket, { target: locate(target) }, head).catch(() => socket.destroy());
    },
  };
}
