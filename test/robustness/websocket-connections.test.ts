import { once } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type House, openAuction, openRemarks } from "./house.ts";
import { exchange, openRaw } from "./raw-connection.ts";
import { closePayload, rawFrame } from "./raw-frame.ts";
import { type Handshake, openWebSocket, upgradeRequest } from "./raw-websocket.ts";

let house: House;
beforeAll(async () => {
  house = await openRemarks();
});
afterEach(() => house.stillServes());
afterAll(() => house[Symbol.asyncDispose]());

const feed = (): ReturnType<typeof openWebSocket> => openWebSocket(house.port(7501), "/feed");

describe("a handshake that cannot succeed is answered with a status and the reason", () => {
  test.each<{ given: string; port?: number; path: string; handshake?: Handshake; status: number; says: string }>([
    {
      given: "another version",
      path: "/feed",
      handshake: { version: "12" },
      status: 426,
      says: "Sec-WebSocket-Version",
    },
    { given: "no key", path: "/feed", handshake: { key: null }, status: 400, says: "Sec-WebSocket-Key" },
    { given: "a key of no length", path: "/feed", handshake: { key: "x" }, status: 400, says: "Sec-WebSocket-Key" },
    { given: "an unknown path", path: "/nope", status: 404, says: "it has /remarks, /remarks/{id}, /feed" },
    { given: "a path that climbs", path: "/feed/../../etc/passwd", status: 404, says: "/feed/../../etc/passwd" },
    { given: "a path that cannot be decoded", path: "/remarks/%zz", status: 400, says: "percent-encoded" },
    { given: "a port that only speaks Socket.IO", port: 7502, path: "/feed", status: 404, says: "/feed" },
    {
      given: "Socket.IO's path without its slash",
      port: 7502,
      path: "/socket.io?EIO=4",
      status: 404,
      says: "socket.io",
    },
  ])("$given: $status", async ({ port = 7501, path, handshake, status, says }) => {
    const answer = await exchange(house.port(port), upgradeRequest(path, handshake));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain(says);
  });

  test("a POST to a channel is not an upgrade", async () => {
    const answer = await exchange(house.port(7501), upgradeRequest("/feed", { method: "POST" }));
    expect(answer).toMatch(/^HTTP\/1\.1 (400|405|426) /);
  });

  test("a client that is refused and does not go is cut off", async () => {
    await using connection = await openRaw(house.port(7501));
    connection.write(upgradeRequest("/nope"));
    await connection.ended;
    expect(await connection.reset()).toBe(true);
  });
});

describe("a hall for three", () => {
  test("sends the fourth away with the documented code, whatever it says, and takes it once there is room", async () => {
    await using auction = await openAuction();
    const path = `/live/hall/porto?token=${auction.mock.token()}`;
    const sockets = await Promise.all([1, 2, 3].map(() => openWebSocket(auction.port(7401), path)));
    for (const early of [rawFrame("x"), rawFrame("x", { isMasked: false }), rawFrame("x", { opcode: 3 })]) {
      await using refused = await openWebSocket(auction.port(7401), path, early);
      expect(await refused.closed()).toBe(1013);
    }
    await auction.stillServes();

    sockets[0]?.say("x", { isMasked: false });
    expect(await sockets[0]?.closed()).toBe(1002);
    await using late = await openWebSocket(auction.port(7401), path);
    expect(await late.heard(/welcome/)).toBe('{"type":"welcome","house":"porto"}');
    await Promise.all(sockets.map((socket) => socket[Symbol.asyncDispose]()));
  });

  test("answers a flood above its rate in its own words, and the next window as if nothing had been", async () => {
    await using auction = await openAuction();
    await using socket = await openWebSocket(auction.port(7401), `/live/hall/porto?token=${auction.mock.token()}`);
    socket.connection.write(Buffer.concat(Array.from({ length: 5_000 }, () => rawFrame('{"type":"ping"}'))));
    expect(await socket.heard(/refused/)).toContain("at most 20 messages in 1 s");
    expect(await socket.heard(/got 5000/)).toContain("refused");
    const count = (text: string): number => String(socket.connection.received()).split(text).length - 1;
    expect({ pongs: count('"pong"'), refusals: count('"refused"') }).toEqual({ pongs: 20, refusals: 4_980 });
    auction.clock.advance("1s");
    socket.say('{"type":"history","lot_id":"lot-1"}');
    await socket.heard(/"bids"/);
    await auction.stillServes();
  });
});

