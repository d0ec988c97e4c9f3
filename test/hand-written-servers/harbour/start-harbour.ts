import { randomUUID } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Clock, realClock } from "../clock.ts";
import { signToken } from "../tokens.ts";
import type { Harbour } from "./harbour.ts";
import { openApi } from "./http/api.ts";
import { deliver } from "./http/deliver.ts";
import { openNotices, openRedirect } from "./http/notices.ts";
import { openQuay } from "./quay/quay.ts";
import { openRadar } from "./websocket/radar.ts";
import { openTower } from "./websocket/tower.ts";
import { openTraffic } from "./websocket/traffic.ts";
import { type Channel, plainAnswer, upgrader } from "./websocket/upgrade.ts";

export interface HarbourOptions {
  /** Names of promises to break, see `test/broken-servers/`. @default none */
  readonly switches?: ReadonlySet<string>;
  /** @default the time of this machine */
  readonly clock?: Clock;
  /** Makes ids. @default random ones */
  readonly uuid?: () => string;
  /** Signs the tokens. */
  readonly secret?: string;
}

/** A harbour that is open. */
export interface OpenHarbour extends AsyncDisposable {
  /** Where each port of the contract really is: `7601` → `http://127.0.0.1:51234`. */
  readonly urls: Readonly<Record<HarbourPort, string>>;
  /** A token with scopes, separated by blanks, that is good for an hour, or for as many seconds. */
  token(scope: string, seconds?: number): string;
  close(): Promise<void>;
}

export type HarbourPort = 7601 | 7602 | 7603 | 7604 | 7605 | 7606;

/** Opens every port of the harbour on this machine, each wherever there is room. */
export async function startHarbour(options: HarbourOptions = {}): Promise<OpenHarbour> {
  const { switches = new Set(), clock = realClock, uuid = randomUUID, secret = "low tide" } = options;
  const harbour: Harbour = {
    clock,
    breaks: (id) => switches.has(id),
    secret,
    uuid,
    timestamp: () => new Date(clock.now()).toISOString(),
    berthWatchers: new Set(),
  };
  const { breaks } = harbour;
  const [traffic, tower, radar] = [openTraffic(harbour), openTower(harbour), openRadar(harbour)];
  const onTrafficPort = breaks("T01-traffic-on-tower-port")
    ? []
    : [traffic, ...(breaks("T02-tower-on-traffic-port-too") ? [tower] : [])];
  const onTowerPort = [tower, radar, ...(breaks("T01-traffic-on-tower-port") ? [traffic] : [])];

  const api = openApi(harbour);
  if (breaks("T02-traffic-on-http-port-too")) api.on("upgrade", upgrader([traffic]));
  // Node.js answers upgrades like other requests where nobody listens for them: with 404, as nothing is at their path.
  else if (breaks("T07-upgrade-answered-with-200")) answerUpgrades(api);

  const quay = openQuay(harbour);
  const notices = await openNotices(harbour);
  const servers: Readonly<Record<HarbourPort, Server>> = {
    7601: api,
    7602: webSocketServer(harbour, onTrafficPort),
    7603: webSocketServer(harbour, onTowerPort),
    7604: quay.server,
    7605: notices,
    7606: openRedirect(harbour, () => portOf(notices)),
  };
  await Promise.all(Object.values(servers).map(listen));
  const urls = Object.fromEntries(
    Object.entries(servers).map(([port, server]) => [
      port,
      `${port === "7605" ? "https" : "http"}://127.0.0.1:${portOf(server)}`,
    ]),
  ) as Record<HarbourPort, string>;

  async function close(): Promise<void> {
    for (const channel of [traffic, tower, radar]) channel.close();
    await quay.close();
    await Promise.all(Object.values(servers).map(end));
  }

  return {
    urls,
    token: (scope, seconds = 3600) =>
      signToken({ sub: "Rui", scope, exp: Math.floor(clock.now() / 1000) + seconds }, secret),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A port that has WebSockets only. */
function webSocketServer({ breaks }: Harbour, channels: readonly Channel[]): Server {
  const server = createServer((request, response) =>
    deliver(response, plainAnswer(channels, request), { method: request.method ?? "GET" }, breaks),
  );
  server.on("upgrade", upgrader(channels));
  return server;
}

function answerUpgrades(server: Server): void {
  server.on("upgrade", (_request, socket) => {
    socket.end("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const connections = new WeakMap<Server, Set<Socket>>();

function listen(server: Server): Promise<void> {
  const sockets = new Set<Socket>();
  connections.set(server, sockets);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
}

/** Stops listening; what is still open after a short while, WebSockets included, is cut off. */
function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => connections.get(server)?.forEach((socket) => socket.destroy()), 200).unref();
    server.closeIdleConnections();
  });
}
