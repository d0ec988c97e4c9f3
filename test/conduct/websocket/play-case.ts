import { isUtf8 } from "node:buffer";
import { setImmediate } from "node:timers/promises";
import { rawFrame, readFrames } from "../../robustness/raw-frame.ts";
import { openWebSocket } from "../../robustness/raw-websocket.ts";
import { type ConductCase, close, cut, heard, text } from "./conduct-case.ts";

const names: Readonly<Record<number, (payload: Buffer) => string>> = {
  1: heard.text,
  2: heard.binary,
  10: heard.pong,
  8: (payload) => heard.close(payload.length === 0 ? undefined : payload.readUInt16BE(0)),
};

/**
 * Bytes that are no whole, final, unmasked frames of the shortest form, without reserved bits (§5.1, §5.2), or control frames that are too
 * long or no text (§5.5).
 */
export class NotWellFramed extends Error {
  override readonly name = "NotWellFramed";
}

/** The frames of a server that has not negotiated an extension. @throws NotWellFramed */
export function transcriptOf(bytes: Buffer): readonly string[] {
  const frames = readFrames(bytes);
  const isSound = frames.every(({ opcode, payload }) => opcode < 8 || payload.length <= 125);
  const areReasons = frames.every(({ opcode, payload }) => opcode !== 8 || isUtf8(payload.subarray(2)));
  const again = Buffer.concat(frames.map(({ payload, opcode }) => rawFrame(payload, { opcode, isMasked: false })));
  if (!isSound || !areReasons || !again.equals(bytes))
    throw new NotWellFramed(`not well framed: ${bytes.subarray(0, 200).toString("hex")}`);
  return frames.map(({ opcode, payload }) => names[opcode]?.(payload) ?? `opcode ${opcode}`);
}

/** What a whole case is to be answered with. */
export function wantOf({ want, fails, closes, closesItself }: ConductCase): readonly string[] {
  return closesItself ? want : [...want, heard.close(fails ?? closes ?? 1000)];
}

/** Plays a case on a connection of its own until the server ends it, and gives all that was heard. */
export async function playCase(port: number, conduct: ConductCase): Promise<readonly string[]> {
  await using socket = await openWebSocket(port, conduct.path ?? "/echo", undefined, {
    ...(conduct.extensions !== undefined && { extensions: conduct.extensions }),
  });
  const { connection } = socket;
  connection.socket.setNoDelay(true);
  // A connection that has failed answers nothing any more (§7.1.7); any other ends by the closing handshake.
  const isOver = conduct.fails !== undefined || conduct.closes !== undefined;
  const goodbye = [
    ...(isOver ? [text("too late")] : []),
    ...(conduct.fails === undefined ? [close(conduct.closes ?? 1000)] : []),
  ];
  const sends = conduct.closesItself ? conduct.sends : [...conduct.sends, ...goodbye];
  if (conduct.pieces === undefined) for (const one of sends) connection.write(one);
  else
    for (const piece of cut(Buffer.concat(sends), conduct.pieces)) {
      connection.write(piece);
      // The server reads what is there once in each turn of the event loop.
      await setImmediate();
      await setImmediate();
    }
  await connection.ended;
  return transcriptOf(socket.frames());
}
