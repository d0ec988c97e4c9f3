import { type Server as HttpServer, createServer } from "node:http";
import type { Server as NetServer, Socket } from "node:net";
import { answerClientError } from "./client-error.ts";
import { httpListener } from "./http.ts";
import { cutOffLater, partWith } from "./part-with.ts";
import type { PortContext } from "./port-context.ts";
import { announcesTooMuch } from "./request-body.ts";
import { attachSocketIo } from "./socketio.ts";
import { openTls } from "./tls.ts";
import { refuseUpgrade } from "./refuse-upgrade.ts";
import { webSocketUpgrader } from "./websocket.ts";

/** The servers behind one port: what is listened on, and what ends it all. */
export interface PortServer {
  readonly server: NetServer;
  close(): Promise<void>;
}

/** Puts together every protocol that the contract has on a port; listening is the caller's. */
export function preparePort(context: PortContext, options: { readonly host: string }): PortServer {
  const http: HttpServer = createServer(
    {
      keepAliveTimeout: 65_000,
      // An offer to change to anything else, such as curl's `--http2`, is passed over (RFC 9110 §7.8).
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    httpListener(context),
  );
  const sockets = new Set<Socket>();
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };
  http.on("connection", follow);
  // Engine.IO puts itself before the listeners that are there, so those come first.
  const upgrade = webSocketUpgrader(context);
  const socketio = context.port.protocols.includes("socketio") ? attachSocketIo(http, context) : undefined;
  http.on("upgrade", (request, socket, head) => {
    if (socketio?.answers(request.url ?? "/") !== true) upgrade(request, socket as Socket, head);
  });
  http.on("checkContinue", (request, response) => {
    if (!announcesTooMuch(request)) response.writeContinue();
    http.emit("request", request, response);
  });
  http.on("connect", (_request, socket) => {
    const detail = "this is no proxy: CONNECT leads nowhere";
    const body = JSON.stringify({ type: "about:blank", title: "Not Implemented", status: 501, detail });
    refuseUpgrade(socket as Socket, { status: 501, headers: { "content-type": "application/problem+json" }, body });
  });
  http.on("clientError", (error, socket) => answerClientError(error, socket as Socket));
  const server: NetServer = context.port.secure
    ? openTls(options.host, context.now, (socket) => void http.emit("connection", socket))
    : http;
  // Under TLS there is another connection below, which ends with it.
  const below = new Set<Socket>();
  if (server !== http) {
    server.on("connection", (socket: Socket) => {
      below.add(socket);
      socket.once("close", () => below.delete(socket));
    });
  }

  return {
    server,
    close() {
      return new Promise((resolve) => {
        socketio?.close();
        server.close(() => resolve());
        for (const socket of sockets) partWith(socket);
        for (const socket of below) cutOffLater(socket);
      });
    },
  };
}
