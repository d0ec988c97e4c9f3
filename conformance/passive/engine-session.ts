import { Decoder, type Packet } from "socket.io-parser";
import type { Side } from "../../contract/index.ts";

/** What comes of the packets of one Engine.IO session, over whatever transports it travels. */
export interface EngineListener {
  packet(from: Side, packet: Packet, bytes: number): void;
  /** Bytes that are no packet of Engine.IO 4 and Socket.IO 5. */
  unreadable(from: Side, why: string): void;
}

/** Reads one session: packets of both sides, over polling and WebSocket. */
export interface EngineSession {
  /** One WebSocket frame, or one packet of a polling body. */
  packet(from: Side, data: string | Uint8Array): void;
  /** A whole body of the polling transport. */
  body(from: Side, text: string): void;
  /** The id that the server gave it, once it has said so. */
  readonly sid: string | undefined;
}

/** Between the packets of a polling body. */
const separator = "\u001e";

export function openSession(listener: EngineListener): EngineSession {
  let sid: string | undefined;
  let bytes = 0;
  const decoders: Record<Side, Decoder> = { client: openDecoder("client"), server: openDecoder("server") };

  function openDecoder(from: Side): Decoder {
    const decoder = new Decoder();
    decoder.on("decoded", (packet) => listener.packet(from, packet, bytes));
    return decoder;
  }

  function feed(from: Side, chunk: string | Buffer): void {
    bytes = Buffer.byteLength(chunk);
    try {
      decoders[from].add(chunk);
    } catch (error) {
      decoders[from] = openDecoder(from);
      listener.unreadable(from, error instanceof Error ? error.message : String(error));
    }
  }

  function packet(from: Side, data: string | Uint8Array): void {
    if (typeof data !== "string") return feed(from, Buffer.from(data));
    // On polling, bytes travel in base64.
    if (data.startsWith("b")) return feed(from, Buffer.from(data.slice(1), "base64"));
    const kind = data[0] ?? "";
    if (kind === "4") return feed(from, data.slice(1));
    if (kind === "0" && from === "server") sid = sidIn(data.slice(1)) ?? sid;
    // Open, close, ping, pong, upgrade, no-op.
    if (!"0123456".includes(kind) || kind === "")
      listener.unreadable(from, `${JSON.stringify(data.slice(0, 40))} in place of an Engine.IO packet`);
  }

  return {
    packet,
    body: (from, text) => text.split(separator).forEach((data) => packet(from, data)),
    get sid() {
      return sid;
    },
  };
}

function sidIn(text: string): string | undefined {
  try {
    const { sid } = JSON.parse(text) as { readonly sid?: unknown };
    return typeof sid === "string" ? sid : undefined;
  } catch {
    return undefined;
  }
}
