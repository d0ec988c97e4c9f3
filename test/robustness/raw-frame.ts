/** How a frame is to differ from a well-made text frame of a client (RFC 6455 §5.2). */
export interface FrameShape {
  readonly opcode?: number;
  readonly isFinal?: boolean;
  /** The three reserved bits as a number. */
  readonly reserved?: number;
  readonly isMasked?: boolean;
  /** Four bytes. @default zeros, so that the payload can be read on the wire */
  readonly mask?: Uint8Array;
  /** A length that the payload does not have. */
  readonly length?: number;
}

/** The bytes of one frame. */
export function rawFrame(payload: string | Uint8Array, shape: FrameShape = {}): Buffer {
  const { opcode = 1, isFinal = true, reserved = 0, isMasked = true, mask = new Uint8Array(4) } = shape;
  const body = Buffer.from(payload).map((byte, at) => (isMasked ? byte ^ (mask[at % 4] ?? 0) : byte));
  const length = shape.length ?? body.length;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  head[1] = (isMasked ? 0x80 : 0) | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, isMasked ? mask : Buffer.alloc(0), body]);
}

/** The payload of a close frame. */
export function closePayload(code: number, reason: string | Uint8Array = ""): Buffer {
  const bytes = Buffer.from(reason);
  return Buffer.concat([Buffer.from([code >> 8, code & 0xff]), bytes]);
}

/** One frame as a server sends it. */
export interface HeardFrame {
  readonly opcode: number;
  readonly isFinal: boolean;
  /** The three reserved bits as a number. */
  readonly reserved: number;
  readonly payload: Buffer;
}

/** The whole frames in `bytes`, none of them masked. */
export function readFrames(bytes: Buffer): readonly HeardFrame[] {
  const frames: HeardFrame[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    if (start > bytes.length) break;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    if (start + length > bytes.length) break;
    const first = bytes[at] ?? 0;
    frames.push({
      opcode: first & 0x0f,
      isFinal: first >= 0x80,
      reserved: (first >> 4) & 7,
      payload: bytes.subarray(start, start + length),
    });
    at = start + length;
  }
  return frames;
}
