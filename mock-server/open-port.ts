import { type Server as HttpServer, createServer } from "node:http";
import type { Server as NetServer, Socket } from "node:net";
import { httpListener } from "./http.ts";
import type { PortContext } from "./port-context.ts";
import type { Seats } from "./seat.ts";
import { attachSocketIo } from "./socketio.ts";
import { openTls } from "./tls.ts";
import { webSocketUpgrader } from "./websocket.ts";

/** The servers behind one port: what is listened on, and what ends it all. */
export interface PortServer {
  readonly server: NetServer;
  close(): Promise<void>;
}

/** Puts together every protocol that the contract has on a port; listening is the caller's. */
export function preparePort(context: PortContext, seats: Seats, options: { readonly host: string }): PortServer {
  const http: HttpServer = createServer({ keepAliveTimeout: 65_000 }, httpListener(context));
  const sockets = new Set<Socket>();
  const follow = (socket: Socket): void => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  };
  http.on("connection", follow);
  // Engine.IO puts itself before the listeners that are there, so those come first.
  const upgrade = webSocketUpgrader(context, seats);
  const socketio = context.port.protocols.includes("socketio") ? attachSocketIo(http, context, seats) : undefined;
  http.on("upgrade", (request, socket, head) => {
    const path = request.url?.split("?")[0] ?? "/";
    if (
      socketio?.paths.some((own) => `${path.replace(/\/$/, "")}/`.startsWith(own.endsWith("/") ? own : `${own}/`)) ===
      true
    )
      return;
    upgrade(request, socket as Socket, head);
  });
  http.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  const server: NetServer = context.port.secure
    ? openTls(options.host, (socket) => void http.emit("connection", socket))
    : http;
  if (server !== http) server.on("connection", follow);

  return {
    server,
    close() {
      return new Promise((resolve) => {
        socketio?.close();
        server.close(() => resolve());
        // What was written still goes out, close frames and answers too; then the connection ends.
        for (const socket of sockets) socket.destroySoon();
      });
    },
  };
}
