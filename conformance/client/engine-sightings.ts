import { type Packet, PacketType } from "socket.io-parser";
import type { Contract, Side, SocketIoChannel } from "../../contract/index.ts";
import { payloadIn } from "../checks/socketio/payload-in.ts";
import { bodyOf } from "../passive/answer-of.ts";
import { type EngineSession, openSession } from "../passive/engine-session.ts";
import type { RequestSeen, ResponseSeen } from "../passive/happening.ts";
import { asksForWebSocket } from "../passive/lines.ts";
import type { Passing } from "../passive/open-proxy.ts";
import type { Kept } from "./channel-sightings.ts";

/** Understands what passes of Socket.IO, over whichever transport, and puts down what clients do. */
export interface EngineSightings {
  /** A request at a path where these namespaces are. */
  ask(passing: Passing, request: RequestSeen, namespaces: readonly SocketIoChannel[]): void;
  /** Anything else that passes. */
  take(passing: Passing): void;
}

/** One Engine.IO session. */
interface Session {
  readonly engine: EngineSession;
  readonly namespaces: readonly SocketIoChannel[];
  /** Namespaces that were asked for in it: the first time is the session's own attempt. */
  readonly visited: Set<string>;
  /** Channels on which the client is. */
  readonly entered: Set<string>;
  /** When what is read next passed. */
  at: number;
}

/** A WebSocket that carries a session; before an upgrade is over, it only probes. */
interface Carrier {
  readonly session: Session;
  speaks: boolean;
}

/** Packets of Engine.IO. */
const [goodbye, upgraded] = ["1", "5"];

export function openEngineSightings(contract: Contract, of: (channel: string) => Kept): EngineSightings {
  const sessions = new Map<string, Session>();
  const carriers = new Map<number, Carrier>();
  const awaited = new WeakMap<RequestSeen, Session>();

  function open(namespaces: readonly SocketIoChannel[]): Session {
    const session: Session = {
      engine: openSession({ packet: (from, packet) => note(session, from, packet), unreadable: () => undefined }),
      namespaces,
      visited: new Set(),
      entered: new Set(),
      at: 0,
    };
    return session;
  }

  function note(session: Session, from: Side, { type, nsp, id, data }: Packet): void {
    const { at, visited, entered } = session;
    const name = nsp.split("?")[0] ?? nsp;
    const channel = session.namespaces.find(({ namespace }) => namespace === name);
    if (channel === undefined) return;
    const kept = of(channel.id);
    const values: readonly unknown[] = Array.isArray(data) ? data : [data];
    switch (type) {
      case PacketType.CONNECT:
        if (from === "server") {
          kept.opened.push(at);
          entered.add(channel.id);
        } else {
          if (visited.has(name)) kept.attempts.push(at);
          visited.add(name);
        }
        return;
      case PacketType.CONNECT_ERROR:
        return;
      case PacketType.DISCONNECT:
        if (entered.delete(channel.id)) kept[from === "client" ? "left" : "dismissed"].push(at);
        return;
      case PacketType.EVENT:
      case PacketType.BINARY_EVENT: {
        const [event, ...args] = values;
        if (from === "client") kept.said.push({ at, event: String(event), payload: payloadOf(channel, event, args) });
        else if (id !== undefined) kept.asked.push({ at, event: String(event), number: id });
        return;
      }
      case PacketType.ACK:
      case PacketType.BINARY_ACK:
        if (from === "client") kept.acknowledged.push({ at, number: id ?? -1, args: values });
    }
  }

  function payloadOf({ id }: SocketIoChannel, event: unknown, args: readonly unknown[]): unknown {
    const ids = contract.operations.flatMap((one) =>
      one.kind === "message" && one.channel === id && one.from === "client" ? one.messages : [],
    );
    const message = contract.messages.find((one) => ids.includes(one.id) && one.name === event);
    return payloadIn(message, args);
  }

  /** Whoever ends the connection leaves every namespace. */
  function end({ entered }: Session, from: Side, at: number): void {
    for (const id of entered) of(id)[from === "client" ? "left" : "dismissed"].push(at);
    entered.clear();
  }

  function read(port: number, session: Session, from: Side, at: number, message: RequestSeen | ResponseSeen): void {
    session.at = at;
    const text = Buffer.from(bodyOf(message) ?? []).toString();
    session.engine.body(from, text);
    if (text.split("\u001e").includes(goodbye!)) end(session, from, at);
    if (session.engine.sid !== undefined) sessions.set(`${port} ${session.engine.sid}`, session);
  }

  return {
    ask({ port, at }, request, namespaces) {
      const sid = new URLSearchParams(request.target.split("?")[1] ?? "").get("sid");
      if (sid === null) for (const { id } of namespaces) of(id).attempts.push(at);
      const session = sid === null ? open(namespaces) : sessions.get(`${port} ${sid}`);
      if (session === undefined) return;
      awaited.set(request, session);
      if (request.method === "POST") read(port, session, "client", at, request);
    },
    take({ port, connection, at, seen }) {
      if (seen.kind === "response") {
        const session = awaited.get(seen.response.request);
        const { status, request } = seen.response;
        if (session === undefined || status !== 200 || request.method !== "GET") return;
        return read(port, session, "server", at, seen.response);
      }
      if (seen.kind === "connected") {
        const { request } = seen.response;
        const session = awaited.get(request);
        if (session !== undefined && asksForWebSocket(request))
          carriers.set(connection, { session, speaks: !/[?&]sid=/.test(request.target) });
        return;
      }
      const carrier = carriers.get(connection);
      if (carrier === undefined) return;
      const { session } = carrier;
      if (seen.kind === "frame") {
        if (seen.from === "client" && seen.data === upgraded) carrier.speaks = true;
        if (seen.data === goodbye) return end(session, seen.from, at);
        session.at = at;
        session.engine.packet(seen.from, seen.data);
      }
      if ((seen.kind === "close" || seen.kind === "ended") && carrier.speaks) end(session, seen.from, at);
    },
  };
}
