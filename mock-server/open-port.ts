import type { Server as NetServer, Socket } from "node:net";
import { edgeServer } from "./edge-server.ts";
import { cutOffLater } from "./part-with.ts";
import type { PortContext } from "./port-context.ts";
import { attachSocketIo, type SocketIoServers } from "./socketio.ts";
import { openTls } from "./tls.ts";

/** The servers behind one port: what is listened on, and what ends it all. */
export interface PortServer {
  readonly server: NetServer;
  close(): Promise<void>;
}

/** Puts together every protocol that the contract has on a port; listening is the caller's. */
export function preparePort(context: PortContext, options: { readonly host: string }): PortServer {
  let socketio: SocketIoServers | undefined;
  const { http, part } = edgeServer(context, (server) => {
    if (context.port.protocols.includes("socketio")) socketio = attachSocketIo(server, context);
    return socketio;
  });
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
        part();
        for (const socket of below) cutOffLater(socket);
      });
    },
  };
}
