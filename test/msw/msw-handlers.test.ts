import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setupServer, type SetupServer } from "msw/node";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type DrivenClock, type LogEntry, startMockServer } from "../../mock-server/index.ts";
import { drivenClock, mswHandlers, type MswMock, type MswOptions } from "../../mock-server/msw/index.ts";
import { openEar } from "../clients/heard.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { TransportOfTheMoment } from "./stage.ts";

const auction = await readAuction();
let server: SetupServer | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

function play(options: MswOptions = {}, onUnhandledFrame: "error" | "bypass" = "error") {
  const log: LogEntry[] = [];
  const mock = mswHandlers(auction, { clock: drivenClock(), log: (entry) => void log.push(entry), ...options });
  server = setupServer(...mock.handlers);
  server.listen({ onUnhandledFrame });
  return { ...mock, log };
}

function enter(url: string, protocols: string[] = []) {
  const socket = new WebSocket(url, protocols);
  const ear = openEar();
  const events: string[] = [];
  socket.addEventListener("message", ({ data }) => {
    const payload = JSON.parse(String(data)) as { type: string };
    ear.hear({ name: payload.type, payload });
  });
  for (const name of ["open", "error"]) socket.addEventListener(name, () => events.push(name));
  const closed = new Promise<string[]>((resolve) => {
    socket.addEventListener("close", ({ code, reason, wasClean }) =>
      resolve([...events, `close ${code}`, reason, wasClean ? "clean" : "not clean"]),
    );
  });
  return { socket, ear, closed };
}

const hall = (mock: MswMock, base = "ws://localhost:7401"): string => `${base}/live/hall/london?token=${mock.token()}`;

describe("what a page sees of a refusal", () => {
  test.each([
    { what: "a path that is not there", url: "ws://localhost:7401/nothing", status: 404 },
    { what: "an HTTP path", url: "ws://localhost:7401/lots", status: 200 },
    { what: "a house that is not there", url: "ws://localhost:7401/live/hall/paris?token=TOKEN", status: 400 },
  ])("$what is an error and 1006, and the log has the status $status", async ({ url, status }) => {
    const mock = play();
    const { closed } = enter(url.replace("TOKEN", mock.token()));
    expect(await closed).toEqual(["error", "close 1006", "", "not clean"]);
    expect(mock.log.map(({ summary }) => summary).join("\n")).toContain(`is answered with ${status};`);
  });

  test("a documented close code of the handshake comes after the opening", async () => {
    play();
    const { closed } = enter("ws://localhost:7401/live/hall/london");
    expect(await closed).toEqual(["open", "close 1008", "Sign in first", "clean"]);
  });

  test("a full hall is closed with the documented code, until someone leaves", async () => {
    const mock = play();
    const inside = [enter(hall(mock)), enter(hall(mock)), enter(hall(mock))];
    await Promise.all(inside.map(({ ear }) => ear.next("welcome")));
    expect(await enter(hall(mock)).closed).toContain("close 1013");
    inside[0]?.socket.close();
    await inside[0]?.closed;
    expect(await enter(hall(mock)).ear.next("welcome")).toEqual({ type: "welcome", house: "london" });
  });
});

describe("time", () => {
  const clocked = (): MswMock<DrivenClock> & { log: LogEntry[] } => play() as never;

  test("drives what the server says unasked", async () => {
    const mock = clocked();
    const { ear } = enter(hall(mock));
    expect(await ear.next("lots")).toMatchObject({ timestamp: "2026-01-01T00:00:00.000Z" });
    mock.clock.advance("10s");
    expect(await ear.next("lots")).toMatchObject({ timestamp: "2026-01-01T00:00:10.000Z" });
  });

  test("ends a connection without heartbeat as documented", async () => {
    const mock = clocked();
    const { ear, closed } = enter(hall(mock));
    await ear.next("welcome");
    mock.clock.advance("60s");
    expect(await closed).toEqual(["open", "close 4002", "No heartbeat", "clean"]);
  });

  test("that a test has taken into its hands does not stop what is on its way", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const mock = clocked();
    const { ear, socket } = enter(hall(mock));
    await ear.next("welcome");
    socket.send(`{"type":"ping"}`);
    expect(await ear.next("pong")).toEqual({ type: "pong" });
  });
});

describe("a message", () => {
  test("is not heard in the midst of something else, as over a network", async () => {
    const mock = play();
    const { socket, ear } = enter(hall(mock));
    await ear.next("lots");
    socket.send(`{"type":"ping"}`);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(ear.all.map(({ name }) => name)).not.toContain("pong");
    expect(await ear.next("pong")).toEqual({ type: "pong" });
  });

  test.each([
    { size: 2_049, want: "the documented limit" },
    { size: 1_100_000, want: "what is read at all" },
  ])("of $size bytes, beyond $want, ends the connection with 1009", async ({ size }) => {
    const mock = play();
    const { socket, ear, closed } = enter(hall(mock));
    await ear.next("welcome");
    socket.send("x".repeat(size));
    expect(await closed).toContain("close 1009");
  });

  test("of a test is said to everyone, and what they said can be read", async () => {
    const mock = play();
    const { socket, ear } = enter(hall(mock));
    await ear.next("welcome");
    mock.channel("hall").send("welcome", { type: "welcome", house: "porto" });
    expect(await ear.next("welcome")).toEqual({ type: "welcome", house: "porto" });
    socket.send(`{"type":"ping"}`);
    await ear.next("pong");
    expect(mock.channel("hall").received).toMatchObject([{ payload: { type: "ping" } }]);
    expect(mock.channel("hall").url).toBe("ws://localhost:7401/live/hall/{house}");
  });
});

