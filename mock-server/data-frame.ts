/**
 * A whole message as the bytes that a server writes (RFC 6455 §5.2): final, unmasked, not compressed; a text frame for a text, else
 * a binary one. One buffer for header and content is one system call, and serves every client that hears the message.
 */
export function dataFrame(data: string | Uint8Array): Buffer {
  const isText = typeof data === "string";
  const length = isText ? Buffer.byteLength(data) : data.byteLength;
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = isText ? 0x81 : 0x82;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  if (isText) frame.write(data, start);
  else frame.set(data, start);
  return frame;
}
