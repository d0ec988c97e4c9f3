import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A WebSocket client that does next to nothing, so that what is measured is the server. */
export interface RawWebSocket {
  readonly socket: Socket;
  /** Hands over what comes after the handshake from now on, to nobody else any more. */
  listen(listener: (bytes: Buffer) => void): void;
}

/** @throws Error when the upgrade is refused */
export async function openRawWebSocket(port: number, path: string): Promise<RawWebSocket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.setNoDelay(true);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  const [first] = (await once(socket, "data")) as [Buffer];
  const answer = first.toString("latin1");
  if (!answer.startsWith("HTTP/1.1 101") || !answer.endsWith("\r\n\r\n")) throw new Error(`not upgraded: ${answer}`);
  return { socket, listen: (listener) => void socket.removeAllListeners("data").on("data", listener) };
}

/** A text frame from a client (RFC 6455 §5.2), masked with zeros: valid, and the text stays readable. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new Error("longer than a short frame");
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

/** The text of a short, unmasked text frame. */
export function textOf(frame: Buffer): string {
  const length = frame[1] ?? 0;
  if (frame[0] !== 0x81 || length > 125 || frame.length !== 2 + length) {
    throw new Error(`not one short text frame: ${frame.toString("hex")}`);
  }
  return frame.toString("utf8", 2);
}
