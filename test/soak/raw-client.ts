import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A WebSocket client that costs next to nothing, so that the load fits beside the mock on a small machine. */
export interface RawClient {
  say(value: unknown): void;
  /** Called with each text that comes. */
  onText: (text: string) => void;
  /** Called when the connection ends that was to stay. */
  onLost: (why: string) => void;
  end(): void;
}

/** A text frame of a client (RFC 6455 §5.2), masked with zeros: valid, and no work. */
function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new Error("longer than a short frame");
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

/** @returns what is left of the bytes, and the texts of the frames in them @throws where it is anything but text */
export function takeTexts(bytes: Buffer): { readonly rest: Buffer; readonly texts: readonly string[] } {
  const texts: string[] = [];
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = bytes[at + 1] ?? 0;
    const head = short < 126 ? 2 : 4;
    if (short > 126) throw new Error("longer than anything that is said here");
    if (bytes.length - at < head) break;
    const length = short < 126 ? short : bytes.readUInt16BE(at + 2);
    if (bytes.length - at < head + length) break;
    if (bytes[at] !== 0x81) throw new Error(`a frame of opcode ${(bytes[at] ?? 0) & 15}`);
    texts.push(bytes.toString("utf8", at + head, at + head + length));
    at += head + length;
  }
  return { rest: bytes.subarray(at), texts };
}

async function upgrade(socket: Socket, port: number, path: string): Promise<Buffer> {
  await once(socket, "connect");
  socket.setNoDelay(true);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  let bytes: Buffer = Buffer.alloc(0);
  while (!bytes.includes("\r\n\r\n")) bytes = Buffer.concat([bytes, ((await once(socket, "data")) as [Buffer])[0]]);
  const end = bytes.indexOf("\r\n\r\n") + 4;
  if (!bytes.toString("latin1").startsWith("HTTP/1.1 101")) throw new Error(`not upgraded: ${bytes.toString()}`);
  return bytes.subarray(end);
}

/** @throws Error when the upgrade is refused */
export async function openRawClient(port: number, path: string, onText: RawClient["onText"]): Promise<RawClient> {
  const socket = connect(port, "127.0.0.1");
  let rest = await upgrade(socket, port, path);
  const client: RawClient = {
    say: (value) => void socket.write(clientFrame(JSON.stringify(value))),
    onText,
    onLost: () => undefined,
    end() {
      client.onLost = () => undefined;
      socket.destroy();
    },
  };
  const take = (bytes: Buffer): void => {
    try {
      const taken = takeTexts(rest.length === 0 ? bytes : Buffer.concat([rest, bytes]));
      rest = taken.rest;
      for (const text of taken.texts) client.onText(text);
    } catch (error) {
      client.onLost((error as Error).message);
      client.end();
    }
  };
  socket.on("data", take);
  socket.on("error", (error) => client.onLost(error.message));
  socket.on("close", () => client.onLost("closed"));
  take(Buffer.alloc(0));
  return client;
}
