import { Decoder, Encoder, type Packet, PacketType } from "socket.io-parser";
import type { Asking } from "../asking.ts";
import type { Cancel } from "../clock.ts";
import type { Closed, Heard, WebSocketPeer } from "./websocket-peer.ts";

/** One connection to one namespace over WebSocket (Engine.IO protocol 4, Socket.IO protocol 5). */
export interface SocketIoQuestion {
  /** Scheme, host and port: `http://127.0.0.1:7604`. */
  readonly origin: string;
  /** Of the Engine.IO endpoint, with its last slash: `/socket.io/`. */
  readonly path: string;
  readonly namespace: string;
  /** The handshake's `auth`. */
  readonly auth?: Readonly<Record<string, unknown>>;
  /** Encoded pairs beside those of the protocol. */
  readonly query?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the namespace may take to answer. @default 5000 */
  readonly timeoutMs?: number;
  /** Whether the server's pings are answered. @default true */
  readonly answersPings?: boolean;
}

export type SocketIoOpening =
  | { readonly kind: "open"; readonly peer: SocketIoPeer }
  /** CONNECT_ERROR. */
  | { readonly kind: "connect-error"; readonly message: string; readonly data: unknown; readonly engine: EngineOpen }
  /** The transport did not open, or said nothing that is understood. */
  | { readonly kind: "none"; readonly why: string };

/** What Engine.IO says first. */
export interface EngineOpen {
  readonly sid?: unknown;
  readonly upgrades?: unknown;
  readonly pingInterval?: unknown;
  readonly pingTimeout?: unknown;
  readonly maxPayload?: unknown;
}

/** An event, or the acknowledgement of one. */
export interface SocketIoHeard {
  readonly at: number;
  readonly event?: string;
  readonly acknowledges?: number;
  readonly args: readonly unknown[];
  /** Why it could not be read, where it could not. */
  readonly fault?: string;
}

/** A client in a namespace. */
export interface SocketIoPeer {
  readonly engine: EngineOpen;
  readonly openedAt: number;
  readonly heard: readonly SocketIoHeard[];
  /** What the CONNECT packet carries: `sid`, and `pid` where the connection can be recovered. */
  readonly connect: unknown;
  /** When the server pinged. */
  readonly pings: readonly number[];
  readonly closed: Closed | undefined;
  /** Whether the namespace was left by a DISCONNECT packet, and not by the end of the connection. */
  readonly wasDisconnected: boolean;
  /** Emits an event; with `acknowledged` it asks for an acknowledgement, whose number is returned. */
  emit(event: string, args: readonly unknown[], acknowledged: boolean): number;
  until(isEnough: () => boolean, ms: number): Promise<boolean>;
  /** Leaves the namespace, and closes the connection. */
  leave(): void;
}

/** How long the transport may take to say its first packet. */
const engineMs = 5000;

/** The URL of an Engine.IO endpoint for a transport. */
export function engineUrl(
  { origin, path, query = [] }: Pick<SocketIoQuestion, "origin" | "path" | "query">,
  transport: "websocket" | "polling",
  further: readonly string[] = [],
  version = 4,
): string {
  const scheme = transport === "websocket" ? origin.replace(/^http/, "ws") : origin;
  return `${scheme}${path}?${[`EIO=${version}`, `transport=${transport}`, ...query, ...further].join("&")}`;
}

/** Opens the transport and one namespace on it. */
export async function openSocketIo(asking: Asking, question: SocketIoQuestion): Promise<SocketIoOpening> {
  const url = engineUrl(question, "websocket");
  const opening = await asking.websocket({ url, ...(question.headers && { headers: question.headers }) });
  if (opening.kind === "none") return opening;
  if (opening.kind === "refused")
    return { kind: "none", why: `the transport was refused with status ${opening.response.status}` };
  const { peer } = opening;
  const isOpen = ({ data }: Heard): boolean => typeof data === "string" && data.startsWith("0");
  const first = await peer.next(isOpen, engineMs, 0);
  if (first === undefined) return { kind: "none", why: "Engine.IO did not say its open packet" };
  return enterNamespace(asking, peer, readOpen(String(first.data)), question);
}

