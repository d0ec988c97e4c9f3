import { type FrameShape, type HeardFrame, rawFrame, readFrames } from "./raw-frame.ts";
import { type RawConnection, openRaw } from "./raw-connection.ts";

/** A WebSocket client that writes whatever it is told to. */
export interface RawWebSocket extends AsyncDisposable {
  readonly connection: RawConnection;
  say(payload: string | Uint8Array, shape?: FrameShape): void;
  /** Settles with the text of the first frame that matches. */
  heard(pattern: RegExp): Promise<string>;
  /** Settles with the first control frame of a kind: 8 close, 9 ping, 10 pong. */
  control(opcode: 8 | 9 | 10): Promise<Buffer>;
  /** Settles with the code of the server's close frame. */
  closed(): Promise<number>;
  /** The bytes of all that came after the answer to the handshake. */
  frames(): Buffer;
}

/** What a handshake may leave out or do wrong. */
export interface Handshake {
  readonly key?: string | null;
  readonly version?: string;
  readonly method?: string;
  /** What goes into Sec-WebSocket-Extensions. */
  readonly extensions?: string;
  /** More of them, as they stand on the wire. */
  readonly headers?: readonly string[];
}

/** The bytes of an upgrade request (RFC 6455 §4.1). */
export function upgradeRequest(path: string, handshake: Handshake = {}): string {
  const { key = "dGhlIHNhbXBsZSBub25jZQ==", version = "13", method = "GET", extensions, headers = [] } = handshake;
  return [
    `${method} ${path} HTTP/1.1`,
    "Host: localhost",
    "Connection: Upgrade",
    "Upgrade: websocket",
    ...(key === null ? [] : [`Sec-WebSocket-Key: ${key}`]),
    `Sec-WebSocket-Version: ${version}`,
    ...(extensions === undefined ? [] : [`Sec-WebSocket-Extensions: ${extensions}`]),
    ...headers,
    "\r\n",
  ].join("\r\n");
}

/** Opens a WebSocket by hand; `early` goes out together with the handshake. */
export async function openWebSocket(
  port: number,
  path: string,
  early?: Uint8Array,
  handshake?: Handshake,
): Promise<RawWebSocket> {
  const connection = await openRaw(port);
  connection.write(upgradeRequest(path, handshake));
  if (early) connection.write(early);
  await connection.until(/^HTTP\/1\.1 101 [^]*\r\n\r\n/);

  const frames = (): Buffer => {
    const bytes = connection.received();
    return bytes.subarray(bytes.indexOf("\r\n\r\n") + 4);
  };
  async function first(fits: (frame: HeardFrame) => boolean): Promise<HeardFrame> {
    let found: HeardFrame | undefined;
    await connection.until({ test: () => (found = readFrames(frames()).find(fits)) !== undefined });
    return found!;
  }
  return {
    connection,
    frames,
    say: (payload, shape) => connection.write(rawFrame(payload, shape)),
    heard: async (pattern) =>
      (await first(({ opcode, payload }) => opcode === 1 && pattern.test(payload.toString()))).payload.toString(),
    control: async (opcode) => (await first((frame) => frame.opcode === opcode)).payload,
    closed: async () => (await first(({ opcode }) => opcode === 8)).payload.readUInt16BE(0),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
