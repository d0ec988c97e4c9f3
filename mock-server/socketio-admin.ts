import { hostname } from "node:os";
import type { Server, Socket } from "socket.io";
import { hidden, isSecretHeader, maskText, maskValue, type SocketIoChannel } from "../contract/index.ts";
import { adminEntrance } from "./admin-entrance.ts";
import type { Clock, Log, Peer } from "./engine/index.ts";
import type { Seat } from "./seat.ts";
import { type Crossing, type SocketIoFigures, socketIoFigures } from "./socketio-figures.ts";

/** Lets Socket.IO's Admin UI in: what it shows of connections, and does with them. */
export interface SocketIoAdminOptions {
  /** Password that whoever comes has to know. Needed where others than this machine can come. */
  readonly token?: string;
  /** Shows, and does nothing. @default false */
  readonly readonly?: boolean;
}

export interface AdminContext extends SocketIoAdminOptions {
  /** The address that is listened on. */
  readonly host: string;
  readonly clock: Clock;
}

/** A client of the mock's. */
export interface Seated {
  readonly socket: Socket;
  readonly channel: SocketIoChannel;
  /** Undefined until it has taken one. */
  seat(): Seat | undefined;
  /** Makes an event's arguments the payload of its message. */
  payloadOf(event: string, args: readonly unknown[]): unknown;
}

export interface SocketIoAdmin {
  /** Shows a client from now on, until it goes; what comes back is to be told of its rooms. */
  show(client: Seated): Required<Pick<Peer, "joined" | "parted">>;
  close(): void;
}

/** The namespace that the Admin UI asks for unless told otherwise. */
export const adminNamespace = "/admin";

const everyMs = 2_000;
const seen = ["AGGREGATED_EVENTS", "ALL_EVENTS"];
const done = ["EMIT", "JOIN", "LEAVE", "DISCONNECT", "MJOIN", "MLEAVE", "MDISCONNECT"];

/** What the Admin UI is told of a client; nothing secret can be read in it. */
function described({ socket, channel }: Seated): object {
  const { address, headers, query, issued, secure, time, url, xdomain } = socket.handshake;
  const shown = Object.entries(headers).map(([name, value]): [string, unknown] => [
    name,
    isSecretHeader(name) ? hidden : maskValue(value),
  ]);
  return {
    id: socket.id,
    clientId: (socket.conn as unknown as { id: string }).id.slice(0, 12),
    transport: socket.conn.transport.name,
    nsp: channel.namespace,
    // Whatever the mock keeps there is its own.
    data: {},
    handshake: {
      address,
      headers: Object.fromEntries(shown),
      query: maskValue(query),
      issued,
      secure,
      time,
      url: maskText(url),
      xdomain,
    },
    rooms: [...socket.rooms],
  };
}

/** Opens the namespace of the Admin UI on a Socket.IO server (the events of `@socket.io/admin-ui` 0.5). */
export function openSocketIoAdmin(
  io: Server,
  serverId: string,
  { clock, log, ...options }: AdminContext & { readonly log: Log },
): SocketIoAdmin {
  const entrance = adminEntrance(options);
  const admins = io.of(adminNamespace);
  const clients = new Map<string, Seated>();
  const figures: SocketIoFigures = socketIoFigures(clock.now);
  const opened = clock.now();
  const time = (): Date => new Date(clock.now());
  io.engine.on("connection", (connection: Crossing) => figures.follow(connection));
  let cancel: (() => void) | undefined;

  const tell = (event: string, ...about: readonly unknown[]): void => {
    if (admins.sockets.size > 0) admins.emit(event, ...about);
  };

  function tellFigures(): void {
    const counts = Map.groupBy(clients.values(), ({ channel }) => channel.namespace);
    const namespaces = [...counts].map(([name, all]) => ({ name, socketsCount: all.length }));
    tell("server_stats", {
      serverId,
      hostname: hostname(),
      pid: process.pid,
      uptime: (clock.now() - opened) / 1000,
      clientsCount: io.engine.clientsCount,
      pollingClientsCount: figures.polling,
      aggregatedEvents: figures.take(),
      namespaces,
    });
    cancel = admins.sockets.size > 0 ? clock.after(everyMs, tellFigures) : undefined;
  }

  /** Does something with each client of a namespace that has an id or is in a room, or with all of them. */
  function each(namespace: unknown, filter: unknown, act: (client: Seated) => void): void {
    for (const client of clients.values()) {
      const { socket, channel } = client;
      const isMeant = typeof filter !== "string" || filter === "" || socket.rooms.has(filter);
      if (!isMeant || channel.namespace !== namespace) continue;
      try {
        act(client);
      } catch (error) {
        const { system, id: about } = channel;
        log({
          level: "warning",
          system,
          about,
          summary: `the Admin UI asked for what cannot be: ${(error as Error).message}`,
        });
      }
    }
  }

  admins.use((socket, next) => {
    const { headers, auth } = socket.handshake;
    const refusal = entrance.refusal({ headers: { host: headers.host, origin: headers.origin }, auth });
    return next(refusal === undefined ? undefined : new Error(refusal));
  });
  admins.on("connection", (admin) => {
    if (options.readonly !== true) {
      admin.on("emit", (namespace, filter, event, ...args) =>
        each(namespace, filter, ({ seat, payloadOf }) => seat()?.say(String(event), payloadOf(String(event), args))),
      );
      admin.on("join", (namespace, room, filter) =>
        each(namespace, filter, ({ seat }) => seat()?.move(String(room), "add")),
      );
      admin.on("leave", (namespace, room, filter) =>
        each(namespace, filter, ({ seat }) => seat()?.move(String(room), "remove")),
      );
      admin.on("_disconnect", (namespace, close, filter) =>
        each(namespace, filter, ({ socket }) => socket.disconnect(close === true)),
      );
    }
    if (entrance.session !== undefined) admin.emit("session", entrance.session);
    admin.emit("config", { supportedFeatures: options.readonly === true ? seen : [...done, ...seen] });
    admin.emit("all_sockets", [...clients.values()].map(described));
    cancel?.();
    tellFigures();
  });

  return {
    show(client) {
      const { socket, channel } = client;
      const { namespace: nsp } = channel;
      const { id } = socket;
      clients.set(id, client);
      tell("socket_connected", described(client), time());
      socket.conn.on("upgrade", ({ name: transport }: { readonly name: string }) =>
        tell("socket_updated", { id, nsp, transport }),
      );
      socket.onAny((...args: unknown[]) => {
        const said = typeof args.at(-1) === "function" ? args.slice(0, -1) : args;
        tell("event_received", nsp, id, maskValue(said), time());
      });
      socket.onAnyOutgoing((...args: unknown[]) => {
        const said = typeof args.at(-1) === "function" ? args.slice(0, -1) : args;
        tell("event_sent", nsp, id, maskValue(said), time());
      });
      socket.on("disconnect", (reason) => {
        clients.delete(id);
        tell("socket_disconnected", nsp, id, reason, time());
      });
      return {
        joined(room) {
          void socket.join(room);
          tell("room_joined", nsp, room, id, time());
        },
        parted(room) {
          void socket.leave(room);
          tell("room_left", nsp, room, id, time());
        },
      };
    },
    close: () => cancel?.(),
  };
}
