import { createHash } from "node:crypto";
import { type FrameShape, closePayload, rawFrame } from "../../robustness/raw-frame.ts";

/** What a client sends on a connection of its own, and all that RFC 6455 lets the server answer. */
export interface ConductCase {
  /** Of RFC 6455, unless it says otherwise. */
  readonly section: string;
  readonly given: string;
  /** The channel. @default "/echo" */
  readonly path?: string;
  /** What the handshake offers in Sec-WebSocket-Extensions. */
  readonly extensions?: string;
  /** Each is written on its own. */
  readonly sends: readonly Buffer[];
  /** Sends all of it in pieces of so many bytes, each read before the next is written. */
  readonly pieces?: number;
  /** What is heard before the connection ends, as {@link heard} has it. */
  readonly want: readonly string[];
  /** The code with which the server fails the connection; where it must not, the client closes it with 1000. */
  readonly fails?: number;
  /** The code with which the server begins the closing handshake (§7.1.2); the client speaks once more and then answers. */
  readonly closes?: number;
  /** How the client itself closes the connection, where that is what the case is about; `want` has the answer to it. */
  readonly closesItself?: true;
}

/** A key that no two bytes of have a common bit pattern, as a client picks one (§5.3). */
const mask = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** A frame of a client. */
export const frame = (payload: string | Uint8Array, shape: FrameShape = {}): Buffer =>
  rawFrame(payload, { mask, ...shape });
export const text = (payload: string | Uint8Array): Buffer => frame(payload);
export const binary = (payload: string | Uint8Array): Buffer => frame(payload, { opcode: 2 });
export const ping = (payload: string | Uint8Array = ""): Buffer => frame(payload, { opcode: 9 });
export const pong = (payload: string | Uint8Array = ""): Buffer => frame(payload, { opcode: 10 });
export const close = (code: number, reason: string | Uint8Array = ""): Buffer =>
  frame(closePayload(code, reason), { opcode: 8 });

/** A message in fragments (§5.4). */
export function fragments(parts: readonly (string | Uint8Array)[], opcode: 1 | 2 = 1): readonly Buffer[] {
  return parts.map((part, at) => frame(part, { opcode: at === 0 ? opcode : 0, isFinal: at === parts.length - 1 }));
}

/** Bytes cut into pieces of so many. */
export function cut(bytes: Uint8Array, size: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Buffer.from(bytes.subarray(at * size, (at + 1) * size)),
  );
}

function shown(kind: string, payload: string | Uint8Array): string {
  const bytes = Buffer.from(payload);
  if (bytes.length > 130)
    return `${kind} of ${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;
  return `${kind} ${kind === "text" ? JSON.stringify(bytes.toString()) : bytes.toString("hex")}`.trimEnd();
}

/** How a transcript names a frame of the server. */
export const heard = {
  text: (payload: string | Uint8Array): string => shown("text", payload),
  binary: (payload: string | Uint8Array): string => shown("binary", payload),
  pong: (payload: string | Uint8Array = ""): string => shown("pong", payload),
  /** The reason is the server's own affair (§5.5.1). */
  close: (code?: number): string => `close ${code ?? ""}`.trimEnd(),
};
