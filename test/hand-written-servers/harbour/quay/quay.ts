import { type Server as HttpServer, createServer } from "node:http";
import { Server } from "socket.io";
import { realClock } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import { openCranes } from "./crane.ts";
import { openOffice } from "./office.ts";

/** The Socket.IO server of the quay. */
export interface Quay {
  readonly server: HttpServer;
  close(): Promise<void>;
}

const maxPayload = 20_000;

export function openQuay(harbour: Harbour): Quay {
  const { breaks } = harbour;
  const server = createServer((_request, response) => void response.writeHead(404).end());
  const isGenerous = breaks("I05-max-payload") || breaks("I05-large-payload-taken");
  const io = new Server({
    serveClient: false,
    transports: transportsOf(harbour),
    allowUpgrades: !breaks("I05-no-upgrade"),
    allowEIO3: breaks("I05-eio-3"),
    pingInterval: breaks("I05-ping-interval") ? 25_000 : 1000,
    pingTimeout: breaks("I05-ping-timeout") ? 20_000 : 2000,
    maxHttpBufferSize: isGenerous ? 50 * maxPayload : maxPayload,
    ...(breaks("I06-recovery") && { connectionStateRecovery: {} }),
  });
  if (!breaks("I03-default-namespace")) io.of("/").use((_socket, next) => next(new Error("Invalid namespace")));
  const cranes = io.of("/crane");
  const stops = [openCranes(harbour, cranes)];
  if (!breaks("I03-no-office")) stops.push(openOffice(harbour, io.of("/office"), cranes));
  if (breaks("I03-any-namespace")) io.of(/^\/\w+$/);
  io.attach(server);
  // Engine.IO settles what WebSocket takes when the server listens.
  server.once("listening", () => {
    const engine = io.engine as unknown as Engine;
    forgiveLatePongs(harbour, engine);
    misuseEngine(harbour, engine);
  });
  return {
    server,
    async close() {
      for (const stop of stops) stop();
      await io.close();
    },
  };
}

function transportsOf({ breaks }: Harbour): ("polling" | "websocket")[] {
  if (breaks("I05-no-polling")) return ["websocket"];
  return breaks("I05-no-websocket") ? ["polling"] : ["polling", "websocket"];
}

/** Engine.IO, as far as a broken quay meddles with it. */
interface Engine {
  readonly opts: { maxHttpBufferSize: number };
  on(event: "connection", listener: (connection: EngineConnection) => void): void;
  use(middleware: (request: { readonly url?: string }, response: Ending, next: () => void) => void): void;
}

interface EngineConnection {
  readonly id: string;
  /** Waits for the next ping. */
  readonly pingIntervalTimer: NodeJS.Timeout;
  /** Begins to wait for a pong. */
  resetPingTimeout: () => void;
  on(event: "upgrade", listener: () => void): void;
}

interface Ending {
  end(body: string): void;
}

/** Heartbeats go by the machine's time. A harbour that goes by another must not take clients of a busy machine for dead. */
function forgiveLatePongs({ clock }: Harbour, engine: Engine): void {
  if (clock === realClock) return;
  engine.on("connection", (connection) => {
    connection.resetPingTimeout = () => undefined;
  });
}

function misuseEngine({ breaks }: Harbour, engine: Engine): void {
  // From here on it is said and held against polling; what WebSocket takes is settled already.
  if (breaks("I05-large-payload-taken")) engine.opts.maxHttpBufferSize = maxPayload;
  if (breaks("I05-no-ping")) engine.on("connection", ({ pingIntervalTimer }) => clearTimeout(pingIntervalTimer));
  if (!breaks("I05-sid-after-upgrade")) return;
  const upgraded = new Set<string>();
  engine.on("connection", (connection) => connection.on("upgrade", () => upgraded.add(connection.id)));
  engine.use(({ url = "" }, response, next) => {
    const query = new URLSearchParams(url.slice(url.indexOf("?")));
    const isStale = query.get("transport") === "polling" && upgraded.has(query.get("sid") ?? "");
    // `6` is a packet that says nothing.
    if (isStale) response.end("6");
    else next();
  });
}
