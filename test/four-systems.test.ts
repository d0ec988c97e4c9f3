import { get as getSecurely } from "node:https";
import { io } from "socket.io-client";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { checkPayload } from "../contract/payload/index.ts";
import conversations from "../handlers/conversations.ts";
import veloflux from "../handlers/veloflux.ts";
import {
  type DrivenClock,
  drivenClock,
  type LogEntry,
  type MockServer,
  startMockServer,
} from "../mock-server/index.ts";
import { openEar } from "./clients/heard.ts";
import { openSocket } from "./clients/open-socket.ts";
import { readFourSystems } from "./contracts/read-four-systems.ts";

let contract: Contract;
let clock: DrivenClock;
let mock: MockServer;
let told: LogEntry[];
let onLog: ((entry: LogEntry) => void) | undefined;

beforeAll(async () => {
  contract = await readFourSystems();
});
beforeEach(async () => {
  clock = drivenClock();
  told = [];
  onLog = undefined;
  mock = await startMockServer({
    contract,
    clock,
    ports: "random",
    handlers: { conversations, veloflux },
    log(entry) {
      told.push(entry);
      onLog?.(entry);
    },
  });
});
afterEach(() => mock[Symbol.asyncDispose]());

const ws = (port: number, path: string): string => mock.url(port, "ws") + path;
const json = async (url: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await (await fetch(url, init)).json()) as Record<string, unknown>;
const asAdmin = (): Record<string, string> => ({
  authorization: `Bearer ${mock.token()}`,
  "content-type": "application/json",
});

test("every port of the seeds is played, but for Redis, which is described", () => {
  const states = Object.fromEntries(mock.ports.map(({ declared, state }) => [declared, state]));
  expect(Object.keys(states).map(Number)).toEqual([80, 443, 3000, 4000, 6379, 8000, 8080, 9000, 9090, 9091, 9092]);
  expect(
    mock.ports.filter(({ state }) => state === "described").map(({ declared, protocols }) => ({ declared, protocols })),
  ).toEqual([{ declared: 6379, protocols: ["redis"] }]);
});

test("two systems share port 8000, told apart by their paths", () => {
  expect(mock.ports.find(({ declared }) => declared === 8000)?.systems.toSorted()).toEqual([
    "cidadao-ai",
    "conversations",
  ]);
});

