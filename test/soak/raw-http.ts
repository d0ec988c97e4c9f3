import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** Sends requests over connections that stay open, one at a time on each. */
export interface RawHttp extends Disposable {
  ask(method: string, path: string, body?: unknown): Promise<RawAnswer>;
}

/** @returns undefined until all of it is there */
export function takeAnswer(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  if (bytes.length < end + 4 + length) return undefined;
  if (bytes.length > end + 4 + length) throw new Error("more came than was asked for");
  return { status, body: bytes.toString("utf8", end + 4) };
}

function exchange(socket: Socket, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0);
    const done = (): void => {
      socket.off("data", take);
      socket.off("close", lost);
    };
    const lost = (): void => {
      done();
      reject(new Error("the connection closed before its answer"));
    };
    const take = (more: Buffer): void => {
      bytes = bytes.length === 0 ? more : Buffer.concat([bytes, more]);
      try {
        const answer = takeAnswer(bytes);
        if (answer === undefined) return;
        done();
        resolve(answer);
      } catch (error) {
        done();
        reject(error as Error);
      }
    };
    socket.on("data", take);
    socket.on("close", lost);
    socket.write(text);
  });
}

export async function openRawHttp(port: number, connections: number): Promise<RawHttp> {
  const free: Socket[] = [];
  const waiting: ((socket: Socket) => void)[] = [];
  const all: Socket[] = [];
  for (let index = 0; index < connections; index += 1) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.setNoDelay(true);
    socket.on("error", () => undefined);
    all.push(socket);
    free.push(socket);
  }
  const take = (): Promise<Socket> => {
    const socket = free.pop();
    return socket === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(socket);
  };
  return {
    async ask(method, path, body) {
      const socket = await take();
      const text = body === undefined ? "" : JSON.stringify(body);
      const about =
        text === "" ? "" : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
      try {
        return await exchange(socket, `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${about}\r\n${text}`);
      } finally {
        const next = waiting.shift();
        if (next === undefined) free.push(socket);
        else next(socket);
      }
    },
    [Symbol.dispose]: () => {
      for (const socket of all) socket.destroy();
    },
  };
}
