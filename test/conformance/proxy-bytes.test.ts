import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openProxy, type Passing, type PassiveProxy } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";

const harbour = await readHarbour();

/** The contract with one port: what it says of it is no matter here. */
const contract: Contract = { ...harbour, ports: harbour.ports.filter(({ number }) => number === 7602) };

interface Pair extends AsyncDisposable {
  readonly client: Socket;
  readonly server: Socket;
  readonly proxy: PassiveProxy;
  readonly passed: readonly Passing[];
}

/** A client and a server with the proxy between them. */
async function join(): Promise<Pair> {
  const listener = createServer({ allowHalfOpen: true }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const passed: Passing[] = [];
  const proxy = await openProxy({
    contract,
    target: { urls: { 7602: `http://127.0.0.1:${(listener.address() as AddressInfo).port}` } },
    clock: { now: () => 0 },
    ports: "random",
    onPassing: (passing) => passed.push(passing),
  });
  const arrival = nextClient(listener);
  const client = connect({ port: proxy.ports[0]!.actual, host: "127.0.0.1", allowHalfOpen: true });
  const server = await arrival;
  for (const socket of [client, server]) socket.on("error", () => undefined);
  return {
    client,
    server,
    proxy,
    passed,
    async [Symbol.asyncDispose]() {
      client.destroy();
      server.destroy();
      await proxy[Symbol.asyncDispose]();
      listener.close();
    },
  };
}

/** Who comes next and says or ends something: the proxy has looked whether anybody is there before. */
function nextClient(listener: ReturnType<typeof createServer>): Promise<Socket> {
  return new Promise((resolve) => listener.once("connection", (socket: Socket) => resolve(socket)));
}

/** Writes pieces one after another, as fast as they are taken, and ends. */
async function say(socket: Socket, pieces: readonly Uint8Array[]): Promise<void> {
  for (const piece of pieces) if (!socket.write(piece)) await once(socket, "drain");
  socket.end();
}

async function hear(socket: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of socket) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const upgrade =
  "GET /ws/traffic HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
const switched = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

/** A masked text frame: a reader unmasks it in place, if it may. */
const masked = (payload: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from([0x81, 0x80 | payload.length, 1, 2, 3, 4]),
    Buffer.from(payload.map((byte, index) => byte ^ ((index % 4) + 1))),
  ]);

const anything = fc.uint8Array({ minLength: 1, maxLength: 3000 });
const frames = fc.array(
  fc.string({ maxLength: 100 }).map((text) => masked(Buffer.from(text).subarray(0, 120))),
  { maxLength: 20 },
);
const clientSays = fc.oneof(
  fc.array(anything, { maxLength: 20 }),
  frames.map((list) => [Buffer.from(upgrade), ...list]),
  fc
    .array(anything, { maxLength: 5 })
    .map((list) => [Buffer.from("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"), ...list]),
);
const serverSays = fc.oneof(
  fc.array(anything, { maxLength: 20 }),
  fc.array(anything, { maxLength: 20 }).map((list) => [Buffer.from(switched), ...list]),
);

/** The same bytes in other pieces. */
function cutUp(pieces: readonly Uint8Array[], lengths: readonly number[]): readonly Uint8Array[] {
  const whole = Buffer.concat(pieces);
  const cut: Uint8Array[] = [];
  for (let at = 0, next = 0; at < whole.length; next += 1) {
    const length = lengths[next % lengths.length]!;
    cut.push(whole.subarray(at, at + length));
    at += length;
  }
  return cut;
}

test("every byte that either side says arrives at the other, and none besides, whatever it is and in whatever pieces", async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(clientSays, serverSays, lengths, async (fromClient, fromServer, sizes) => {
      await using pair = await join();
      const heard = Promise.all([hear(pair.server), hear(pair.client)]);
      await Promise.all([
        say(pair.client, cutUp(fromClient, sizes)),
        say(pair.server, cutUp(fromServer, sizes.toReversed())),
      ]);
      const [atServer, atClient] = await heard;
      expect(atServer.equals(Buffer.concat(fromClient))).toBe(true);
      expect(atClient.equals(Buffer.concat(fromServer))).toBe(true);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("masked frames that were read along arrive masked as they were", async () => {
  await using pair = await join();
  const said = Array.from({ length: 50 }, (_, index) => masked(Buffer.from(`frame ${index}`)));
  pair.client.write(upgrade);
  await once(pair.server, "data");
  pair.server.write(switched);
  await once(pair.client, "data");
  const heard = hear(pair.server);
  await say(pair.client, said);
  expect((await heard).equals(Buffer.concat(said))).toBe(true);
  await pair.proxy.settled();
  const frame = pair.passed.findLast(({ seen }) => seen.kind === "frame");
  expect(frame?.seen).toMatchObject({ from: "client", data: "frame 49" });
});

test("a side that ends its half still hears the other", async () => {
  await using pair = await join();
  const heard = hear(pair.client);
  pair.client.end("that is all");
  expect((await hear(pair.server)).toString()).toBe("that is all");
  await say(pair.server, [Buffer.from("and this is the answer")]);
  expect((await heard).toString()).toBe("and this is the answer");
});

test("a side that breaks off is broken off at the other", async () => {
  await using pair = await join();
  pair.client.write("half a wo");
  await once(pair.server, "data");
  const lost = new Promise((resolve) => pair.server.on("close", resolve));
  pair.client.resetAndDestroy();
  await lost;
  expect(pair.server.destroyed).toBe(true);
});

test("a sender waits for a reader who takes nothing, and everything arrives in the end", async () => {
  await using pair = await join();
  const length = 48 * 2 ** 20;
  const piece = randomBytes(64 * 1024);
  pair.server.pause();
  let written = 0;
  while (written < length && pair.client.write(piece)) written += piece.length;
  // Buffers of the system and of the streams take some megabytes, and then it is over.
  const stuckAt = written;
  expect(stuckAt).toBeLessThan(length);
  const hash = createHash("sha256");
  const wanted = createHash("sha256");
  let heard = 0;
  pair.server.on("data", (bytes: Buffer) => {
    hash.update(bytes);
    heard += bytes.length;
  });
  pair.server.resume();
  // The piece that was refused was taken all the same.
  written += piece.length;
  await once(pair.client, "drain");
  while (written < length) {
    written += piece.length;
    if (!pair.client.write(piece)) await once(pair.client, "drain");
  }
  const over = once(pair.server, "end");
  pair.client.end();
  await over;
  for (let at = 0; at < written; at += piece.length) wanted.update(piece);
  expect(heard).toBe(written);
  expect(hash.digest("hex")).toBe(wanted.digest("hex"));
}, 60_000);