/** Engine.IO's open packet, as far as it can be read. */
export function readOpen(packet: string): EngineOpen {
  try {
    const value: unknown = JSON.parse(packet.slice(1));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Connects to a namespace over a transport that stands. */
async function enterNamespace(
  asking: Asking,
  peer: WebSocketPeer,
  engine: EngineOpen,
  { namespace, auth, timeoutMs = 5000, answersPings = true }: SocketIoQuestion,
): Promise<SocketIoOpening> {
  const { clock } = asking;
  const heard: SocketIoHeard[] = [];
  const pings: number[] = [];
  let entered: { readonly at: number; readonly data: unknown } | undefined;
  let refused: { message: string; data: unknown } | undefined;
  let disconnected: Closed | undefined;
  let at = clock.now();
  let decoder = openDecoder();

  function openDecoder(): Decoder {
    const made = new Decoder();
    made.on("decoded", take);
    return made;
  }

  function take({ type, nsp, data, id }: Packet): void {
    if (nsp !== namespace) return;
    if (type === PacketType.CONNECT) entered ??= { at, data };
    else if (type === PacketType.CONNECT_ERROR) refused = errorIn(data);
    else if (type === PacketType.DISCONNECT) disconnected = { code: 1000, reason: "io server disconnect", at };
    else if (type === PacketType.EVENT || type === PacketType.BINARY_EVENT) {
      const [event, ...args] = data as [string, ...unknown[]];
      heard.push({ at, event, args });
    } else heard.push({ at, acknowledges: id ?? -1, args: Array.isArray(data) ? data : [data] });
  }

  let read = 0;
  function catchUp(): void {
    for (; read < peer.heard.length; read += 1) {
      const { data, at: when } = peer.heard[read]!;
      at = when;
      if (typeof data !== "string") feed(Buffer.from(data));
      else if (data === "2") {
        pings.push(when);
        if (answersPings && peer.closed === undefined) peer.send("3");
      } else if (data.startsWith("4")) feed(data.slice(1));
    }
  }

  function feed(chunk: string | Buffer): void {
    try {
      decoder.add(chunk);
    } catch (error) {
      heard.push({ at, args: [], fault: error instanceof Error ? error.message : String(error) });
      decoder = openDecoder();
    }
  }

  // Frames that came with the first one are in already; whatever comes is read when somebody looks.
  const until = (isEnough: () => boolean, ms: number): Promise<boolean> => {
    const look = (): boolean => {
      catchUp();
      return isEnough() || disconnected !== undefined;
    };
    return peer.until(look, ms).then(() => {
      catchUp();
      return isEnough();
    });
  };
  const encoder = new Encoder();
  const send = (packet: Packet): void => {
    for (const part of encoder.encode(packet) as (string | Buffer)[])
      peer.send(typeof part === "string" ? `4${part}` : part);
  };
  send({ type: PacketType.CONNECT, nsp: namespace, data: auth });
  await until(() => entered !== undefined || refused !== undefined, timeoutMs);
  if (refused !== undefined) return { kind: "connect-error", ...refused, engine };
  if (entered === undefined)
    return {
      kind: "none",
      why: peer.closed === undefined ? `no answer to CONNECT ${namespace}` : `close ${peer.closed.code}`,
    };

  let number = 0;
  // Pings must be answered though nobody looks.
  let cancel: Cancel = () => undefined;
  const beat = (): void => {
    catchUp();
    if (peer.closed === undefined) cancel = clock.after(beatMs, beat);
  };
  if (answersPings && !clock.driven) beat();
  return {
    kind: "open",
    peer: {
      engine,
      openedAt: entered.at,
      connect: entered.data,
      get heard() {
        catchUp();
        return heard;
      },
      get pings() {
        catchUp();
        return pings;
      },
      get closed() {
        catchUp();
        return disconnected ?? peer.closed;
      },
      get wasDisconnected() {
        catchUp();
        return disconnected !== undefined;
      },
      emit(event, args, acknowledged) {
        number += 1;
        send({
          type: PacketType.EVENT,
          nsp: namespace,
          data: [event, ...args],
          ...(acknowledged && { id: number }),
        });
        return number;
      },
      until,
      leave() {
        cancel();
        if (peer.closed !== undefined) return;
        if (disconnected === undefined) send({ type: PacketType.DISCONNECT, nsp: namespace, data: undefined });
        peer.close(1000);
      },
    },
  };
}

/** How often a connection that nobody looks at is looked at, so that its pings are answered. */
const beatMs = 250;

function errorIn(data: unknown): { message: string; data: unknown } {
  if (typeof data !== "object" || data === null) return { message: String(data), data: undefined };
  const { message, data: further } = data as { readonly message?: unknown; readonly data?: unknown };
  return { message: String(message), data: further };
}
