import { Decoder, Encoder, type Packet } from "socket.io-parser";

/**
 * What goes over a session of Engine.IO (protocol 4): packets of Socket.IO; what keeps the session alive; what moves it from polling to
 * WebSocket; and what ends it, of which the last two are never said but come of what cannot be read.
 */
export type EngineIoMessage =
  | Packet
  | "ping"
  | "pong"
  | "probe"
  | "probed"
  | "upgrade"
  | "noop"
  | "close"
  | "broken"
  | "too-large";

/** What a session begins with (Engine.IO protocol 4, "Handshake"). */
export interface EngineIoHandshake {
  readonly sid: string;
  readonly upgrades: readonly string[];
  readonly pingInterval: number;
  readonly pingTimeout: number;
  readonly maxPayload: number;
}

/** A part of a message as it goes over a WebSocket: a text, or an attachment. */
export type EngineIoPart = string | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

const texts: ReadonlyMap<EngineIoMessage, string> = new Map([
  ["close", "1"],
  ["ping", "2"],
  ["probe", "2probe"],
  ["pong", "3"],
  ["probed", "3probe"],
  ["upgrade", "5"],
  ["noop", "6"],
]);
const words: ReadonlyMap<string, EngineIoMessage> = new Map([...texts].map(([message, text]) => [text, message]));

const encoder = new Encoder();

export function encode(message: EngineIoMessage): readonly EngineIoPart[] {
  if (typeof message === "string") return [texts.get(message) ?? []].flat();
  return (encoder.encode(message) as EngineIoPart[]).map((part) => (typeof part === "string" ? `4${part}` : part));
}

export function writeHandshake(handshake: EngineIoHandshake): string {
  return `0${JSON.stringify(handshake)}`;
}

/** Reads part after part of one session; a packet with attachments is whole when the last of them is there. */
export function openDecoder(): (part: unknown) => EngineIoMessage | undefined {
  const decoder = new Decoder();
  let whole: Packet | undefined;
  decoder.on("decoded", (packet) => (whole = packet));
  return (part) => {
    if (typeof part === "string" && !part.startsWith("4")) return words.get(part);
    whole = undefined;
    try {
      decoder.add(typeof part === "string" ? part.slice(1) : part);
    } catch {
      return "broken";
    }
    return whole;
  };
}
