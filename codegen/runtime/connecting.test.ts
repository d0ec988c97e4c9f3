import { expect, test } from "vitest";
import { settled } from "./testing/driven-surroundings.ts";
import { rejection, visitHall } from "./testing/hall.ts";
import type { SocketConstructor } from "./websocket.ts";

test("goes to the contract's address, with parameters, query and token encoded", async () => {
  const { last } = await visitHall({
    params: { house: "são/paulo" },
    query: { seats: 2, none: undefined },
    token: "a&b",
  });
  expect(last().url).toBe("ws://localhost:7401/live/hall/s%C3%A3o%2Fpaulo?seats=2&token=a%26b");
});

test.each([
  { given: { baseUrl: "wss://example.com" }, want: "wss://example.com/hall/porto" },
  { given: { baseUrl: "wss://gw.example/shop/v2/" }, want: "wss://gw.example/shop/v2/hall/porto" },
  { given: { baseUrl: "/shop/live" }, want: "/shop/live/hall/porto" },
  {
    given: { baseUrl: "wss://gw.example/live?key=1", token: "t" },
    want: "wss://gw.example/live/hall/porto?key=1&token=t",
  },
  { given: { url: "ws://other:1/{house}?x=1", token: "t" }, want: "ws://other:1/porto?x=1&token=t" },
])("goes to $want when told", async ({ given, want }) => {
  const { last } = await visitHall(given);
  expect(last().url).toBe(want);
});

test("a parameter that is missing is a fault of use, told at once", async () => {
  await expect(visitHall({ params: {} })).rejects.toThrow('the path needs "house"');
});

test("an address at which no socket can be opened is given up, as it would be the same every time", async () => {
  const broken = class {
    constructor() {
      throw new SyntaxError("no such scheme");
    }
  } as unknown as SocketConstructor;
  const { client, states, world } = await visitHall({ WebSocket: broken });
  expect([states.at(-1), world.timers(), world.watchers()]).toEqual(["error", 0, 0]);
  expect(await rejection(client.send("ping"))).toMatchObject({ cause: { message: "no such scheme" } });
});

test("runs the token provider anew for every attempt", async () => {
  let serial = 0;
  const { world, peers } = await visitHall({ token: async () => `token-${++serial}` });
  await peers[0]?.close();
  await world.advance(1000);
  await peers[1]?.close();
  await world.advance(2000);
  expect(peers.map(({ url }) => new URL(url).searchParams.get("token"))).toEqual(["token-1", "token-2", "token-3"]);
});

test("a token provider that fails is a failed attempt, and is asked again", async () => {
  let fails = true;
  const { world, peers, states } = await visitHall({
    token: () => (fails ? Promise.reject(new Error("signed out")) : "fresh"),
  });
  expect(peers).toEqual([]);
  expect(states).toEqual(["connecting", "reconnecting"]);
  fails = false;
  await world.advance(1000);
  expect(peers.map(({ url }) => new URL(url).searchParams.get("token"))).toEqual(["fresh"]);
});

test("an attempt that neither succeeds nor fails is given up after its time, and its socket closed", async () => {
  const { world, peers } = await visitHall({ connectTimeoutMs: 5000 });
  await world.advance(5000);
  expect(peers[0]?.closedWith).toBe(1005);
  await world.advance(1000);
  expect(peers).toHaveLength(2);
});

test("a token provider that never answers is given up after its time", async () => {
  const { world, states } = await visitHall({ connectTimeoutMs: 5000, token: () => new Promise(() => undefined) });
  await world.advance(5000);
  expect(states.at(-1)).toBe("reconnecting");
});

test("waits to be told with autoConnect: false", async () => {
  const { client, peers, last, states } = await visitHall({ autoConnect: false });
  expect(peers).toEqual([]);
  const connected = client.connect();
  await settled();
  await last().accept();
  await expect(connected).resolves.toBeUndefined();
  await client.connect();
  expect(peers).toHaveLength(1);
  expect(states).toEqual(["disconnected", "connecting", "connected"]);
});
