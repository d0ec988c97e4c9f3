import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { io } from "socket.io-client";
import {
  type DrivenClock,
  drivenClock,
  InvalidRate,
  InvalidSessionKey,
  type MockServer,
  startMockServer,
} from "../../mock-server/index.ts";
import { openSocket, type Socket } from "../clients/open-socket.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);

let clock: DrivenClock;
let mock: MockServer;
beforeEach(async () => {
  clock = drivenClock(start);
  mock = await startMockServer({ contract, clock, ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

async function ask(method: string, path: string, { session, body }: { session?: string; body?: object } = {}) {
  const response = await fetch(mock.url(7711) + path, {
    method,
    headers: {
      ...(session !== undefined && { "sockwright-session": session }),
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const listen = (session?: string): Socket =>
  openSocket(`${mock.url(7711, "ws")}/light${session === undefined ? "" : `?sockwright-session=${session}`}`);

const north = { id: "north", colour: "white" };
const south = { id: "south", colour: "red" };

describe("a session of one's own", () => {
  test("keeps rows that no other sees, and begins with those of the documents", async () => {
    expect((await ask("POST", "/lamps", { session: "a", body: south })).status).toBe(201);
    expect((await ask("GET", "/lamps", { session: "a" })).body).toEqual([north, south]);
    expect((await ask("GET", "/lamps", { session: "b" })).body).toEqual([north]);
    expect((await ask("GET", "/lamps")).body).toEqual([north]);
    expect(mock.sessions().map(({ key }) => key)).toEqual(["", "a", "b"]);
  });

  test("has a clock of its own: an hour in a moment there is none elsewhere", async () => {
    const [mine, other] = [listen("a"), listen("b")];
    await Promise.all([mine.ear.next("welcome"), other.ear.next("welcome")]);
    mock.session("a").clock.advance("1h");
    expect(await mine.ear.next("report")).toMatchObject({ timestamp: "2026-03-01T09:00:00.000Z" });
    expect(mine.ear.all.filter(({ name }) => name === "beam")).toHaveLength(720);
    clock.advance("5s");
    await other.ear.next("beam");
    expect(other.ear.all.map(({ name }) => name)).toEqual(["welcome", "beam"]);
  });

  test("lets no client go for its silence while it is moved on, unless that is asked for", async () => {
    const mine = listen("a");
    await mine.ear.next("welcome");
    const session = mock.session("a");
    session.clock.advance("59m");
    clock.advance("9m");
    mine.say({ type: "hail", id: "1", ship: "Ceres" });
    await mine.ear.next("answer");
    clock.advance("9m");
    expect(session.connections).toBe(1);
    session.clock.advance("10m", { silent: true });
    expect(await mine.ended).toEqual({ code: 1000 });
  });

  test("is named by Socket.IO clients in what they authenticate with", async () => {
    const horn = io(`${mock.url(7712)}/horn`, { auth: { "sockwright-session": "a" }, transports: ["websocket"] });
    await new Promise((resolve) => horn.once("fog", resolve));
    expect(mock.session("a").channel("horn").size).toBe(1);
    expect(mock.channel("horn").size).toBe(0);
    const gone = new Promise((resolve) => horn.once("disconnect", resolve));
    horn.io.reconnection(false);
    mock.session("a").end();
    await gone;
  });

  test("ends with its connections, and is another one when it is named again", async () => {
    await ask("POST", "/lamps", { session: "a", body: south });
    const mine = listen("a");
    await mine.ear.next("welcome");
    mock.session("a").end();
    expect(await mine.ended).toEqual({ code: 1001 });
    expect(mock.sessions().map(({ key }) => key)).toEqual([""]);
    expect((await ask("GET", "/lamps", { session: "a" })).body).toEqual([north]);
  });

  test.each([
    { given: "nothing", key: "" },
    { given: "a space", key: "a%20b" },
    { given: "129 letters", key: "k".repeat(129) },
  ])("is refused where its key is $given", async ({ key }) => {
    const response = await fetch(`${mock.url(7711)}/lamps?sockwright-session=${key}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("1 to 128 visible characters") });
    expect(await openSocket(`${mock.url(7711, "ws")}/light?sockwright-session=${key}`).ended).toMatchObject({
      status: 400,
    });
  });
});

test("takes no key, and no pace, that is none", () => {
  expect(() => mock.session("a b")).toThrow(InvalidSessionKey);
  expect(() => mock.session("a").clock.setRate(-1)).toThrow(InvalidRate);
});

describe("a reset", () => {
  test("begins anew: rows, clock, serial numbers; connections stay and hear the schedule from its beginning", async () => {
    const before = await ask("GET", "/lamps");
    await ask("POST", "/lamps", { body: south });
    const mine = listen();
    await mine.ear.next("welcome");
    const [main] = mock.sessions();
    main?.clock.setRate(0);
    main?.clock.advance("4s");
    mock.reset();
    expect(main?.clock.now()).toBe(start);
    expect(main?.clock.rate).toBe(1);
    expect(await ask("GET", "/lamps")).toEqual(before);
    clock.advance("4999ms");
    clock.advance("1ms");
    await mine.ear.next("beam");
    expect(mine.ear.all.map(({ name }) => name)).toEqual(["welcome", "beam"]);
  });

  test("makes the same again with the same seed, and another with another one", async () => {
    const beams = async (seed: string): Promise<readonly unknown[]> => {
      const session = mock.session("a");
      session.reset({ seed });
      const socket = listen("a");
      await socket.ear.next("welcome");
      session.clock.advance("50s");
      const heard = [];
      for (let count = 0; count < 10; count += 1) heard.push(await socket.ear.next("beam"));
      socket.close();
      await socket.ended;
      return heard;
    };
    const first = await beams("one");
    expect(await beams("one")).toEqual(first);
    expect(await beams("another")).not.toEqual(first);
  });
});

test("the clock of a session says what it will do next", async () => {
  const mine = listen();
  await mine.ear.next("welcome");
  const [main] = mock.sessions();
  expect(main?.clock.due()).toEqual([
    { at: start + 5000, kind: "emission", channel: "lighthouse-light.light", message: "beam" },
    { at: start + 600_000, kind: "idle", channel: "lighthouse-light.light", connection: 1 },
    { at: start + 3_600_000, kind: "emission", channel: "lighthouse-light.light", message: "report" },
  ]);
});
