import { deflateRawSync } from "node:zlib";
import type { Side } from "../../../contract/index.ts";
import type { Seen } from "../happening.ts";
import { openTap } from "../tap.ts";

/** Bytes that one side says before the other goes on. */
export type Turn = readonly [from: Side, bytes: Buffer];

export const says = (from: Side, ...parts: readonly (string | Buffer)[]): Turn => [
  from,
  Buffer.concat(parts.map((part) => Buffer.from(part as string))),
];

/** Reads along while the turns pass in pieces of these lengths, over and over. */
export async function readAlong(
  turns: readonly Turn[],
  lengths: readonly number[] = [65_536],
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const tap = openTap(
    () => 0,
    (one) => seen.push(one),
  );
  let next = 0;
  for (const [from, bytes] of turns) {
    for (let at = 0; at < bytes.length;) {
      const length = lengths[(next += 1) % lengths.length]!;
      tap.take(from, bytes.subarray(at, at + length));
      at += length;
    }
  }
  await tap.settled;
  return seen;
}

/** What was seen, in one line each. */
export const brief = (seen: readonly Seen[]): readonly string[] =>
  seen.map((one) => {
    switch (one.kind) {
      case "request":
        return `${one.request.method} ${one.request.target} ${Buffer.from(one.request.body).toString()}`.trim();
      case "response":
      case "connected":
        return `${one.response.status} to ${one.response.request.target} ${Buffer.from(one.response.body).toString()}`.trim();
      case "frame":
        return `${one.from} ${typeof one.data === "string" ? one.data : Buffer.from(one.data).toString("hex")}`;
      case "ping":
      case "pong":
        return `${one.from} ${one.kind} ${Buffer.from(one.data).toString()}`;
      case "close":
        return `${one.from} close ${one.code} ${one.reason}`;
      case "unreadable":
        return `${one.from} cannot be read: ${one.why}`;
      case "ended":
        return `${one.from} ended`;
    }
  });

/** Opcodes (RFC 6455 §5.2). */
export const text = 1;
export const continuation = 0;

/** One WebSocket frame of less than 126 bytes; what clients say is masked. */
export function frame(
  from: Side,
  opcode: number,
  payload: string | Buffer,
  { fin = true, compressed = false }: { readonly fin?: boolean; readonly compressed?: boolean } = {},
): Buffer {
  const body = Buffer.from(payload as string);
  const first = (fin ? 0x80 : 0) | (compressed ? 0x40 : 0) | opcode;
  if (from === "server") return Buffer.concat([Buffer.from([first, body.length]), body]);
  const mask = Buffer.from([7, 99, 201, 18]);
  const masked = body.map((byte, index) => byte ^ mask[index % 4]!);
  return Buffer.concat([Buffer.from([first, 0x80 | body.length]), mask, masked]);
}

/** A payload as permessage-deflate sends it (RFC 7692 §7.2.1). */
export const squeezed = (payload: string): Buffer => deflateRawSync(payload, { finishFlush: 2 }).subarray(0, -4);

/** What a client says that wants a WebSocket, and how a server agrees. */
export const upgrade: Turn = says(
  "client",
  "GET /live HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\r\n",
);
export const switched = (extensions = ""): string =>
  `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${extensions}\r\n`;
export const agreed = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
