import { type Server as HttpServer, createServer } from "node:http";
import type { Socket } from "node:net";
import { answerClientError } from "./client-error.ts";
import { httpListener } from "./http.ts";
import { partWith } from "./part-with.ts";
import type { EdgeContext } from "./port-context.ts";
import { announcesTooMuch } from "./request-body.ts";
import { refuseUpgrade } from "./refuse-upgrade.ts";
import { webSocketUpgrader } from "./websocket.ts";

/** HTTP and WebSocket on one port, whoever listens for it. */
export interface EdgeServer {
  readonly http: HttpServer;
  /** Ends every connection. */
  part(): void;
}

/** Something else that takes upgrades. */
export interface OtherUpgrades {
  /** Whether requests and upgrades to this URL are its own. */
  answers(url: string): boolean;
}

/** @param attach puts something else on the server, that takes its upgrades before WebSocket does */
export function edgeServer(context: EdgeContext, attach?: (http: HttpServer) => OtherUpgrades | undefined): EdgeServer {
  const http: HttpServer = createServer(
    {
      keepAliveTimeout: 65_000,
      // An offer to change to anything else, such as curl's `--http2`, is passed over (RFC 9110 §7.8).
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    httpListener(context),
  );
  const sockets = new Set<Socket>();
  http.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // Engine.IO puts itself before the listeners that are there, so those come first.
  const upgrade = webSocketUpgrader(context);
  const other = attach?.(http);
  http.on("upgrade", (request, socket, head) => {
    if (other?.answers(request.url ?? "/") !== true) upgrade(request, socket as Socket, head);
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
  const { settled } = context.backstage;
  http.on("clientError", (error, socket) => {
    if (settled === undefined) return answerClientError(error, socket as Socket);
    // What was asked before is answered before.
    socket.pause();
    return settled(() => answerClientError(error, socket as Socket));
  });
  return {
    http,
    part() {
      for (const socket of sockets) partWith(socket);
    },
  };
}
