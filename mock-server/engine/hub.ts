import type { CloseSituation, Message, MessageOperation } from "../../contract/index.ts";
import { silenceOf } from "./clock.ts";
import { type OpenChannel, closeCodeFor } from "./close-code.ts";
import type { Connection, Incoming, Peer } from "./connection.ts";
import { openEmissions } from "./emissions.ts";
import type { Handlers } from "./handlers.ts";
import { openListener } from "./listener.ts";
import type { Identity } from "./security.ts";
import { openRecollection } from "./recollection.ts";
import { speakerOf } from "./speaker.ts";
import { UnknownMessage } from "./unknown-message.ts";
import { watchLimits } from "./watch-limits.ts";
import type { SituationGiven, World } from "./world.ts";

/** One channel with everyone on it. */
export interface Hub {
  readonly channel: OpenChannel;
  readonly size: number;
  /** Lets a client in, who is told at once what the contract says on connect. */
  enter(peer: Peer, identity: Identity, params: Readonly<Record<string, string>>): Connection;
  /** Gives a client over to the hub that adopts it. */
  part(connection: Connection): void;
  /**
   * Takes over a client from the hub before a reload: it keeps its rooms and is not greeted again.
   *
   * @param healed whether faults that befell it are over
   */
  adopt(before: Connection, healed: boolean): Connection;
  hear(connection: Connection, incoming: Incoming): void | Promise<void>;
  /** Whether a ping frame of a client is answered. */
  answersPing(connection: Connection): boolean;
  /** The newest things heard from clients, oldest first. */
  readonly received: readonly Received[];
  /** A client has gone; `last` is what it, or whoever lost it, said at the end. */
  leave(connection: Connection, last?: Farewell): void;
  /** Says what the contract wants said after an operation elsewhere in the system, or after a change of a resource. */
  notice(trigger: { readonly operation: string } | { readonly resource: string }, given: SituationGiven): void;
  /**
   * Says one message of the channel to everyone it is meant for, or to one, and returns how many that are.
   *
   * @throws UnknownMessage @throws PayloadBreaksContract
   */
  say(message: string, payload?: unknown, options?: SayOptions): number;
  /** Lets a client into a room, or out of it, without its asking. */
  move(connection: Connection, room: string, effect: "add" | "remove"): void;
  /** Ends every connection with a close code. */
  close(situation: CloseSituation, fallback: number): void;
  /** Ends every connection, or one, with this very code. */
  closeWith(code: number, reason: string, connection?: number): void;
}

export interface SayOptions {
  /** The number of the one client that hears it. */
  readonly connection?: number;
  /** The name of the example that a payload of the mock's own starts from. */
  readonly example?: string;
  /** Makes another payload of the mock's own. */
  readonly change?: (made: unknown) => unknown;
}

/** How a connection ended (RFC 6455 §7.1.5). */
export interface Farewell {
  readonly code: number;
  readonly reason: string;
}

/** No close frame was there (RFC 6455 §7.1.5). */
const lost: Farewell = { code: 1006, reason: "" };

/** Something a client said. */
export interface Received {
  readonly connection: number;
  readonly at: number;
  /** Socket.IO: the event's name. */
  readonly event?: string;
  /** Undefined where the frame held none. */
  readonly payload: unknown;
}

/** How many received frames a hub remembers, and how much memory their payloads may take. */
const remembered = 1000;
const rememberedBytes = 33_554_432;

export interface HubOptions {
  readonly world: World;
  readonly channel: OpenChannel;
  readonly handlers: () => Handlers | undefined;
  /** A client's operation was accepted: other channels of the system may speak about it. */
  readonly done: (operation: MessageOperation, given: SituationGiven, from: Hub) => void;
}

/** Most channels have no address parameters: their connections share one name for that. */
function groupOf(params: Readonly<Record<string, string>>): string {
  for (const _ in params) return JSON.stringify(params);
  return "";
}