describe("VeloFlux", () => {
  const channels = [
    { path: "metrics", type: "metrics_update", every: "5s" },
    { path: "backends", type: "backend_status", every: "10s" },
    { path: "status", type: "status_update", every: "15s" },
    { path: "health", type: "health_update", every: "30s" },
    { path: "billing", type: "billing_update", every: "1h" },
  ];

  test.each(channels)("$path gives a snapshot at once and then a frame every $every", async ({ path, type, every }) => {
    const socket = openSocket(ws(9090, `/api/ws/${path}`));
    await socket.ear.next(type);
    clock.advance(every);
    await socket.ear.next(type);
    clock.advance(every);
    await socket.ear.next(type);
    expect(socket.ear.all).toHaveLength(3);
  });

  test.each([
    { path: "ai", type: "ai_update" },
    { path: "security", type: "security_event" },
  ])("$path gives a snapshot at once and then nothing of its own accord", async ({ path, type }) => {
    const socket = openSocket(ws(9090, `/api/ws/${path}`));
    await socket.ear.next(type);
    clock.advance("2h");
    expect(socket.ear.all).toHaveLength(1);
  });

  test("a backend that is posted is in the next frame", async () => {
    const socket = openSocket(ws(9090, "/api/ws/backends"));
    await socket.ear.next("backend_status");
    const backend = await json(`${mock.url(9090)}/api/backends`, {
      method: "POST",
      headers: asAdmin(),
      body: JSON.stringify({ address: "10.0.0.9:8080", pool: "web" }),
    });
    const { data } = await socket.ear.next("backend_status");
    expect((data as { backends: unknown[] }).backends).toContainEqual(backend);
  });

  test.each([80, 3000])("port %i passes sockets and requests on to the API and to the admin API", async (port) => {
    const socket = openSocket(ws(port, "/api/ws/metrics"));
    await socket.ear.next("metrics_update");
    socket.close();
    expect(await json(`${mock.url(port)}/api/version`)).toEqual(await json(`${mock.url(9090)}/api/version`));
    expect(await json(`${mock.url(port)}/admin/api/health`)).toEqual(await json(`${mock.url(9000)}/admin/health`));
  });

  test("port 443 speaks TLS with a certificate of its own, sockets too", async () => {
    const status = await new Promise((resolve, reject) => {
      getSecurely(`${mock.url(443)}/dashboard`, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once("error", reject);
    });
    expect(status).toBe(200);
    const socket = openSocket(ws(443, "/api/ws/status"));
    await socket.ear.next("status_update");
    socket.close();
  });

  test("a socket on 8080 is refused with a pointer to the right port", async () => {
    const { status, body } = await openSocket(ws(8080, "/api/ws/metrics")).ended;
    expect(status).toBe(404);
    expect(body).toContain("ws://localhost:9090/api/ws/");
  });

  test("8080 tells the mock's true figures under the names of the seed", async () => {
    const before = await figures();
    const socket = openSocket(ws(9090, "/api/ws/metrics"));
    await socket.ear.next("metrics_update");
    await fetch(`${mock.url(9090)}/health`);
    const after = await figures();
    expect(after("websocket_connections_total") - before("websocket_connections_total")).toBe(1);
    expect(after("websocket_messages_sent_total") - before("websocket_messages_sent_total")).toBe(1);
    // The scrape before and the health check.
    expect(after("http_requests_total") - before("http_requests_total")).toBe(2);
    for (const name of [
      "websocket_messages_received_total",
      "websocket_connection_duration_seconds_count",
      "http_request_duration_seconds_count",
      "http_response_size_bytes_count",
    ]) {
      expect(after(name), name).not.toBeNaN();
    }
  });

  async function figures(): Promise<(name: string) => number> {
    const text = await (await fetch(`${mock.url(8080)}/metrics`)).text();
    return (name) => {
      const lines = text.split("\n").filter((line) => line.startsWith(name));
      if (lines.length === 0 && !text.includes(`# TYPE ${name} `)) return Number.NaN;
      return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
    };
  }

  test("an alert that is posted on 9092 is listed there, and calls the webhook on 9090", async () => {
    const called = new Promise<LogEntry>((resolve) => {
      onLog = (entry) => entry.summary.startsWith("callback") && resolve(entry);
    });
    const alerts = [{ labels: { alertname: "DiskFull" } }];
    await fetch(`${mock.url(9092)}/api/v2/alerts`, {
      method: "POST",
      headers: asAdmin(),
      body: JSON.stringify(alerts),
    });
    expect((await called).summary).toMatch(
      /POST http:\/\/localhost:9090\/api\/alerts\/webhook was answered with 2\d\d/,
    );
    expect(await json(`${mock.url(9092)}/api/v2/alerts`)).toMatchObject([
      { labels: { alertname: "DiskFull" }, status: { state: "active" } },
    ]);
  });
});

describe("Conversations", () => {
  const enter = (sub: string) => openSocket(ws(8000, `/ws?token=${mock.token({ sub })}`));

  test("a message reaches the other members and comes back in sync_data, under the id that its author was told", async () => {
    const [ana, rui] = [enter("ana"), enter("rui")];
    expect(await ana.ear.next("connected")).toMatchObject({ user_id: "ana" });
    rui.say({ type: "join", conversation_id: "conv-123" });
    rui.say({ type: "ping" });
    await rui.ear.next("pong");
    ana.say({ type: "message", conversation_id: "conv-123", content: "Olá!" });
    const { message_id } = await ana.ear.next("message_sent");
    expect(await rui.ear.next("message")).toMatchObject({
      message: { id: message_id, conversation_id: "conv-123", user_id: "ana", content: "Olá!" },
    });
    ana.say({ type: "message", conversation_id: "conv-123", content: "Tudo bem?" });
    await ana.ear.next("message_sent");
    rui.say({ type: "sync", conversation_id: "conv-123", last_message_id: message_id });
    expect(await rui.ear.next("sync_data")).toMatchObject({
      conversation_id: "conv-123",
      messages: [{ content: "Tudo bem?" }],
      count: 1,
    });
  });

  test.each(["/ws", "/ws?token=abc"])("%s is closed with 1008, which a browser can see", async (path) => {
    expect(await openSocket(ws(8000, path)).ended).toEqual({ code: 1008 });
  });

  test("what cannot be understood is answered with the system's own error", async () => {
    const ana = enter("ana");
    ana.say({ type: "message" });
    const error = await ana.ear.next("error");
    expect(error).toMatchObject({ error: expect.any(String), code: expect.any(String) });
  });
});

describe("Campaigns", () => {
  test.each(["websocket", "polling"])(
    "over %s: rooms, the dashboard, ping, and an update every ten seconds",
    async (transport) => {
      const ear = openEar();
      const socket = io(mock.url(4000), { transports: [transport], forceNew: true });
      socket.onAny((name: string, payload: Record<string, unknown>) => ear.hear({ name, payload }));
      socket.emit("join-organization", { organizationId: 7 });
      socket.emit("ping", { timestamp: 123 });
      await ear.next("pong");
      const dashboard = (await socket.emitWithAck("request-dashboard", { organizationId: 7 })) as Record<
        string,
        unknown
      >;
      expect(Object.keys(dashboard).toSorted()).toEqual(["botHealth", "campaigns", "executions", "logs"]);
      for (const name of ["campaign-status", "campaign-log", "execution-log", "bot-health"]) await ear.next(name);
      clock.advance("10s");
      for (const name of ["campaign-status", "campaign-log", "execution-log", "bot-health"]) {
        expect(await ear.next(name), name).toMatchObject({ organizationId: 7 });
      }
      socket.close();
    },
  );

  test("another organization's updates are not heard", async () => {
    const ear = openEar();
    const socket = io(mock.url(4000), { transports: ["websocket"], forceNew: true });
    socket.onAny((name: string, payload: Record<string, unknown>) => ear.hear({ name, payload }));
    const other = io(mock.url(4000), { transports: ["websocket"], forceNew: true });
    for (const [client, organizationId] of [
      [socket, 7],
      [other, 8],
    ] as const) {
      client.emit("join-organization", { organizationId });
      client.emit("ping", { timestamp: 1 });
    }
    await new Promise((resolve) => other.once("pong", resolve));
    await ear.next("pong");
    clock.advance("10s");
    await ear.next("bot-health");
    const organizations = new Set(
      ear.all.map(({ payload }) => payload["organizationId"]).filter((id) => id !== undefined),
    );
    expect(organizations).toEqual(new Set([7]));
    socket.close();
    other.close();
  });
});

describe("Cidadão.AI", () => {
  test("streams an answer in chunks, after saying that it types", async () => {
    const socket = openSocket(ws(8000, "/api/v1/ws/chat/abc-123"));
    expect(await socket.ear.next("connection")).toMatchObject({ data: { session_id: "abc-123" } });
    socket.say({ type: "chat", data: { message: "Investigar contratos do ministério" } });
    await socket.ear.next("typing");
    expect(await socket.ear.next("chat")).toMatchObject({
      data: { content: "Vou analisar os contratos", chunk: true },
    });
    clock.advance("10s");
    for (let more = true; more;) {
      const { data } = await socket.ear.next("chat");
      more = (data as { chunk: boolean }).chunk;
    }
  });

  test("tells a subscriber of the chat, and whoever opens the investigation, how it goes", async () => {
    const chat = openSocket(ws(8000, "/api/v1/ws/chat/abc-123"));
    await chat.ear.next("connection");
    chat.say({ type: "subscribe", data: { investigation_id: "INV-7" } });
    const direct = openSocket(ws(8000, "/api/v1/ws/investigations/INV-7"));
    for (const { ear } of [chat, direct]) await ear.next("investigation_progress");
    clock.advance("5m");
    for (const { ear } of [chat, direct]) {
      for (const name of ["anomaly_detected", "agent_finding", "report_ready"]) {
        expect(await ear.next(name), name).toMatchObject({ data: { investigation_id: "INV-7" } });
      }
    }
  });

  test("closes with the documented codes: 1008 for a bad token, 1009 for 64 KB and a byte, 1000 after five silent minutes", async () => {
    expect(await openSocket(ws(8000, "/api/v1/ws/chat/a?token=abc")).ended).toEqual({ code: 1008 });
    const large = openSocket(ws(8000, "/api/v1/ws/chat/a"));
    large.say({ type: "chat", data: { message: "x".repeat(65_536) } });
    expect(await large.ended).toEqual({ code: 1009 });
    const silent = openSocket(ws(8000, "/api/v1/ws/chat/a"));
    await silent.ear.next("connection");
    clock.advance("5m");
    expect((await silent.ended).code).toBe(1000);
  });

  test("answers too many messages with RATE_LIMIT and keeps the connection open", async () => {
    const socket = openSocket(ws(8000, "/api/v1/ws/chat/a"));
    await socket.ear.next("connection");
    for (let count = 0; count < 61; count += 1) socket.say({ type: "ping", data: {} });
    expect(await socket.ear.next("error")).toMatchObject({
      data: { code: "RATE_LIMIT", message: "Muitas mensagens. Aguarde 60 segundos." },
    });
    clock.advance("60s");
    socket.say({ type: "ping", data: {} });
    for (let count = 0; count < 61; count += 1) await socket.ear.next("pong");
  });
});

test("whatever the server says in an hour keeps the contract", async () => {
  const sockets = contract.channels
    .filter(({ protocol }) => protocol === "websocket")
    .map(({ id, endpoints }) => {
      const path = (endpoints[0]?.path ?? "").replaceAll(/\{[^}]+\}/g, "INV-1");
      return { id, socket: openSocket(ws(endpoints[0]?.port ?? 0, `${path}?token=${mock.token()}`)) };
    });
  await Promise.all(sockets.map(({ id }) => until(() => mock.channel(id).size > 0)));
  for (let minute = 0; minute < 60; minute += 1) clock.advance("1m");
  const last = sockets.find(({ id }) => id.endsWith("metrics"))?.socket;
  await until(() => (last?.ear.all.length ?? 0) >= 721);
  for (const { id, socket } of sockets) {
    const payloads = contract.messages.filter(({ channel }) => channel === id).map(({ payload }) => payload);
    for (const heard of socket.ear.all) {
      const fits = payloads.some((payload) => checkPayload(contract, payload, heard.payload).length === 0);
      expect(fits, `${id}: ${JSON.stringify(heard.payload)}`).toBe(true);
    }
    expect(socket.ear.all.length, id).toBeGreaterThan(0);
  }
  expect(told.filter(({ level }) => level === "error")).toEqual([]);
});

