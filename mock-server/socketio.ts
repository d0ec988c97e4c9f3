import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { SocketIoChannel, SocketIoTunables } from "../contract/index.ts";
import { type Queueing, maxBacklog, watchBacklog } from "./backlog.ts";
import type { Incoming, Peer } from "./engine/index.ts";
import { patience } from "./part-with.ts";
import type { PortContext } from "./port-context.ts";
import type { Seats } from "./seat.ts";
import type { Session } from "./session.ts";
import { sessionRefusal } from "./session-refusal.ts";
import { acknowledgementOf, heardEvent } from "./socketio-event.ts";
import { adminNamespace, openSocketIoAdmin, type SocketIoAdmin } from "./socketio-admin.ts";
import { acknowledgesAgain, peerOf } from "./socketio-peer.ts";
import { type SocketIoRefusal, socketIoRefusal } from "./socketio-refusal.ts";
import { askedIn, toRequest } from "./to-request.ts";

/** A refusal as Socket.IO wants it. */
class NotAdmitted extends Error {
  override readonly name = "NotAdmitted";
  readonly data: unknown;
  constructor({ message, data }: SocketIoRefusal) {
    super(message);
    this.data = data;
  }
}

/** What is known of a client that was let in. */
interface Admitted {
  readonly session: Session;
  readonly identity: Parameters<Seats["take"]>[2];
}

/** A connection of Engine.IO; its transport is one of polling until it is upgraded. */
type EngineConnection = Queueing & {
  /** How long a client that does not poll may keep its connection from ending, in milliseconds; Engine.IO means 30 s. */
  readonly transport: { closeTimeout: number };
  close(discard: boolean): void;
  on(event: "packet", listener: (packet: { readonly type: string }) => void): unknown;
};

/** The Socket.IO servers on one port. */
export interface SocketIoServers {
  /** Whether requests and upgrades to this URL are theirs. */
  answers(url: string): boolean;
  close(): void;
}

