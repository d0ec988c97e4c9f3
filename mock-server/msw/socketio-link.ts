import { type WebSocketHandler, type WebSocketHandlerConnection, ws } from "msw/ws";
import type { HttpRequest } from "../engine/index.ts";
import { type EngineIoMessage, writeHandshake } from "./engine-io.ts";
import { takeConnection } from "./neighbours.ts";
import { openOutbox } from "./outbox.ts";
import type { PageContext } from "./page-context.ts";
import type { Polling } from "./polling.ts";
import { refuseUpgrade, socketOf } from "./refuse-upgrade.ts";
import type { Carrier, Session } from "./socketio.ts";
import { SocketIoExtension } from "./socketio-extension.ts";
import { type SocketIoServer, socketIoServerAt } from "./socketio-server.ts";
import { upgradeRequest } from "./upgrade-request.ts";

/** No status received (RFC 6455 §7.1.5): how a client sees that a connection of Engine.IO is ended. */
const noStatus = 1005;

export interface SocketIoLinkOptions {
  readonly openSession: (carrier: Carrier, server: SocketIoServer, request: HttpRequest) => Session;
  readonly polling: Polling;
  /** Names a new session. */
  readonly nextSid: () => string;
}

/** The Socket.IO servers of a contract, over WebSocket. */
export function socketIoLink(
  { engine, places, log }: PageContext,
  { openSession, polling, nextSid }: SocketIoLinkOptions,
): WebSocketHandler<SocketIoExtension> {
  function serverAt(url: URL): SocketIoServer | undefined {
    const place = places.find(url);
    return place && socketIoServerAt(engine, place);
  }

  function greeting(url: URL): string | undefined {
    const handshake = serverAt(url)?.handshake;
    if (handshake === undefined || url.searchParams.has("sid")) return undefined;
    return writeHandshake({ sid: nextSid(), upgrades: [], ...handshake });
  }

  function open({ client, info }: WebSocketHandlerConnection<EngineIoMessage>): void {
    const place = places.find(client.url);
    const server = place && socketIoServerAt(engine, place);
    if (place === undefined || server === undefined || !takeConnection(client)) return undefined;
    const { searchParams: query } = client.url;
    const sid = query.get("sid");
    const polled = sid === null ? undefined : polling.find(sid);
    if (
      query.get("EIO") !== "4" ||
      (sid !== null && polled === undefined) ||
      !server.transports.includes("websocket")
    ) {
      const summary = "a session is refused with 400: it asks for another protocol version, session or transport";
      log({ level: "warning", system: server.channels()[0]?.system ?? "", about: place.path, summary });
      return refuseUpgrade(client);
    }
    const outbox = openOutbox();
    const carrier: Carrier = {
      say: (message) => outbox.put(() => client.send(message)),
      end: (code = noStatus) => outbox.put(() => client.close(code)),
    };
    socketOf(client).addEventListener("open", () => outbox.open());
    let session: Session | undefined;
    if (polled === undefined) session = openSession(carrier, server, upgradeRequest(place, client.url, info.protocols));
    client.addEventListener("close", () => session?.leave());
    return client.addEventListener("message", ({ data }) => {
      if (session !== undefined) return session.hear(data);
      // A session that polled proves the way, lets its last request go, and moves.
      if (data === "probe") {
        carrier.say("probed");
        polled?.release();
      }
      if (data === "upgrade") {
        session = polled?.session;
        polled?.move(carrier);
      }
      return undefined;
    });
  }

  const extension = new SocketIoExtension({
    speaks: (url) => serverAt(url) !== undefined,
    maxPayload: (url) => serverAt(url)?.handshake.maxPayload ?? 0,
    greeting,
  });
  return ws.link(places.webSocket, { extensions: [extension] }).addEventListener("connection", open);
}
