import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { type DrivenClock, drivenClock, type MockServer, startMockServer } from "../mock-server/index.ts";
import { openEar, type Ear } from "./clients/heard.ts";
import { readAuction } from "./contracts/read-auction.ts";

interface Visitor {
  readonly ear: Ear;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  say(payload: unknown): void;
}

let auction: Contract;
let clock: DrivenClock;
let mock: MockServer;

beforeAll(async () => {
  auction = await readAuction();
});
beforeEach(async () => {
  clock = drivenClock();
  mock = await startMockServer({ contract: auction, clock, ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

function visit(path = `/hall/london?token=${mock.token()}`): Visitor {
  const ear = openEar();
  const socket = new WebSocket(`${mock.url(7401, "ws")}/live${path}`);
  socket.addEventListener("message", ({ data }) => {
    const payload = JSON.parse(String(data)) as { type: string };
    ear.hear({ name: payload.type, payload });
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }), { once: true });
  });
  return {
    ear,
    closed,
    say: (payload) =>
      socket.send(typeof payload === "string" || payload instanceof Uint8Array ? payload : JSON.stringify(payload)),
  };
}

async function arrive(): Promise<Visitor> {
  const visitor = visit();
  await visitor.ear.next("welcome");
  await visitor.ear.next("lots");
  return visitor;
}

describe("a handshake", () => {
  test("without a token is closed with the documented code, which a browser can see", async () => {
    expect(await visit("/hall/london").closed).toEqual({ code: 1008, reason: "Sign in first" });
  });

  test("with a token that is none is closed alike", async () => {
    expect(await visit("/hall/london?token=abc").closed).toMatchObject({ code: 1008 });
  });

  test("for a house that the document does not list is refused", async () => {
    const response = await fetch(`${mock.url(7401)}/live/hall/atlantis?token=x`, {
      headers: { connection: "upgrade" },
    }).catch(() => undefined);
    expect(response?.status).not.toBe(200);
    expect(await visit(`/hall/atlantis?token=${mock.token()}`).closed).toMatchObject({ code: 1006 });
  });

  test("beyond the limit of connections is closed with the documented code, and there is room again when someone leaves", async () => {
    const visitors = [await arrive(), await arrive(), await arrive()];
    expect(await visit().closed).toEqual({ code: 1013, reason: "The hall is full" });
    visitors[0]?.say("x".repeat(3000));
    await visitors[0]?.closed;
    await arrive();
    expect(mock.channel("hall").size).toBe(3);
  });
});

describe("time", () => {
  test("a client hears the snapshot at once, and the next one when the documented ten seconds are over", async () => {
    const visitor = await arrive();
    clock.advance("9999ms");
    expect(visitor.ear.all.filter(({ name }) => name === "lots")).toHaveLength(1);
    clock.advance("1ms");
    expect(await visitor.ear.next("lots")).toMatchObject({ timestamp: new Date(clock.now()).toISOString() });
  });

  test("several clients do not make the schedule faster", async () => {
    const [one, two] = [await arrive(), await arrive()];
    clock.advance("25s");
    await two.ear.next("lots");
    await two.ear.next("lots");
    one.say({ type: "ping" });
    await one.ear.next("pong");
    expect(one.ear.all.filter(({ name }) => name === "lots")).toHaveLength(3);
  });

  test("a client that leaves out two heartbeats is closed with the documented code; one that keeps them is not", async () => {
    const [silent, lively] = [await arrive(), await arrive()];
    clock.advance("30s");
    lively.say({ type: "ping" });
    await lively.ear.next("pong");
    expect(mock.channel("hall").size).toBe(2);
    clock.advance("30s");
    expect(await silent.closed).toEqual({ code: 4002, reason: "No heartbeat" });
    expect(mock.channel("hall").size).toBe(1);
  });

  test("a client that is silent for too long is closed as idle; one that says anything is not", async () => {
    await mock[Symbol.asyncDispose]();
    const channels = auction.channels.map((channel) => {
      if (channel.protocol !== "websocket") return channel;
      const { heartbeat: _, ...rest } = channel;
      return rest;
    });
    mock = await startMockServer({ contract: { ...auction, channels }, clock, ports: "random" });
    const [silent, lively] = [await arrive(), await arrive()];
    clock.advance("119s");
    lively.say({ type: "watch", lot_id: "lot-1" });
    lively.say({ type: "ping" });
    await lively.ear.next("pong");
    clock.advance("1s");
    expect(await silent.closed).toEqual({ code: 1000, reason: "Idle for too long" });
    expect(mock.channel("hall").size).toBe(1);
  });
});

describe("what a client sends", () => {
  test.each([
    { what: "malformed JSON", frame: "{", about: "JSON" },
    { what: "an unknown type", frame: { type: "sing" }, about: "`type`" },
    { what: "a missing property", frame: { type: "bid", lot_id: "lot-1" }, about: "amount" },
    { what: "a binary frame", frame: new Uint8Array([1, 2]), about: "text frame" },
    { what: "no object at all", frame: "7", about: "`type`" },
  ])("$what is answered with the contract's own message", async ({ frame, about }) => {
    const visitor = await arrive();
    visitor.say(frame);
    expect(await visitor.ear.next("refused")).toMatchObject({ message: expect.stringContaining(about) });
    visitor.say({ type: "ping" });
    expect(await visitor.ear.next("pong")).toEqual({ type: "pong" });
  });

  test("a message over the limit closes with the documented code", async () => {
    const visitor = await arrive();
    visitor.say({ type: "watch", lot_id: "x".repeat(2048) });
    expect(await visitor.closed).toEqual({ code: 1009, reason: "Message too big" });
  });

  test("more messages than the documented rate are refused until the window is over", async () => {
    const visitor = await arrive();
    for (let count = 0; count < 21; count += 1) visitor.say({ type: "ping" });
    expect(await visitor.ear.next("refused")).toMatchObject({ message: expect.stringContaining("20 messages") });
    clock.advance("1s");
    const before = visitor.ear.all.filter(({ name }) => name === "pong").length;
    expect(before).toBe(20);
    visitor.say({ type: "ping" });
    visitor.say({ type: "history", lot_id: "lot-1" });
    await visitor.ear.next("bids");
    expect(visitor.ear.all.filter(({ name }) => name === "pong")).toHaveLength(21);
  });

  test("a reply carries the correlation id of its request", async () => {
    const visitor = await arrive();
    visitor.say({ type: "bid", lot_id: "lot-1", amount: 3, request_id: "r-77" });
    expect(await visitor.ear.next("bid_taken")).toMatchObject({ request_id: "r-77" });
  });
});

describe("one world", () => {
  test("a lot that is posted is in the next frame of every client, at once", async () => {
    const visitor = await arrive();
    await fetch(`${mock.url(7401)}/lots`, {
      method: "POST",
      headers: { authorization: `Bearer ${mock.token()}`, "content-type": "application/json" },
      body: JSON.stringify({ id: "vase", title: "A vase" }),
    });
    expect(await visitor.ear.next("lots")).toMatchObject({ lots: [{ id: "lot-1" }, { id: "lot-2" }, { id: "vase" }] });
  });

  test("what was said comes back in the list of what was said, on that lot only", async () => {
    const visitor = await arrive();
    visitor.say({ type: "bid", lot_id: "lot-5", amount: 3 });
    visitor.say({ type: "bid", lot_id: "lot-6", amount: 4 });
    visitor.say({ type: "history", lot_id: "lot-5" });
    expect(await visitor.ear.next("bids")).toMatchObject({
      lot_id: "lot-5",
      bids: [{ lot_id: "lot-5", amount: 3 }],
      count: 1,
    });
  });
});

describe("a test that drives the mock", () => {
  test("says a message to everyone, and sees what was received", async () => {
    const [one, two] = [await arrive(), await arrive()];
    one.say({ type: "watch", lot_id: "lot-1" });
    one.say({ type: "ping" });
    await one.ear.next("pong");
    mock.channel("hall").send("lots", { type: "lots", lots: [], timestamp: "2026-01-01T00:00:00Z" });
    expect(await two.ear.next("lots")).toMatchObject({ lots: [] });
    expect(mock.channel("hall").received.map(({ payload }) => payload)).toEqual([
      { type: "watch", lot_id: "lot-1" },
      { type: "ping" },
    ]);
  });

  test("cannot make it break its promise", () => {
    expect(() => mock.channel("hall").send("lots", { type: "lots" })).toThrow(/expected .*lots/);
    expect(() => mock.channel("hall").send("song")).toThrow(/no server message called "song"/);
    expect(() => mock.channel("cellar")).toThrow(/no open channel is called "cellar"/);
    expect(() => mock.url(9999)).toThrow(/no port 9999/);
  });

  test("ends it, and every client hears so", async () => {
    const visitor = await arrive();
    await mock[Symbol.asyncDispose]();
    expect(await visitor.closed).toMatchObject({ code: 1001 });
  });

  test("reloads it, and clients stay where they are", async () => {
    const visitor = await arrive();
    visitor.say({ type: "watch", lot_id: "lot-1" });
    visitor.say({ type: "ping" });
    await visitor.ear.next("pong");
    await mock.reload(auction);
    const other = await arrive();
    other.say({ type: "bid", lot_id: "lot-1", amount: 12 });
    expect(await visitor.ear.next("bid_placed")).toMatchObject({ bid: { amount: 12 } });
    clock.advance("10s");
    expect(await visitor.ear.next("lots")).toMatchObject({ lots: [{ id: "lot-1" }, { id: "lot-2" }] });
  });

  test("reloads it with another port, which is opened, and without it again, which closes it", async () => {
    const moved = auction.channels.map((channel) =>
      channel.protocol === "http"
        ? { ...channel, endpoints: channel.endpoints.map((one) => ({ ...one, port: 7403 })) }
        : channel,
    );
    const [port] = auction.ports;
    const ports = [
      ...auction.ports,
      ...(port === undefined ? [] : [{ ...port, number: 7403, protocols: ["http" as const] }]),
    ];
    const visitor = await arrive();
    await mock.reload({ ...auction, channels: moved, ports });
    expect((await fetch(`${mock.url(7403)}/lots`)).status).toBe(200);
    const url = mock.url(7403);
    await mock.reload(auction);
    expect(() => mock.url(7403)).toThrow(/no port 7403/);
    await expect(fetch(`${url}/lots`)).rejects.toThrow("fetch failed");
    visitor.say({ type: "ping" });
    expect(await visitor.ear.next("pong")).toEqual({ type: "pong" });
  });
});
