import { type WebSocketHandler, type WebSocketHandlerConnection, ws } from "msw/ws";
import type { Clock } from "../engine/index.ts";
import { openOutbox } from "./outbox.ts";
import type { PageContext } from "./page-context.ts";
import { refuseUpgrade, socketOf } from "./refuse-upgrade.ts";
import { sessionOpener } from "./socketio.ts";
import { type EngineIoMessage, SocketIoExtension } from "./socketio-extension.ts";
import { type SocketIoServer, socketIoServerAt } from "./socketio-server.ts";
import { upgradeRequest } from "./upgrade-request.ts";

/** No status received (RFC 6455 §7.1.5): how a client sees that a connection of Engine.IO is ended. */
const noStatus = 1005;

/** The Socket.IO servers of a contract, over WebSocket. */
export function socketIoLink(context: PageContext, pageTime: Clock): WebSocketHandler<SocketIoExtension> {
  const { engine, places, log } = context;
  const openSession = sessionOpener(context, pageTime);
  let serial = 0;

  function serverAt(url: URL): SocketIoServer | undefined {
    const place = places.find(url);
    return place && socketIoServerAt(engine, place);
  }

  function handshake(url: URL) {
    serial += 1;
    const { pingInterval = 0, pingTimeout = 0, maxPayload = 0 } = serverAt(url)?.handshake ?? {};
    return { sid: `mock-session-${serial}`, upgrades: [], pingInterval, pingTimeout, maxPayload };
  }

  function open({ client, info }: WebSocketHandlerConnection<EngineIoMessage>): void {
    const place = places.find(client.url);
    const server = place && socketIoServerAt(engine, place);
    if (place === undefined || server === undefined) return;
    const { searchParams: query } = client.url;
    if (query.get("EIO") !== "4" || query.has("sid") || !server.transports.includes("websocket")) {
      const summary = "a session is refused with 400: it asks for another protocol version, session or transport";
      log({ level: "warning", system: server.channels()[0]?.system ?? "", about: place.path, summary });
      return refuseUpgrade(client);
    }
    const outbox = openOutbox();
    const session = openSession(
      {
        say: (message) => outbox.put(() => client.send(message)),
        end: (code = noStatus) => outbox.put(() => client.close(code)),
      },
      server,
      upgradeRequest(place, client.url, info.protocols),
    );
    socketOf(client).addEventListener("open", () => outbox.open());
    client.addEventListener("message", ({ data }) => session.hear(data));
    client.addEventListener("close", () => session.leave());
  }

  const extension = new SocketIoExtension({
    speaks: (url) => serverAt(url) !== undefined,
    maxPayload: (url) => serverAt(url)?.handshake.maxPayload ?? 0,
    handshake,
  });
  return ws.link(places.webSocket, { extensions: [extension] }).addEventListener("connection", open);
}
