import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { SocketIoChannel, SocketIoTunables } from "../contract/index.ts";
import { type Queueing, maxBacklog, watchBacklog } from "./backlog.ts";
import type { Frame, Incoming, Peer } from "./engine/index.ts";
import { patience } from "./part-with.ts";
import type { PortContext } from "./port-context.ts";
import type { Seats } from "./seat.ts";
import type { Session } from "./session.ts";
import { sessionRefusal } from "./session-refusal.ts";
import { acknowledgementOf, heardEvent, saidArguments } from "./socketio-event.ts";
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

type Acknowledge = (...args: readonly unknown[]) => void;

/** What a packet of this namespace has before its own content (Socket.IO protocol, "Packet encoding"). */
const namespacePart = (socket: Socket): string => (socket.nsp.name === "/" ? "" : `${socket.nsp.name},`);

/** Writes a packet as it stands, past the encoder that would make it whole. */
function writePacket(socket: Socket, packet: string): void {
  (socket.conn as unknown as { write(data: string): void }).write(packet);
}

/** Socket.IO lets an acknowledgement be given once; here a second one crosses too, since that is a fault that clients must stand. */
function acknowledgesAgain(socket: Socket): void {
  const acknowledging = socket as unknown as { ack(id: number): Acknowledge };
  const ack = acknowledging.ack.bind(socket);
  acknowledging.ack = (id) => {
    const first = ack(id);
    let isGiven = false;
    return (...args) => {
      if (isGiven) return writePacket(socket, `3${namespacePart(socket)}${id}${JSON.stringify(args)}`);
      isGiven = true;
      return first(...args);
    };
  };
}

/** RFC 6455 §7.4.1 */
const goingAway = 1001;

/** @param asks what the client is to answer a frame with, where it is to */
function peerOf(socket: Socket, sent: () => void, asks: (frame: Frame) => ReturnType<typeof acknowledgementOf>): Peer {
  return {
    say(frame) {
      const asked = asks(frame);
      socket.emit(frame.message.name, ...saidArguments(frame), ...(asked === undefined ? [] : [asked]));
      sent();
    },
    sayText(frame, change) {
      const text = change(JSON.stringify([frame.message.name, ...saidArguments(frame)]));
      writePacket(socket, `2${namespacePart(socket)}${text}`);
    },
    cut: () => socket.conn.close(true),
    // A server that goes away takes the connection along without a word, as Socket.IO's own does: clients then come back,
    // which they do not after being told to disconnect.
    close: (code) => void (code === goingAway ? socket.conn.close() : socket.disconnect(true)),
  };
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
  const { port, sessions, traffic, now } = context;
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
    for (const channel of channels) openNamespace(io, channel);
    // Socket.IO itself serves the namespace `/` always; one that the contract has not is refused like any other.
    if (!channels.some(({ namespace }) => namespace === "/")) {
      io.of("/").use((_socket, next) => next(new Error("Invalid namespace")));
    }
    io.attach(server);
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
    return io;
  });

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

  function openNamespace(io: Server, channel: SocketIoChannel): void {
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
    namespace.on("connection", (socket) => serve(socket, channel));
  }

  function serve(socket: Socket, channel: SocketIoChannel): void {
    const opened = now();
    const { identity, session } = socket.data as Admitted;
    const { engine, seats } = session;
    acknowledgesAgain(socket);
    traffic.opened(channel.key);
    const peer = peerOf(
      socket,
      () => traffic.sent(channel.key),
      (frame) => acknowledgementOf(engine().world.contract, channel, frame, (incoming) => hear(incoming)),
    );
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
      for (const io of servers) {
        io.engine.close();
      }
    },
  };
}
