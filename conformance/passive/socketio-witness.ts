import { type Packet, PacketType } from "socket.io-parser";
import type { Contract, Message, Side, SocketIoChannel } from "../../contract/index.ts";
import { openSubject } from "../checks/open-channel/open-subject.ts";
import type { HeardMessage, OpenSubject } from "../checks/open-channel/talk.ts";
import { payloadIn } from "../checks/socketio/payload-in.ts";
import { payloadBeforeOffset, recovers } from "../checks/socketio/recovery-offset.ts";
import { socketIoProtocol } from "../checks/socketio/socketio-protocol.ts";
import type { Transcript } from "../transcript.ts";
import { asClient, type ChannelTalk, type ChannelWitness, channelWitness } from "./channel-witness.ts";
import { type EngineSession, openSession } from "./engine-session.ts";
import { type HandshakeWitness, handshakeWitness } from "./handshake-witness.ts";
import type { RequestSeen } from "./happening.ts";
import type { PortWatches } from "./port-watches.ts";
import type { Tally } from "./tally.ts";
import type { Teller } from "./teller.ts";

/** Where and when something passed. */
export interface Moment {
  readonly at: number;
  readonly evidence: () => Transcript;
}

/** One Engine.IO session, judged as it passes. */
export interface SocketIoSession extends EngineSession {
  /** When what is fed next passed. */
  moment: Moment;
  finish(moment: Moment, endedBy: Side | undefined): void;
}

/** Judges the sessions of the contract's Socket.IO channels. */
export interface SocketIoWitness {
  /** @param request the one by which the session began */
  open(namespaces: readonly SocketIoChannel[], watches: PortWatches, request: RequestSeen): SocketIoSession;
}

interface Namespace {
  readonly subject: OpenSubject;
  readonly clientSubject: OpenSubject;
  readonly witness: ChannelWitness;
  readonly handshake: HandshakeWitness;
}

interface Visit {
  readonly namespace: Namespace;
  talk?: ChannelTalk;
  trespassedAt?: number;
  /** Whether the server puts an offset behind the arguments of its events. */
  recovers: boolean;
  lacksCredential: boolean;
  /** What is asked under each number, by each side. */
  readonly asked: Readonly<Record<Side, Map<number, Message | undefined>>>;
}

export function socketIoWitness(contract: Contract, tally: Tally, teller: Teller): SocketIoWitness {
  const namespaces = new Map<string, Namespace>();
  for (const channel of contract.channels) {
    if (channel.protocol !== "socketio") continue;
    const subject = openSubject(contract, channel, socketIoProtocol);
    namespaces.set(channel.id, {
      subject,
      clientSubject: asClient(subject),
      witness: channelWitness(subject, tally, teller),
      handshake: handshakeWitness(subject, tally),
    });
  }

  return {
    open(channels, watches, request) {
      const visits = new Map<string, Visit>();
      const session = openSession({
        packet: take,
        unreadable: (from, why) => watches.understood[from](why, now().evidence),
      });
      const judged: SocketIoSession = Object.assign(session, {
        moment: { at: 0, evidence: (): Transcript => [] },
        finish(moment: Moment, endedBy: Side | undefined) {
          for (const visit of visits.values()) leave(visit, moment, endedBy);
          visits.clear();
        },
      });
      const now = (): Moment => judged.moment;

      function take(from: Side, packet: Packet, bytes: number): void {
        const { nsp } = packet;
        if (packet.type === PacketType.CONNECT && from === "client") return ask(nsp, packet.data);
        const visit = visits.get(nsp);
        if (visit === undefined) return;
        switch (packet.type) {
          case PacketType.CONNECT:
            visit.talk = visit.namespace.witness.open(now().at);
            visit.recovers = recovers(packet.data);
            if (visit.lacksCredential) visit.trespassedAt = now().at;
            return;
          case PacketType.CONNECT_ERROR:
          case PacketType.DISCONNECT:
            leave(visit, now(), from);
            visits.delete(nsp);
            return;
          case PacketType.EVENT:
          case PacketType.BINARY_EVENT:
          case PacketType.ACK:
          case PacketType.BINARY_ACK:
            visit.talk?.take({
              from,
              heard: { ...heardIn(visit, from, packet), at: now().at },
              bytes,
              ...(packet.id !== undefined && { number: packet.id }),
              evidence: now().evidence,
            });
        }
      }

      function ask(nsp: string, auth: unknown): void {
        const name = nsp.split("?")[0] ?? nsp;
        const channel = channels.find(({ namespace }) => namespace === name);
        const found = channel === undefined ? undefined : namespaces.get(channel.id);
        watches.documented(
          found === undefined
            ? { expected: `one of the namespaces ${channels.map(({ namespace }) => namespace).join(", ")}`, got: name }
            : undefined,
          now().evidence,
        );
        if (found === undefined) return;
        const given = typeof auth === "object" && auth !== null ? (auth as Readonly<Record<string, unknown>>) : {};
        const lacksCredential = found.handshake.ask(request, {}, now().evidence, given);
        visits.set(nsp, {
          namespace: found,
          lacksCredential,
          recovers: false,
          asked: { client: new Map(), server: new Map() },
        });
      }

      return judged;
    },
  };
}

function leave({ talk, namespace, trespassedAt }: Visit, { at, evidence }: Moment, endedBy: Side | undefined): void {
  talk?.finish(at, evidence);
  if (trespassedAt !== undefined) namespace.handshake.stayed(at - trespassedAt, endedBy, evidence);
}

/** A packet as a message; remembers what its acknowledgement answers. */
function heardIn(
  { namespace, asked, recovers: isRecovered }: Visit,
  from: Side,
  packet: Packet,
): Omit<HeardMessage, "at"> {
  const { subject, clientSubject } = namespace;
  const isEvent = packet.type === PacketType.EVENT || packet.type === PacketType.BINARY_EVENT;
  const data: readonly unknown[] = Array.isArray(packet.data) ? packet.data : [packet.data];
  if (!isEvent) {
    const number = packet.id ?? -1;
    const other = from === "client" ? "server" : "client";
    const message = asked[other].get(number);
    asked[other].delete(number);
    return { binary: false, acknowledges: number, reading: { ok: true, payload: payloadIn(message, data) } };
  }
  const [event, ...args] = data;
  const said = (from === "client" ? clientSubject : subject).said;
  const message = said.find(({ name }) => name === event);
  if (packet.id !== undefined) {
    const operation = subject.client.find(({ messages }) => message !== undefined && messages.includes(message.id));
    const reply = operation?.reply?.delivery === "ack" ? operation.reply.messages[0] : undefined;
    asked[from].set(packet.id, subject.messages.get(reply ?? ""));
  }
  const hasOffset = from === "server" && isRecovered && packet.id === undefined;
  const payload = hasOffset ? payloadBeforeOffset(subject.contract, message, args) : payloadIn(message, args);
  return { binary: false, event: String(event), reading: { ok: true, payload } };
}