/** Plays the namespaces of the Socket.IO servers on one port: Engine.IO 4, Socket.IO 5, polling and WebSocket. */
export function attachSocketIo(server: HttpServer, context: PortContext): SocketIoServers {
  const { port, sessions, traffic, now, log } = context;
  const here = (): readonly SocketIoChannel[] =>
    sessions.main
      .engine()
      .world.contract.channels.filter(
        (channel): channel is SocketIoChannel =>
          channel.protocol === "socketio" && channel.endpoints.some((endpoint) => endpoint.port === port.number),
      );
  const paths = [
    ...new Set(
      here().flatMap(({ endpoints }) =>
        endpoints.filter((endpoint) => endpoint.port === port.number).map(({ path }) => path),
      ),
    ),
  ];

  /** A channel may be on several servers: each has settings of its own. */
  const tunablesAt = (path: string): SocketIoTunables | undefined =>
    sessions.main
      .engine()
      .world.contract.servers.find(
        ({ id, pathname, socketio }) =>
          socketio !== undefined && port.servers.includes(id) && path.replace(/\/$/, "") === pathname,
      )?.socketio;

  const servers = paths.map((path) => {
    const channels = here().filter(({ endpoints }) =>
      endpoints.some((endpoint) => endpoint.path === path && endpoint.port === port.number),
    );
    const tunables = tunablesAt(path) ?? channels[0]?.socketio ?? {};
    const io = new Server({
      path: path.replace(/\/$/, ""),
      serveClient: false,
      destroyUpgrade: false,
      cors: { origin: true, credentials: true },
      maxHttpBufferSize: channels[0]?.limits.maxMessageBytes ?? tunables.maxPayload ?? 1_000_000,
      ...(tunables.transports && { transports: [...tunables.transports] }),
      ...(tunables.pingIntervalMs !== undefined && { pingInterval: tunables.pingIntervalMs }),
      ...(tunables.pingTimeoutMs !== undefined && { pingTimeout: tunables.pingTimeoutMs }),
      ...(tunables.connectTimeoutMs !== undefined && { connectTimeout: tunables.connectTimeoutMs }),
    });
    io.attach(server);
    const admin = openAdmin(io, path, channels);
    for (const channel of channels) openNamespace(io, channel, admin);
    // Socket.IO itself serves the namespace `/` always; one that the contract has not is refused like any other.
    if (!channels.some(({ namespace }) => namespace === "/")) {
      io.of("/").use((_socket, next) => next(new Error("Invalid namespace")));
    }
    io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) =>
      next(mayCome(request, channels) ? undefined : new Error("polling only")),
    );
    io.engine.on("connection", (connection: EngineConnection) => {
      connection.transport.closeTimeout = patience;
      // Over WebSocket, Engine.IO itself passes over a client's packet that closes.
      connection.on("packet", ({ type }) => type === "close" && connection.close(true));
      watchBacklog(connection, () => {
        sessions.main.engine().world.log({
          level: "warning",
          system: channels[0]?.system ?? "",
          about: path,
          summary: `a client that reads nothing was cut off, ${maxBacklog} bytes behind`,
        });
        connection.close(true);
      });
    });
    return { io, admin };
  });

  function openAdmin(io: Server, path: string, channels: readonly SocketIoChannel[]): SocketIoAdmin | undefined {
    if (context.admin === undefined) return undefined;
    const taken = channels.find(({ namespace }) => namespace === adminNamespace);
    if (taken === undefined)
      return openSocketIoAdmin(io, `sockwright:${port.number}${path}`, { ...context.admin, log });
    const summary = `the Admin UI is not let in at ${port.number}: the contract has ${adminNamespace} for a namespace of its own`;
    log({ level: "warning", system: taken.system, about: taken.id, summary, source: taken.source });
    return undefined;
  }

  /** Whether a fault keeps clients from coming over WebSocket; which session is meant, a URL or a header has to say. */
  function mayCome(request: IncomingMessage, channels: readonly SocketIoChannel[]): boolean {
    const asked = toRequest(askedIn(request), port.number);
    if (asked.query.get("transport") !== "websocket") return true;
    try {
      const engine = sessions.of(asked).engine();
      return channels.every((channel) => engine.mayUpgrade(channel));
    } catch {
      // A key that is none is refused where the namespace is asked for.
      return true;
    }
  }

  function openNamespace(io: Server, channel: SocketIoChannel, admin: SocketIoAdmin | undefined): void {
    const namespace = io.of(channel.namespace);
    namespace.use((socket, next) => {
      const request = toRequest(askedIn(socket.request), port.number);
      const { headers, query } = request;
      const auth = socket.handshake.auth as Record<string, unknown>;
      let session: Session;
      try {
        session = sessions.of({ query, headers, auth });
      } catch (error) {
        const reply = sessionRefusal(error);
        return next(
          reply === undefined
            ? (error as Error)
            : new NotAdmitted(socketIoRefusal({ kind: "refuse", detail: "", reply })),
        );
      }
      const entrance = session.engine().admit(channel, { headers, query, auth, request, params: {} });
      if (entrance.kind !== "enter") return next(new NotAdmitted(socketIoRefusal(entrance)));
      const { identity } = entrance;
      Object.assign(socket.data as Partial<Admitted>, { session, identity });
      return next();
    });
    namespace.on("connection", (socket) => serve(socket, channel, admin));
  }

  function serve(socket: Socket, channel: SocketIoChannel, admin: SocketIoAdmin | undefined): void {
    const opened = now();
    const { identity, session } = socket.data as Admitted;
    const { engine, seats } = session;
    acknowledgesAgain(socket);
    traffic.opened(channel.key);
    const payloadOf = (event: string, args: readonly unknown[]): unknown => {
      const heard = heardEvent(engine().world.contract, channel, event, args, undefined);
      return heard.ok ? heard.payload : args;
    };
    const peer: Peer = {
      ...peerOf(
        socket,
        () => traffic.sent(channel.key),
        (frame) => acknowledgementOf(engine().world.contract, channel, frame, (incoming) => hear(incoming)),
      ),
      ...admin?.show({ socket, channel, seat: () => seat, payloadOf }),
    };
    // What is said while the seat is taken is not answered before it is.
    const hear = (incoming: Incoming): void => {
      traffic.received(channel.key);
      seat?.hear(incoming);
    };
    const seat = seats.take(channel.id, peer, identity, {});
    socket.onAny((event: string, ...given: unknown[]) => {
      const last = given.at(-1);
      const acknowledge = typeof last === "function" ? (last as (...args: unknown[]) => void) : undefined;
      const args = acknowledge === undefined ? given : given.slice(0, -1);
      hear(heardEvent(engine().world.contract, channel, event, args, acknowledge));
    });
    socket.on("disconnect", (reason) => {
      seat?.leave({ code: 1005, reason });
      traffic.closed((now() - opened) / 1000);
    });
  }

  return {
    // Engine.IO looks for its path with the slash at its end, and for nothing else.
    answers: (url) => paths.some((path) => url.startsWith(`${path.replace(/\/$/, "")}/`)),
    close() {
      for (const { io, admin } of servers) {
        admin?.close();
        io.engine.close();
      }
    },
  };
}