/** Waits for a condition without looking at the clock: again after every turn of the event loop. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe("VeloFlux's accounts", () => {
  test.each([
    { email: "ana@padaria.example", who: "a stored user", want: { sub: "user-1", email: "ana@padaria.example" } },
    { email: "nova@loja.example", who: "anyone else", want: { email: "nova@loja.example" } },
  ])("the token of $who names the user of the answer", async ({ email, want }) => {
    const session = await json(`${mock.url(9090)}/api/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: "segredo-123" }),
    });
    const user = session["user"] as Record<string, unknown>;
    const [, body = ""] = String(session["token"]).split(".");
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ ...want, sub: user["user_id"], role: user["role"], tenant_id: user["tenant_id"] });
    expect(user).toMatchObject({ email });
    expect(Date.parse(String(session["expires_at"]))).toBe(Number(claims["exp"]) * 1000);
  });
});

test("a signal's farewell reaches clients behind the edge, too", async () => {
  const sockets = [80, 443, 9090].map((port) => openSocket(ws(port, "/api/ws/metrics")));
  for (const { ear } of sockets) await ear.next("metrics_update");
  await mock[Symbol.asyncDispose]();
  for (const { ended } of sockets) expect(await ended).toEqual({ code: 1001 });
});

test("an alert that is posted is what the security channel tells of", async () => {
  const socket = openSocket(ws(9090, "/api/ws/security"));
  await socket.ear.next("security_event");
  const called = new Promise((resolve) => {
    onLog = (entry) => entry.summary.startsWith("callback") && resolve(entry);
  });
  await fetch(`${mock.url(9092)}/api/v2/alerts`, {
    method: "POST",
    headers: asAdmin(),
    body: JSON.stringify([{ labels: { alertname: "DiskFull" } }]),
  });
  await called;
  const { data, timestamp } = await socket.ear.next("security_event");
  expect(data).toMatchObject({ alerts: [{ labels: { alertname: "DiskFull" } }] });
  expect(timestamp).toBe(new Date(clock.now()).toISOString());
});

test("an upgrade to a channel that is not there is refused with the documented 404", async () => {
  expect(await openSocket(ws(9090, "/api/ws/nope")).ended).toMatchObject({ status: 404 });
});