/** Opens the engine's side of a channel: no sockets, only connections that come, speak, hear and go. */
export function openHub({ world, channel, handlers, done }: HubOptions): Hub {
  const connections = new Set<Connection>();
  const rooms = new Map<string, { readonly value: unknown; readonly members: Set<Connection> }>();
  const operations = world.contract.operations.filter(
    (operation): operation is MessageOperation => operation.kind === "message" && operation.channel === channel.id,
  );
  /** An answer may be said unasked too, but not where it is an acknowledgement: that belongs to what it acknowledges. */
  const sayable = operations.flatMap(({ from, messages, reply }) =>
    from === "server" ? messages : reply?.delivery === "message" ? reply.messages : [],
  );
  const speaker = speakerOf(world, channel, { connections, rooms }, { handlers, end });
  let serial = 0;

  function end(connection: Connection, code: number, reason: string): void {
    if (!connection.open) return;
    connection.peer.close(code, reason);
    leave(connection, "server", { code, reason });
  }

  function leave(connection: Connection, by: "client" | "server" | "nobody", { code, reason }: Farewell): void {
    if (connection.open && by !== "nobody") {
      const { id } = connection;
      world.journal.note({ kind: "closed", at: world.clock.now(), channel, connection: id, by, code, reason });
    }
    connection.open = false;
    for (const cancel of connection.pending ?? []) cancel();
    delete connection.pending;
    connections.delete(connection);
    for (const room of connection.rooms?.keys() ?? []) forget(connection, room);
    if (connections.size === 0) emissions.rest();
  }

  function join(connection: Connection, value: unknown): void {
    const name = String(value);
    const room = rooms.get(name) ?? { value, members: new Set() };
    room.members.add(connection);
    rooms.set(name, room);
    (connection.rooms ??= new Map()).set(name, value);
    connection.peer.joined?.(name);
  }

  function part(connection: Connection, name: string): void {
    connection.rooms?.delete(name);
    forget(connection, name);
  }

  function forget(connection: Connection, name: string): void {
    const members = rooms.get(name)?.members;
    members?.delete(connection);
    if (members?.size === 0) rooms.delete(name);
    connection.peer.parted?.(name);
  }

  const emissions = openEmissions({ world, operations, speaker });
  const limits = watchLimits({ world, channel, operations, end, speaker });
  const received = openRecollection<Received>(remembered, rememberedBytes);

  function seat(connection: Connection): Connection {
    connections.add(connection);
    limits.watch(connection);
    return connection;
  }

  const hub: Hub = {
    channel,
    received: received.things,
    get size() {
      return connections.size;
    },
    enter(peer, identity, params) {
      const now = silenceOf(world.clock);
      serial += 1;
      const connection: Connection = {
        id: serial,
        params,
        group: groupOf(params),
        identity,
        peer,
        lastHeard: now,
        lastPing: now,
        heard: 0,
        windowStart: now,
        open: true,
      };
      seat(connection);
      world.journal.note({ kind: "opened", at: world.clock.now(), channel, connection: serial });
      try {
        emissions.greet(connection);
      } catch (error) {
        // Whoever opened the connection says so; here it must not go on counting.
        leave(connection, "nobody", lost);
        throw error;
      }
      return connection;
    },
    adopt(before, healed) {
      serial += 1;
      // What waits ends with the hub that put it off.
      const { rooms: _rooms, pending: _pending, waiting: _waiting, heldBack: _heldBack, isMute, ...rest } = before;
      const now = silenceOf(world.clock);
      const times = { lastHeard: now, lastPing: now, windowStart: now };
      const connection: Connection = {
        ...rest,
        ...times,
        ...(!healed && isMute && { isMute }),
        id: serial,
        open: true,
      };
      seat(connection);
      for (const value of before.rooms?.values() ?? []) join(connection, value);
      emissions.resume(connection);
      return connection;
    },
    answersPing: ({ id: connection, isMute = false }) =>
      !isMute && world.faults.strike({ stage: "ping", channel, operations: [], connection }).length === 0,
    leave: (connection, last = lost) => leave(connection, "client", last),
    part: (connection) => leave(connection, "nobody", lost),
    hear(connection, incoming) {
      const event = incoming.ok ? incoming.event : undefined;
      const payload = incoming.ok ? incoming.payload : undefined;
      const at = world.clock.now();
      const thing = { connection: connection.id, at, payload, ...(event !== undefined && { event }) };
      const weight = received.keep(thing, payload);
      return listener(connection, incoming, weight);
    },
    notice: emissions.notice,
    say(name, payload, options = {}) {
      const isMeant = (message: Message): boolean => [message.id, message.key, message.name].includes(name);
      const message = sayable.flatMap((id) => speaker.message(id) ?? []).find(isMeant);
      if (message === undefined) throw new UnknownMessage(name, channel.id);
      return emissions.say(message, { payload, ...options }, { connections, rooms });
    },
    move: (connection, room, effect) => (effect === "add" ? join(connection, room) : part(connection, room)),
    closeWith(code, reason, only) {
      for (const connection of connections)
        if (only === undefined || connection.id === only) end(connection, code, reason);
    },
    close(situation, fallback) {
      const documented = closeCodeFor(channel, situation);
      for (const connection of connections) end(connection, documented?.code ?? fallback, documented?.summary ?? "");
    },
  };
  const listener = openListener({
    world,
    channel,
    operations,
    speaker,
    emissions,
    limits,
    handlers,
    join,
    part,
    end,
    done: (operation, given) => done(operation, given, hub),
  });
  return hub;
}