describe("where the ports are", () => {
  test("can be said, with a base path, for HTTP and WebSocket alike", async () => {
    const mock = play({ urls: { 7401: "https://api.example.test/auction" } });
    expect((await fetch("https://api.example.test/auction/lots/lot-1")).status).toBe(200);
    const { ear } = enter(hall(mock, "wss://api.example.test/auction"));
    expect(await ear.next("welcome")).toEqual({ type: "welcome", house: "london" });
    expect(mock.channel("hall").url).toBe("wss://api.example.test/auction/live/hall/{house}");
  });

  test("can be said for a server, whose base path a gateway replaces", async () => {
    const live = "https://gw.example.test/shop/v2";
    const mock = play({ urls: { "auction-live.house": live, 7402: "https://gw.example.test" } });
    const { ear } = enter(`${live.replace("https", "wss")}/hall/london?token=${mock.token()}`);
    expect(await ear.next("welcome")).toEqual({ type: "welcome", house: "london" });
    expect(mock.channel("hall").url).toBe("wss://gw.example.test/shop/v2/hall/{house}");
    expect((await fetch(`${live}/live/hall/london`)).status).toBe(404);
  });

  test("cannot be said for a server that the contract does not have", () => {
    expect(() => mswHandlers(auction, { urls: { nowhere: "https://gw.example.test" } })).toThrow(
      /names the server "nowhere": name a port, or one of .*auction-live\.house/,
    );
  });

  test("unknown paths are left to the network where that is asked for", async () => {
    await using other = await startMockServer({ contract: auction, clock: drivenClock(), ports: "random" });
    const site = createServer((_, response) => response.end("the page itself")).listen(0, "127.0.0.1");
    await once(site, "listening");
    onTestFinished(() => void site.close());
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    play({ urls: { 7401: origin, 7402: other.url(7402) }, unknownPaths: "pass-on" }, "bypass");
    expect(await (await fetch(`${origin}/index.html`)).text()).toBe("the page itself");
    expect(await (await fetch(`${origin}/lots/lot-1`)).json()).toMatchObject({ id: "lot-1" });
  });
});

describe("Socket.IO", () => {
  async function enterFloor(namespace: string) {
    const { io } = await import("socket.io-client");
    const socket = io(`http://localhost:7402${namespace}`, {
      transports: [TransportOfTheMoment],
      forceNew: true,
      reconnection: false,
    });
    onTestFinished(() => void socket.close());
    return socket;
  }

  test("acknowledges, and tells the others", async () => {
    play();
    const [ada, bob] = [await enterFloor("/floor"), await enterFloor("/floor")];
    const heard = new Promise((resolve) => bob.once("bid-placed", resolve));
    bob.emit("watch", { lot_id: "lot-1" });
    await bob.emitWithAck("bid", { lot_id: "lot-9", amount: 1 });
    const { bid_id } = (await ada.emitWithAck("bid", { lot_id: "lot-1", amount: 200 })) as { bid_id: string };
    expect(await heard).toMatchObject({ bid: { id: bid_id, lot_id: "lot-1", amount: 200 } });
  });

  test("refuses a namespace that is not there", async () => {
    play();
    const nowhere = await enterFloor("/nowhere");
    const error = await new Promise<Error>((resolve) => nowhere.once("connect_error", resolve));
    expect(error.message).toBe("Invalid namespace");
  });

  test("pings, as the handshake promises, and misses a client that does not answer", async () => {
    const timed = auction.channels.map((channel) =>
      channel.protocol === "socketio"
        ? { ...channel, socketio: { ...channel.socketio, pingIntervalMs: 20, pingTimeoutMs: 20 } }
        : channel,
    );
    const mock = mswHandlers({ ...auction, channels: timed }, { clock: drivenClock() });
    server = setupServer(...mock.handlers);
    server.listen({ onUnhandledFrame: "error" });
    const socket = new WebSocket("ws://localhost:7402/socket.io/?EIO=4&transport=websocket");
    const frames: string[] = [];
    socket.addEventListener("message", ({ data }) => {
      frames.push(String(data));
      // The first ping is answered.
      if (data === "2" && frames.filter((frame) => frame === "2").length === 1) socket.send("3");
    });
    await once(socket, "close");
    expect(JSON.parse(frames[0]?.slice(1) ?? "")).toMatchObject({ pingInterval: 20, pingTimeout: 20, upgrades: [] });
    expect(frames.slice(1)).toEqual(["2", "2"]);
  });
});

test("what is disposed of ends its connections as a server that goes away", async () => {
  const mock = play();
  const { ear, closed } = enter(hall(mock));
  await ear.next("welcome");
  await mock[Symbol.asyncDispose]();
  expect(await closed).toContain("close 1001");
});