describe("a client that does not behave to the end", () => {
  test("ends its side and still hears the answer", async () => {
    await using socket = await feed();
    socket.say('{"type":"remark","text":"last words"}');
    socket.connection.socket.end();
    expect(await socket.heard(/remarked/)).toBe('{"type":"remarked","text":"last words"}');
    await socket.connection.ended;
  });

  test("resets its connection in the middle of a frame", async () => {
    await using socket = await feed();
    socket.say("cut", { length: 1000 });
    socket.connection.socket.resetAndDestroy();
    await once(socket.connection.socket, "close");
    expect(await house.stillServes()).toBe(true);
  });

  test("never answers the close: it holds no seat, and the mock can end", async () => {
    await using remarks = await openRemarks();
    const socket = await openWebSocket(remarks.port(7501), "/feed");
    expect(remarks.mock.channel("/feed").size).toBe(1);
    socket.say("x", { opcode: 3 });
    expect(await socket.closed()).toBe(1002);
    expect(remarks.mock.channel("/feed").size).toBe(0);
    const silent = await openWebSocket(remarks.port(7501), "/feed");
    await remarks.mock[Symbol.asyncDispose]();
    expect(await silent.closed()).toBe(1001);
  });

  test("goes on speaking after its close", async () => {
    await using socket = await feed();
    socket.say(closePayload(1000, "bye"), { opcode: 8 });
    socket.say('{"type":"remark","text":"one more thing"}');
    expect(await socket.closed()).toBe(1000);
    expect(String(socket.connection.received())).not.toContain("one more thing");
  });

  test("begins a handshake and never ends it", async () => {
    await using connection = await openRaw(house.port(7501));
    connection.write(upgradeRequest("/feed").slice(0, -2));
    await house.stillServes();
    connection.write("\r\n");
    expect(await connection.until(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 101 /);
  });
});

test("a client that never reads is cut off, and the others hear everything in time", async () => {
  await using deaf = await feed();
  deaf.connection.socket.pause();
  const socket = new WebSocket(`${house.mock.url(7501, "ws")}/feed`);
  await once(socket, "open");
  const text = "x".repeat(500_000);
  const before = process.memoryUsage.rss();
  for (let count = 0; count < 100; count += 1) {
    const echo = once(socket, "message");
    socket.send(JSON.stringify({ type: "remark", text: text + count }));
    expect(String((await echo)[0])).toHaveLength(JSON.stringify({ type: "remarked", text: text + count }).length);
  }
  expect(house.log).toContainEqual(
    expect.objectContaining({
      about: expect.stringContaining("feed") as string,
      summary: expect.stringMatching(/reads nothing was cut off/) as string,
    }),
  );
  expect(house.mock.channel("/feed").size).toBe(1);
  socket.terminate();
  expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
}, 120_000);

test("1,500 connections at once are all served, and leave nothing behind", async () => {
  const url = `${house.mock.url(7501, "ws")}/feed`;
  const sockets = await Promise.all(
    Array.from({ length: 1_500 }, async () => {
      const socket = new WebSocket(url);
      await once(socket, "open");
      return socket;
    }),
  );
  expect(house.mock.channel("/feed").size).toBe(1_500);
  const heard = Promise.all(sockets.map((socket) => once(socket, "message").then(([data]) => String(data))));
  sockets[0]?.send('{"type":"remark","text":"to everyone"}');
  expect(new Set(await heard)).toEqual(new Set(['{"type":"remarked","text":"to everyone"}']));
  const gone = Promise.all(sockets.map((socket) => once(socket, "close")));
  // Half of them say goodbye, the others pull the plug.
  for (const [index, socket] of sockets.entries())
    if (index % 2 === 0) socket.close();
    else socket.terminate();
  await gone;
  await expect.poll(() => house.mock.channel("/feed").size).toBe(0);
});

test("a client that pings and never reads is cut off", async () => {
  await using deaf = await feed();
  const { socket } = deaf.connection;
  socket.pause();
  const before = house.log.length;
  // More than the system holds for a client that does not read, and than it is cut off for.
  const pings = Buffer.concat(Array.from({ length: 4_000 }, () => rawFrame("x".repeat(125), { opcode: 9 })));
  for (let bytes = 0; bytes < 200_000_000 && house.log.length === before; bytes += pings.length) {
    if (!socket.write(pings)) await new Promise((resolve) => socket.once("drain", resolve).once("close", resolve));
  }
  expect(house.log.slice(before).map(({ summary }) => summary)).toEqual([
    expect.stringMatching(/reads nothing was cut off/),
  ]);
  await expect.poll(() => house.mock.channel("/feed").size).toBe(0);
}, 120_000);
