import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import type { Client, ConnectionLost, WebSocketOptions } from "../../codegen/runtime/index.ts";
import type { Contract } from "../../contract/index.ts";
import { type DrivenClock, drivenClock, type MockServer } from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import {
  type AuctionClients,
  auctionClients,
  type HallTalk,
  hasty,
  next,
  playOnFixedPorts,
} from "./auction-clients.ts";

let auction: Contract;
let clients: AuctionClients;
let clock: DrivenClock;
let play: () => Promise<MockServer>;
let mock: MockServer;
let open: AsyncDisposableStack;

beforeAll(async () => {
  auction = await readAuction();
  clients = await auctionClients(auction);
});
afterAll(() => clients[Symbol.dispose]());
beforeEach(async () => {
  clock = drivenClock();
  play = await playOnFixedPorts(auction, clock);
  mock = await play();
  open = new AsyncDisposableStack();
});
afterEach(async () => {
  await open.disposeAsync();
  await mock[Symbol.asyncDispose]();
});

const enter = (options: WebSocketOptions = {}): Client<HallTalk> =>
  open.use(
    clients.openHall({
      baseUrl: `${mock.url(7401, "ws")}/live`,
      params: { house: "porto" },
      token: mock.token(),
      surroundings: hasty,
      requestTimeoutMs: 1_000_000,
      ...options,
    }),
  );

describe("the generated client of a WebSocket channel, against the mock", () => {
  test("hears what the server says unasked, typed by key", async () => {
    const hall = enter();
    const heard: unknown[] = [];
    for await (const message of hall) {
      heard.push(message.key === "welcome" ? message.payload.house : message.key);
      if (heard.length === 2) break;
    }
    expect(heard).toEqual(["porto", "lots"]);
  });

  test("asks and is answered, with and without a correlation id on the wire", async () => {
    const hall = enter();
    const taken = await hall.request("placeBid", { lot_id: "lot-1", amount: 130 });
    expect(taken.request_id).toMatch(/^[\da-f-]{36}$/);
    const { lot_id, count } = await hall.request("askHistory", { lot_id: "lot-1" });
    expect(lot_id).toBe("lot-1");
    expect(count).toBeTypeOf("number");
    await expect(hall.request("ping")).resolves.toEqual({ type: "pong" });
  });

  test("refuses to say what the contract does not allow, before the server has to", async () => {
    const hall = enter();
    await hall.connect();
    await expect(hall.send("placeBid", { lot_id: "lot-1", amount: -1 })).rejects.toMatchObject({
      name: "MessageInvalid",
      key: "placeBid",
      issues: [{ path: ["amount"] }],
    });
  });

  test("hears the refusal of what was said unchecked", async () => {
    const hall = enter({ validation: "off" });
    const refused = next((listener) => hall.on("refused", listener));
    await hall.send("placeBid", { lot_id: "lot-1", amount: -1 });
    expect(await refused).toMatchObject({ type: "refused" });
  });

  test("is in error, and stays there, when the server does not accept its token", async () => {
    const hall = enter({ token: "none" });
    const lost = await next<ConnectionLost>((listener) => hall.on("$lost", listener));
    expect(lost).toMatchObject({ code: 1008, reason: "Sign in first" });
    expect(hall.state).toBe("error");
    await expect(hall.send("ping")).rejects.toMatchObject({ code: 1008 });
  });

  test("waits for a seat when the hall is full, and takes it when one leaves", async () => {
    const seated = [enter(), enter(), enter()];
    await Promise.all(seated.map((one) => one.request("ping")));
    const late = enter();
    const lost = await next<ConnectionLost>((listener) => late.on("$lost", listener));
    expect(lost.code).toBe(1013);
    const welcome = next((listener) => late.on("welcome", listener));
    await seated[0]?.close();
    await welcome;
    await expect(late.request("ping")).resolves.toEqual({ type: "pong" });
  });

  test("comes back after the server was killed and started again, and says in order what was said meanwhile", async () => {
    let serial = 0;
    const tokens = [mock.token({ sub: "ada" }), mock.token({ sub: "bea" })];
    const hall = enter({ token: () => tokens[Math.min(serial++, 1)] ?? "" });
    const states: string[] = [];
    await hall.connect();
    hall.on("$state", ({ state }) => states.push(state));
    const lost = next<ConnectionLost>((listener) => hall.on("$lost", listener));
    await mock[Symbol.asyncDispose]();
    expect((await lost).code).toBe(1001);
    const said = [1, 2, 3].map((amount) => hall.send("placeBid", { lot_id: `lot-${amount}`, amount }));
    mock = await play();
    await Promise.all(said);
    await hall.request("ping");
    const { received } = mock.channel("hall");
    expect(received.map(({ payload }) => (payload as { amount?: number }).amount).slice(0, 3)).toEqual([1, 2, 3]);
    expect(states).toEqual(expect.arrayContaining(["reconnecting", "connected"]));
    expect(serial).toBeGreaterThan(1);
  });

  test("keeps the heartbeat that the contract asks for", async () => {
    const hall = enter();
    await hall.connect();
    await next((listener) => hall.on("pong", listener));
    expect(mock.channel("hall").received.map(({ payload }) => payload)).toContainEqual({ type: "ping" });
    expect(hall.state).toBe("connected");
  });
});

describe("the generated client of a WebSocket channel, against a server that breaks its word", () => {
  const listen = async (): Promise<{ server: WebSocketServer; url: string }> => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    open.defer(() => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    });
    await once(server, "listening");
    return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };

  test("reports messages that break their schema, and frames that are no message", async () => {
    const { server, url } = await listen();
    server.on("connection", (socket) => {
      for (const frame of ['{"type":"welcome"}', '{"type":"gossip"}', "{", "[1]"]) socket.send(frame);
      socket.send(Buffer.from([1, 2]));
      socket.send('{"type":"pong"}');
    });
    const hall = enter({ baseUrl: url });
    const told: unknown[] = [];
    hall.on("$invalid", ({ key, issues }) => told.push([key, issues[0]?.message]));
    hall.on("$unknown", ({ why }) => told.push(why));
    hall.on("$message", ({ key }) => told.push(key));
    await next((listener) => hall.on("pong", listener));
    const stranger = "no such message here";
    expect(told).toEqual([
      ["welcome", "must have house"],
      stranger,
      '"{" in place of one JSON document',
      stranger,
      stranger,
      "pong",
    ]);
  });

  test("leaves a server that no longer answers, and comes back", async () => {
    const { server, url } = await listen();
    let visits = 0;
    const pings: string[] = [];
    server.on("connection", (socket) => {
      visits += 1;
      socket.on("message", (data: Buffer) => pings.push(data.toString()));
    });
    const hall = enter({ baseUrl: url });
    const lost = await next<ConnectionLost>((listener) => hall.on("$lost", listener));
    expect(lost).toMatchObject({ code: 1006, reason: "no sign of life" });
    expect(pings).toEqual(['{"type":"ping"}']);
    await hall.connect();
    expect(visits).toBe(2);
  });

  test("closing while it connects leaves no connection behind", async () => {
    const { server, url } = await listen();
    const hall = enter({ baseUrl: url });
    await hall.close();
    expect(hall.state).toBe("disconnected");
    const other = enter({ baseUrl: url });
    await other.connect();
    await other.close();
    expect([...server.clients].filter(({ readyState }) => readyState === 1)).toEqual([]);
  });
});
