import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { io } from "socket.io-client";
import { drivenClock, InvalidFilter, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { openSocket, type Socket } from "../clients/open-socket.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);
const at = new Date(start).toISOString();

let mock: MockServer;
beforeEach(async () => {
  mock = await startMockServer({ contract, clock: drivenClock(start), ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(mock.url(7711) + path, init);
const listen = (query = ""): Socket => openSocket(`${mock.url(7711, "ws")}/light${query}`);

describe("a journal", () => {
  test("tells a request with its answer, and hides what is secret", async () => {
    await ask("/lamps?token=t0psecret", { headers: { authorization: "Basic c2VjcmV0" } });
    const [entry, ...more] = mock.journal.entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      id: 1,
      at,
      kind: "request",
      verdict: "kept",
      system: "lighthouse",
      port: 7711,
      operation: "listLamps",
      request: { method: "GET", target: "/lamps?token=•••", headers: { authorization: "•••" } },
      response: { status: 200, body: '[{"id":"north","colour":"white"}]' },
    });
    expect(JSON.stringify(entry)).not.toMatch(/t0psecret|c2VjcmV0/);
  });

  test.each([
    {
      given: "a path that is not there",
      path: "/boats",
      want: { breach: { detail: "the contract has no such path on this port" } },
    },
    {
      given: "a method that is not there",
      path: "/lamps",
      init: { method: "DELETE" },
      want: { breach: { detail: "the contract has no such method on this path" } },
    },
    {
      given: "a body that does not fit",
      path: "/lamps",
      init: { method: "POST", headers: { "content-type": "application/json" }, body: '{"id":"south","colour":"blue"}' },
      want: {
        operation: "addLamp",
        breach: { pointer: "/colour", contract: expect.stringMatching(/^lighthouse-api\.yaml:\d+$/) },
      },
    },
  ])("calls $given broken, and says why", async ({ path, init, want }) => {
    await ask(path, init);
    expect(mock.journal.entries()).toMatchObject([{ verdict: "broken", ...want }]);
  });

  test("calls what is only not there kept", async () => {
    expect((await ask("/lamps/west")).status).toBe(404);
    expect(mock.journal.entries()).toMatchObject([
      { verdict: "kept", operation: "readLamp", response: { status: 404 } },
    ]);
  });

  test("tells the story of a connection", async () => {
    const socket = listen();
    await socket.ear.next("welcome");
    socket.say({ type: "hail", id: "1", ship: "Ceres" });
    await socket.ear.next("answer");
    socket.say({ type: "hail", id: "2", ship: "" });
    socket.say({ type: "hail", id: "3", ship: "Ceres" });
    await socket.ear.next("answer");
    mock.channel("light").close(1001, "night");
    await socket.ended;
    const told = mock.journal.entries().map(({ kind, verdict, message }) => [kind, verdict, message].join(" ").trim());
    expect(told).toEqual([
      "opened kept",
      "said kept welcome",
      "heard kept hail",
      "said kept answer",
      "heard broken hail",
      "heard kept hail",
      "said kept answer",
      "closed kept",
    ]);
    expect(mock.journal.entries({ filter: "verdict:broken" })).toMatchObject([
      { connection: 1, payload: { type: "hail", id: "2", ship: "" }, breach: { pointer: "/ship" } },
    ]);
    expect(mock.journal.entries().at(-1)).toMatchObject({ by: "server", code: 1001, reason: "night" });
  });

  test("says who closed a connection, and how", async () => {
    const socket = listen();
    await socket.ear.next("welcome");
    const closed = new Promise((resolve) => mock.journal.follow(resolve, "kind:closed"));
    socket.close();
    expect(await closed).toMatchObject({ by: "client", code: 1005 });
  });

  test("notes what many hear once, with how many they are", async () => {
    const all = [listen(), listen(), listen()];
    await Promise.all(all.map(({ ear }) => ear.next("welcome")));
    mock.sessions()[0]?.clock.advance("5s");
    expect(mock.journal.entries({ filter: "message:beam" })).toMatchObject([{ listeners: 3, verdict: "kept" }]);
  });

  test("tells Socket.IO's events and acknowledgements", async () => {
    const horn = io(`${mock.url(7712)}/horn`, { transports: ["websocket"] });
    await new Promise((resolve) => horn.once("fog", resolve));
    await horn.emitWithAck("blow", { seconds: 2 });
    horn.disconnect();
    const told = mock.journal.entries({ filter: "channel:*.horn kind:said,heard" });
    expect(told.map(({ kind, message }) => `${kind} ${message}`)).toEqual(["said fog", "heard blow", "said blown"]);
  });

  test("gives what a filter asks for, after a number, and the newest where there is a limit", async () => {
    for (const path of ["/lamps", "/boats", "/lamps/north", "/boats"]) await ask(path);
    const ids = (query: Parameters<typeof mock.journal.entries>[0]): number[] =>
      mock.journal.entries(query).map(({ id }) => id);
    expect(ids({ filter: "path:/boats" })).toEqual([2, 4]);
    expect(ids({ after: 2 })).toEqual([3, 4]);
    expect(ids({ limit: 1 })).toEqual([4]);
    expect(ids({ limit: 0 })).toEqual([]);
    expect(() => ids({ filter: "paths:/boats" })).toThrow(InvalidFilter);
  });

  test("is one for each session, and empty after a reset", async () => {
    await ask("/lamps", { headers: { "sockwright-session": "a" } });
    expect(mock.journal.entries()).toEqual([]);
    const { journal } = mock.session("a");
    expect(journal.entries()).toHaveLength(1);
    mock.session("a").reset();
    expect(journal.entries()).toEqual([]);
    expect(journal.last).toBe(1);
  });

  test("holds the newest, and says how many made room", async () => {
    const horn = io(`${mock.url(7712)}/horn`, { transports: ["websocket"] });
    await new Promise((resolve) => horn.once("fog", resolve));
    const acks = Array.from({ length: 1_100 }, () => horn.emitWithAck("blow", { seconds: 1 }));
    await Promise.all(acks);
    horn.disconnect();
    expect(mock.journal.leftOut).toBe(mock.journal.last - 2_000);
    expect(mock.journal.entries()).toHaveLength(2_000);
  });
});
