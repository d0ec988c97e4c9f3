import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { io } from "socket.io-client";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { drivenTime, makePlan, type Result, runPlan } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { type OpenHarbour, startHarbour } from "../hand-written-servers/harbour/index.ts";
import { brokenIn, keptIn, watch, type Watched } from "./behind-proxy.ts";
import { found } from "./driven-mock.ts";
import { harbourTarget } from "./harbour-target.ts";

const contract = await readHarbour();
const plan = makePlan(contract);

/** Asks a harbour the questions whose ids begin so, through the proxy: what was asked for, and what was noticed in passing. */
async function askThrough(
  parts: readonly string[],
  switches: ReadonlySet<string> = new Set(),
): Promise<{ readonly asked: readonly Result[]; readonly passed: readonly Result[] }> {
  const time = drivenTime({
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  await using harbour = await startHarbour({ clock: time.target, switches });
  await using watched = await watch(contract, harbourTarget(harbour), time.run.now, time.run.stir);
  const checks = plan.filter(({ id }) => parts.some((part) => id.startsWith(part)));
  expect(checks.length).toBeGreaterThan(0);
  const asked = await runPlan(checks, { contract, target: watched.through, clock: time.run });
  return { asked, passed: await watched.results() };
}

/** What only clients can break: the suite says broken things on purpose. */
const isClients = (id: string): boolean =>
  /\/(request|says|closes)\/|\/handshake\/(parameters|credential)$|\/(from-client|documented)$/.test(id);

test.each([
  { part: "http/harbour-api/", sees: "http/harbour-api/readBerth/response/schema/format" },
  { part: "websocket/harbour-tower/tower/re", sees: "websocket/harbour-tower/tower/replies/requestClearance/in-time" },
  { part: "socketio/harbour-quay/crane/re", sees: "socketio/harbour-quay/crane/replies/move/schema" },
])(
  "a harbour that keeps its contract keeps it through the proxy, and nothing that it says in $part… is found at fault",
  async ({ part, sees }) => {
    const { asked, passed } = await askThrough([part]);
    expect(found(asked)).toEqual([]);
    expect(Object.entries(brokenIn(passed)).filter(([id]) => !isClients(id))).toEqual([]);
    expect(keptIn(passed)).toContain(sees);
  },
  120_000,
);

test("the offset that a server which recovers connections puts behind each event is no argument of the contract", async () => {
  const { asked, passed } = await askThrough(["socketio/harbour-quay/crane/re"], new Set(["I06-recovery"]));
  expect(found(asked)).toEqual([]);
  expect(Object.entries(brokenIn(passed)).filter(([id]) => !isClients(id))).toEqual([]);
}, 120_000);

test.each([
  {
    breaks: "R01-name-missing",
    asking: "http/harbour-api/readBerth/response",
    by: "http/harbour-api/readBerth/response/schema/required",
  },
  {
    breaks: "R12-tides-with-418",
    asking: "http/harbour-api/readTides/response",
    by: "http/harbour-api/readTides/response/status",
  },
  {
    breaks: "R13-berth-as-text",
    asking: "http/harbour-api/readBerth/response",
    by: "http/harbour-api/readBerth/response/content-type",
  },
  {
    breaks: "R14-no-etag",
    asking: "http/harbour-api/readBerth/response",
    by: "http/harbour-api/readBerth/response/header/etag",
  },
  {
    breaks: "R15-problem-without-code",
    asking: "http/harbour-api/readBerth/error",
    by: "http/harbour-api/readBerth/error/schema",
  },
  {
    breaks: "Q05-extra-key-in-berth",
    asking: "http/harbour-api/createBerth/rejects/body",
    by: "http/harbour-api/createBerth/rejects/in-passing",
  },
  {
    breaks: "A01-tides-without-key",
    asking: "http/harbour-api/readTides/auth",
    by: "http/harbour-api/readTides/rejects/in-passing",
  },
  {
    breaks: "H03-traffic-refused-with-500",
    asking: "websocket/harbour-traffic/traffic/handshake",
    by: "websocket/harbour-traffic/traffic/handshake/refusal",
  },
  {
    breaks: "W01-speed-missing",
    asking: "websocket/harbour-traffic/traffic/receives",
    by: "websocket/harbour-traffic/traffic/receives/positions/schema/required",
  },
  {
    breaks: "W03-statistics-in-traffic",
    asking: "websocket/harbour-traffic/traffic/receives",
    by: "websocket/harbour-traffic/traffic/receives/undocumented",
  },
  {
    breaks: "W05-positions-as-bytes",
    asking: "websocket/harbour-traffic/traffic/frame",
    by: "websocket/harbour-traffic/traffic/frame/kind",
  },
  {
    breaks: "W06-two-in-one",
    asking: "websocket/harbour-traffic/traffic/frame",
    by: "websocket/harbour-traffic/traffic/frame/unit",
  },
  {
    breaks: "I01-undeclared-event",
    asking: "socketio/harbour-quay/crane/re",
    by: "socketio/harbour-quay/crane/receives/undocumented",
  },
  {
    breaks: "I01-argument-missing",
    asking: "socketio/harbour-quay/crane/re",
    by: "socketio/harbour-quay/crane/receives/load/schema/items",
  },
  {
    breaks: "I02-late-ack",
    asking: "socketio/harbour-quay/crane/replies",
    by: "socketio/harbour-quay/crane/replies/move/in-time",
  },
  {
    breaks: "I02-ack-off-schema",
    asking: "socketio/harbour-quay/crane/replies",
    by: "socketio/harbour-quay/crane/replies/move/schema",
  },
])(
  "a harbour with $breaks is caught in passing by $by",
  async ({ breaks, asking, by }) => {
    const { passed } = await askThrough([asking], new Set([breaks]));
    expect(Object.keys(brokenIn(passed)).filter((id) => !isClients(id))).toContain(by);
  },
  60_000,
);

/** A harbour behind the proxy, by this machine's time. */
async function harbourBehind(): Promise<
  { readonly harbour: OpenHarbour; readonly watched: Watched } & AsyncDisposable
> {
  const harbour = await startHarbour();
  const watched = await watch(contract, harbourTarget(harbour));
  return {
    harbour,
    watched,
    async [Symbol.asyncDispose]() {
      await watched[Symbol.asyncDispose]();
      await harbour.close();
    },
  };
}

const berth = (changes: object): string =>
  JSON.stringify({
    code: "Z09",
    name: "Pier nine",
    status: "free",
    depth_m: 12.5,
    length_m: 200,
    services: ["water"],
    position: { lat: 41.1, lon: -8.6 },
    ...changes,
  });

interface Asked {
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** One request with exactly these headers; resolves to its status. */
function ask(url: string, method: string, { headers = {}, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, agent: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    asking.on("error", reject).end(body);
  });
}

test.each([
  {
    given: "a body without what is required",
    body: berth({ name: undefined }),
    by: "createBerth/request/schema/required",
  },
  { given: "a number out of range", body: berth({ depth_m: 99 }), by: "createBerth/request/schema/range" },
  { given: "a body that is no JSON", body: "{", by: "createBerth/request/body/parse" },
  {
    given: "a broken body that is compressed",
    body: gzipSync(berth({ depth_m: 99 })),
    coded: { "content-encoding": "gzip" },
    by: "createBerth/request/schema/range",
  },
  {
    given: "a body of another type",
    body: "a",
    coded: { "content-type": "text/plain" },
    by: "createBerth/request/content-type",
  },
  { given: "no credential", body: berth({}), coded: { authorization: "" }, by: "createBerth/request/credential" },
])("a client that sends $given is caught by $by", async ({ body, coded, by }) => {
  await using place = await harbourBehind();
  const { harbour, watched } = place;
  const authorization = `Bearer ${harbour.token("harbour:read harbour:write")}`;
  const headers = { "content-type": "application/json", authorization, ...coded };
  await ask(`${watched.through.urls![7601]}/v1/berths`, "POST", { headers, body });
  const results = await watched.results();
  expect(Object.keys(brokenIn(results))).toContain(`http/harbour-api/${by}`);
});

test("a client's bad frames are caught, compressed or not, with the frame as evidence", async () => {
  await using place = await harbourBehind();
  const { harbour, watched } = place;
  const base = watched.through.urls![7602]!.replace("http", "ws");
  const token = harbour.token("harbour:read");
  const socket = new WebSocket(`${base}/ws/traffic?area=inner&token=${token}`, { perMessageDeflate: { threshold: 0 } });
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(JSON.stringify({ type: "follow", request_id: "r1", call_sign: "no such sign" }));
  socket.send(JSON.stringify({ type: "sing" }));
  socket.send("not JSON");
  await watched.until(({ seen }) => seen.kind === "frame" && seen.data === "not JSON");
  socket.terminate();
  const results = await watched.results();
  const traffic = "websocket/harbour-traffic/traffic";
  expect(brokenIn(results)).toMatchObject({
    [`${traffic}/says/follow/schema/format`]: expect.stringContaining("no such sign"),
    [`${traffic}/says/undocumented`]: '"sing"',
    [`${traffic}/says/unit`]: expect.stringContaining("not JSON"),
  });
  const bad = results.find(({ check }) => check.id === `${traffic}/says/follow/schema/format`);
  const lines = bad?.verdict.outcome === "broken" ? bad.verdict.transcript : [];
  expect(lines.at(-1)).toMatchObject({ kind: "frame", from: "client" });
  expect(keptIn(results)).toContain(`${traffic}/receives/hello/schema/required`);
});

test.each(["polling", "websocket"])("a client's bad event is caught over %s", async (transport) => {
  await using place = await harbourBehind();
  const { harbour, watched } = place;
  const socket = io(`${watched.through.urls![7604]!}/crane`, {
    transports: [transport],
    auth: { token: harbour.token("harbour:read harbour:write") },
    reconnection: false,
    forceNew: true,
  });
  await new Promise((resolve) => socket.once("connect", () => resolve(undefined)));
  socket.emit("move", "C1", -1);
  // What fits is acknowledged, and comes after.
  await new Promise((resolve) => socket.emit("move", "C1", 100, resolve));
  socket.disconnect();
  const results = await watched.results();
  expect(brokenIn(results)).toHaveProperty(["socketio/harbour-quay/crane/says/move/schema/range"]);
  expect(keptIn(results)).toContain("socketio/harbour-quay/crane/handshake/credential");
});
