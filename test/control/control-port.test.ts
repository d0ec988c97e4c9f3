import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { readContract } from "../../contract/read/index.ts";
import {
  type Control,
  ControlNeedsToken,
  type DrivenClock,
  drivenClock,
  type MockServer,
  openControl,
  startMockServer,
} from "../../mock-server/index.ts";
import { openSocket } from "../clients/open-socket.ts";
import { judgeOf } from "../contracts/judge.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const folder = join(import.meta.dirname, "../../mock-server/control");
const reading = await readContract(
  ["control-api.yaml", "control-journal.yaml"].map((name) => join(folder, name)),
  { root: folder },
);
if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
const controlContract = reading.contract;
const judge = judgeOf(controlContract);
const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);

let clock: DrivenClock;
let mock: MockServer;
let control: Control;
beforeEach(async () => {
  clock = drivenClock(start);
  mock = await startMockServer({ contract, clock, ports: "random", seed: "s" });
  control = await openControl(mock, { contract: controlContract, clock, port: 0 });
});
afterEach(async () => {
  await control[Symbol.asyncDispose]();
  await mock[Symbol.asyncDispose]();
});

/** Asks the control port, and holds the answer to its own contract. */
async function ask(operation: string, line: string, body?: object, headers: Record<string, string> = {}) {
  const [method = "", path = ""] = line.split(" ");
  const response = await fetch(control.url + path, {
    method,
    headers: { ...headers, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answered = {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
  judge.response(operation, answered);
  return answered;
}

const lamps = async (): Promise<unknown> => (await fetch(`${mock.url(7711)}/lamps`)).json();

describe("the control port", () => {
  test("tells what is played", async () => {
    const { body } = await ask("getStatus", "GET /status");
    expect(body).toMatchObject({
      seed: "s",
      sessions: 1,
      ports: [{ declared: 7711, state: "remapped" }, { declared: 7712 }],
    });
  });

  test("freezes the clock, moves it on, and sets it back", async () => {
    const socket = openSocket(`${mock.url(7711, "ws")}/light`);
    await socket.ear.next("welcome");
    expect((await ask("setClock", "PATCH /clock", { rate: 0 })).body).toEqual({
      now: "2026-03-01T08:00:00.000Z",
      rate: 0,
    });
    expect((await ask("listDue", "GET /clock/due?limit=1")).body).toEqual([
      { at: "2026-03-01T08:00:05.000Z", kind: "emission", channel: "lighthouse-light.light", message: "beam" },
    ]);
    await ask("advanceClock", "POST /clock/advance", { by: "1h" });
    expect(await socket.ear.next("report")).toMatchObject({ timestamp: "2026-03-01T09:00:00.000Z" });
    expect((await ask("resetClock", "POST /clock/reset")).body).toEqual({ now: "2026-03-01T08:00:00.000Z", rate: 1 });
    await ask("advanceClock", "POST /clock/advance", { by: "10m", silent: true });
    expect(await socket.ended).toEqual({ code: 1000 });
    expect((await ask("getClock", "GET /clock")).body).toEqual({ now: "2026-03-01T08:10:00.000Z", rate: 1 });
  });

  test("says messages, and closes connections, on a channel", async () => {
    const socket = openSocket(`${mock.url(7711, "ws")}/light`);
    await socket.ear.next("welcome");
    expect((await ask("listChannels", "GET /channels")).body).toMatchObject([
      { id: "lighthouse-horn.horn", protocol: "socketio", connections: 0, messages: ["fog"] },
      { id: "lighthouse-light.light", protocol: "websocket", connections: 1, messages: ["welcome", "beam", "report"] },
    ]);
    const beam = { channel: "light", message: "beam", payload: { type: "beam", bearing: 90 } };
    expect((await ask("sayMessage", "POST /messages", beam)).body).toEqual({ listeners: 1 });
    expect(await socket.ear.next("beam")).toEqual({ type: "beam", bearing: 90 });
    expect((await ask("closeChannel", "POST /closes", { channel: "light", code: 4001 })).body).toEqual({ closed: 1 });
    expect(await socket.ended).toEqual({ code: 4001 });
  });

  test.each([
    {
      operation: "sayMessage",
      line: "POST /messages",
      body: { channel: "dark", message: "beam" },
      status: 404,
      detail: /"dark".*lighthouse-light\.light/,
    },
    {
      operation: "sayMessage",
      line: "POST /messages",
      body: { channel: "light", message: "ray" },
      status: 404,
      detail: /"ray"/,
    },
    {
      operation: "sayMessage",
      line: "POST /messages",
      body: { channel: "light", message: "beam", payload: { type: "beam", bearing: 400 } },
      status: 400,
      detail: /bearing/,
    },
    { operation: "setClock", line: "PATCH /clock", body: { rate: -1 }, status: 400, detail: /schema/ },
    { operation: "advanceClock", line: "POST /clock/advance", body: { by: "soon" }, status: 400, detail: /schema/ },
    {
      operation: "readJournal",
      line: "GET /journal?filter=paths:x",
      body: undefined,
      status: 400,
      detail: /expected one of kind/,
    },
    {
      operation: "endSession",
      line: "DELETE /sessions?sockwright-session=none",
      body: undefined,
      status: 404,
      detail: /"none"/,
    },
  ])("refuses $line $body with $status", async ({ operation, line, body, status, detail }) => {
    const answered = await ask(operation, line, body);
    expect(answered.status).toBe(status);
    expect((answered.body as { detail: string }).detail).toMatch(detail);
  });

  test("reads and clears the journal", async () => {
    await lamps();
    await fetch(`${mock.url(7711)}/boats`);
    const { body } = await ask("readJournal", `GET /journal?filter=${encodeURIComponent("verdict:broken")}`);
    expect(body).toMatchObject({ last: 2, leftOut: 0, entries: [{ id: 2, request: { target: "/boats" } }] });
    expect((await ask("clearJournal", "DELETE /journal")).status).toBe(204);
    expect((await ask("readJournal", "GET /journal")).body).toEqual({ last: 2, leftOut: 0, entries: [] });
  });

  test("tells the journal of a session as it grows, and of no other", async () => {
    const feed = new WebSocket(`${control.url.replace("http", "ws")}/journal?sockwright-session=a`);
    await once(feed, "open");
    const told = once(feed, "message");
    await lamps();
    await fetch(`${mock.url(7711)}/lamps`, { headers: { "sockwright-session": "a" } });
    const [data] = (await told) as [Buffer];
    const entry: unknown = JSON.parse(data.toString());
    judge.message("journal", entry);
    expect(entry).toMatchObject({ id: 1, kind: "request", operation: "listLamps" });
    feed.close();
    await once(feed, "close");
  });

  test("lets something go wrong in a session, tells of it, and takes it back", async () => {
    const inA = { "sockwright-session": "a" };
    const rule = { fault: { kind: "status", status: 503 }, operation: "listLamps" };
    expect(await ask("addFault", "POST /faults", rule, inA)).toMatchObject({
      status: 201,
      body: { id: 1, struck: 0, ...rule },
    });
    const statusIn = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${mock.url(7711)}/lamps`, { headers })).status;
    expect([await statusIn(inA), await statusIn({})]).toEqual([503, 200]);
    expect((await ask("listFaults", "GET /faults", undefined, inA)).body).toMatchObject([{ id: 1, struck: 1 }]);
    expect((await ask("removeFaults", "DELETE /faults?id=2", undefined, inA)).status).toBe(404);
    expect((await ask("removeFaults", "DELETE /faults?id=1", undefined, inA)).status).toBe(204);
    expect(await statusIn(inA)).toBe(200);
    const refused = await ask("addFault", "POST /faults", { fault: { kind: "close", code: 1006 } }, inA);
    expect(refused).toMatchObject({ status: 400, body: { detail: expect.stringContaining("1006 cannot be said") } });
  });

  test("resets, lists and ends sessions", async () => {
    const inA = { "sockwright-session": "a" };
    const body = { id: "south", colour: "red" };
    await fetch(`${mock.url(7711)}/lamps`, {
      method: "POST",
      headers: { ...inA, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect((await ask("listSessions", "GET /sessions")).body).toMatchObject([
      { key: "" },
      { key: "a", seed: "s", connections: 0 },
    ]);
    expect((await ask("reset", "POST /reset?sockwright-session=a", { seed: "t" })).body).toMatchObject({
      key: "a",
      seed: "t",
    });
    const rows = await (await fetch(`${mock.url(7711)}/lamps`, { headers: inA })).json();
    expect(rows).toEqual(await lamps());
    expect((await ask("endSession", "DELETE /sessions", undefined, inA)).status).toBe(204);
    expect((await ask("listSessions", "GET /sessions")).body).toMatchObject([{ key: "" }]);
  });
});

describe("the page on which everything can be tried", () => {
  test("asks nobody but the mock, and runs no program but its own", async () => {
    const response = await fetch(`${control.url}/docs`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const origins = mock.ports.flatMap(({ actual }) => [`http://127.0.0.1:${actual}`, `ws://127.0.0.1:${actual}`]);
    expect(/connect-src ([^;]+)/.exec(policy)?.[1]?.split(" ")).toEqual([
      "'self'",
      control.url.replace("http", "ws"),
      ...origins,
    ]);
    expect((await response.text()).match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  test("learns from the mock what there is to try, with a token that it takes", async () => {
    const { body } = await ask("listTryIt", "GET /docs/operations");
    const { systems, token } = body as { systems: { name: string; things: { id: string }[] }[]; token: string };
    expect(systems.map(({ name }) => name)).toEqual(["Lighthouse"]);
    expect(systems[0]?.things.map(({ id }) => id)).toContain("lighthouse-api.listLamps");
    expect(token.split(".")).toHaveLength(3);
  });

  test("beyond this machine is for those who know the token, from where they found it", async () => {
    await using wide = await startMockServer({ contract, clock, ports: "random", host: "0.0.0.0" });
    const token = "a-token-of-twenty-letters";
    const options = { contract: controlContract, clock, port: 0, host: "0.0.0.0", token };
    await using open = await openControl(wide, options);
    const url = open.url.replace("0.0.0.0", "127.0.0.1");
    expect((await fetch(`${url}/docs`)).status).toBe(401);
    const page = await fetch(`${url}/docs?token=${token}`);
    expect([page.status, page.headers.get("content-security-policy")?.includes("0.0.0.0")]).toEqual([200, false]);
    const headers = { authorization: `Bearer ${token}` };
    const listed = await (await fetch(`${url}/docs/operations`, { headers })).text();
    expect(listed).toContain(`http://127.0.0.1:${wide.ports[0]?.actual}`);
  });
});

/** Asks with the very headers that are given, which `fetch` would not send. */
function statusWith(url: string, headers: Record<string, string>, path = "/status"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("who may control a mock", () => {
  test.each([
    { given: "a name that leads here by DNS", headers: { host: "evil.example:80" }, want: 403 },
    { given: "localhost", headers: { host: "localhost:3000" }, want: 200 },
    { given: "IPv6", headers: { host: "[::1]:3000" }, want: 200 },
    { given: "no host's name", headers: { host: "a b" }, want: 403 },
    { given: "a page of this machine", headers: { origin: "http://localhost:5173" }, want: 200 },
    { given: "a page of another site", headers: { origin: "https://evil.example" }, want: 403 },
    { given: "a page without an origin", headers: { origin: "null" }, want: 403 },
    {
      given: "a site that only looks like this machine",
      headers: { origin: "https://localhost.evil.example" },
      want: 403,
    },
  ])("$given is answered with $want", async ({ headers, want }) => {
    expect(await statusWith(control.url, headers)).toBe(want);
  });

  test("pages of other sites cannot listen either, and get no leave to read", async () => {
    const status = await new Promise((resolve) => {
      const socket = new WebSocket(`${control.url.replace("http", "ws")}/journal`, { origin: "https://evil.example" });
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
      socket.on("error", () => undefined);
    });
    expect(status).toBe(403);
    const refused = await fetch(`${control.url}/reset`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("beyond this machine, only who knows the token", async () => {
    const wide = { contract: controlContract, clock, port: 0, host: "0.0.0.0" };
    await expect(openControl(mock, wide)).rejects.toThrow(ControlNeedsToken);
    await expect(openControl(mock, { ...wide, token: "short" })).rejects.toThrow(/at least 16/);
    const token = "a-token-of-twenty-letters";
    await using open = await openControl(mock, { ...wide, token });
    const url = open.url.replace("0.0.0.0", "127.0.0.1");
    expect(await statusWith(url, { host: "mock.example" })).toBe(401);
    expect(await statusWith(url, { host: "mock.example", authorization: `Bearer ${token}` })).toBe(200);
    expect(await statusWith(url, { host: "mock.example", authorization: "Bearer another" })).toBe(401);
    // A path that is no URL by itself.
    expect(await statusWith(url, { host: "mock.example" }, "//")).toBe(401);
    expect(await statusWith(url, { host: "mock.example", authorization: `Bearer ${token}` }, "//")).toBe(404);
  });
});
