import { type Packet, PacketType } from "socket.io-parser";
import type { SocketIoChannel } from "../../contract/index.ts";
import type { Cancel, Clock, HttpRequest, Peer } from "../engine/index.ts";
import type { Seat } from "../seat.ts";
import { acknowledgementOf, heardEvent, saidArguments } from "../socketio-event.ts";
import { socketIoRefusal } from "../socketio-refusal.ts";
import type { PageContext } from "./page-context.ts";
import type { EngineIoMessage } from "./engine-io.ts";
import type { SocketIoServer } from "./socketio-server.ts";

/** The far end of a session, behind whatever transport carries it. */
export interface Carrier {
  say(message: EngineIoMessage): void;
  /** Ends the connection, with a close code where one is given. */
  end(code?: number): void;
}

/** One client with its namespaces. */
export interface Session {
  hear(message: EngineIoMessage): void;
  /** The client has gone. */
  leave(): void;
}

/** Opens sessions of Socket.IO clients as the server of Socket.IO does: namespaces, refusals, acknowledgements, pings. */
export function sessionOpener(
  { engine, seats }: PageContext,
  /** The time of the connection itself, which goes on also where the mock's stands still. */
  pageTime: Clock,
): (carrier: Carrier, server: SocketIoServer, request: HttpRequest) => Session {
  let serial = 0;

  return (carrier, { channels, handshake, connectTimeoutMs }, request) => {
    const joined = new Map<string, Seat | undefined>();
    /** What the client is asked, by the id of the packet that asks. */
    const asked = new Map<number, (...answer: unknown[]) => void>();
    let questions = 0;
    let due: Cancel = () => undefined;
    let isOver = false;

    function awaitPong(): void {
      carrier.say("ping");
      due = pageTime.after(handshake.pingTimeout, end);
    }

    function leave(): void {
      isOver = true;
      due();
      expectNamespace();
      for (const seat of joined.values()) seat?.leave();
      joined.clear();
    }

    function end(code?: number): void {
      if (isOver) return;
      leave();
      carrier.end(code);
    }

    function disconnect(): void {
      for (const nsp of joined.keys()) carrier.say({ type: PacketType.DISCONNECT, nsp });
      end();
    }

    function peerIn(channel: SocketIoChannel): Peer {
      const { namespace: nsp } = channel;
      return {
        say(frame) {
          const data = [frame.message.name, ...saidArguments(frame)];
          const { contract } = engine().world;
          const answer = acknowledgementOf(contract, channel, frame, (incoming) => joined.get(nsp)?.hear(incoming));
          if (answer === undefined) return carrier.say({ type: PacketType.EVENT, nsp, data });
          questions += 1;
          asked.set(questions, answer);
          return carrier.say({ type: PacketType.EVENT, nsp, data, id: questions });
        },
        close: disconnect,
      };
    }

    function join(nsp: string, auth: Readonly<Record<string, unknown>>): void {
      const refuse = (data: { readonly message: string }): void =>
        carrier.say({ type: PacketType.CONNECT_ERROR, nsp, data });
      const channel = channels().find(({ namespace }) => namespace === nsp);
      // The main namespace is there also where nothing is said in it.
      if (channel === undefined && nsp !== "/") return refuse({ message: "Invalid namespace" });
      const { headers, query } = request;
      const entrance = channel && engine().admit(channel, { headers, query, auth, request, params: {} });
      if (entrance !== undefined && entrance.kind !== "enter") return refuse(socketIoRefusal(entrance));
      serial += 1;
      expectNamespace();
      carrier.say({ type: PacketType.CONNECT, nsp, data: { sid: `mock-socket-${serial}` } });
      joined.set(nsp, undefined);
      if (channel !== undefined && entrance !== undefined)
        joined.set(nsp, seats.take(channel.id, peerIn(channel), entrance.identity, {}));
    }

    function hearEvent(channel: SocketIoChannel, { nsp, id, data }: Packet): void {
      const [event, ...args] = data as [string, ...unknown[]];
      const acknowledge = (...answer: unknown[]): void =>
        carrier.say({ type: PacketType.ACK, nsp, data: answer, ...(id !== undefined && { id }) });
      const asked = id === undefined ? undefined : acknowledge;
      joined.get(nsp)?.hear(heardEvent(engine().world.contract, channel, event, args, asked));
    }

    function hearPacket(packet: Packet): void {
      const { type, nsp } = packet;
      if (type === PacketType.CONNECT && !joined.has(nsp)) return join(nsp, (packet.data ?? {}) as object as never);
      if (!joined.has(nsp) || type === PacketType.CONNECT || type === PacketType.CONNECT_ERROR) return end();
      if (type === PacketType.DISCONNECT) {
        joined.get(nsp)?.leave();
        return void joined.delete(nsp);
      }
      if (type === PacketType.ACK || type === PacketType.BINARY_ACK) {
        const { id = 0, data } = packet;
        asked.get(id)?.(...(data as unknown[]));
        return void asked.delete(id);
      }
      const channel = channels().find(({ namespace }) => namespace === nsp);
      const isEvent = type === PacketType.EVENT || type === PacketType.BINARY_EVENT;
      return channel !== undefined && isEvent ? hearEvent(channel, packet) : undefined;
    }

    const expectNamespace = pageTime.after(connectTimeoutMs, () => joined.size === 0 && end());
    due = pageTime.after(handshake.pingInterval, awaitPong);

    return {
      leave,
      hear(message) {
        if (isOver) return undefined;
        if (message === "broken" || message === "close") return end();
        if (message === "too-large") return end(1009);
        if (message === "pong") {
          due();
          due = pageTime.after(handshake.pingInterval, awaitPong);
          return undefined;
        }
        return typeof message === "string" ? undefined : hearPacket(message);
      },
    };
  };
}
