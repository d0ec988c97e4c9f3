import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { drivenClock, mswHandlers } from "../../../mock-server/msw/index.ts";

const clock = drivenClock();
const mock = mswHandlers(inject("auction"), { clock });
const worker = setupWorker(...mock.handlers);

beforeAll(async () => {
  await worker.start({ onUnhandledFrame: "bypass", quiet: true });
});
afterAll(() => worker.stop());

const opened = (path: string): { socket: WebSocket; next: () => Promise<unknown> } => {
  const socket = new WebSocket(`ws://localhost:7401${path}`);
  const heard: unknown[] = [];
  const waiting: ((payload: unknown) => void)[] = [];
  socket.addEventListener("message", ({ data }) => {
    const payload: unknown = JSON.parse(String(data));
    const first = waiting.shift();
    if (first === undefined) heard.push(payload);
    else first(payload);
  });
  const next = (): Promise<unknown> =>
    heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => void waiting.push(resolve));
  return { socket, next };
};

const closing = (socket: WebSocket): Promise<CloseEvent> =>
  new Promise((resolve) => socket.addEventListener("close", resolve, { once: true }));

test("a request of a page is answered", async () => {
  const list = await fetch("http://localhost:7401/lots?status=sold");
  expect(list.status).toBe(200);
  expect(await list.json()).toMatchObject({ items: [{ id: "lot-2" }], total_count: 1 });

  const refused = await fetch("http://localhost:7401/lots", { method: "POST", body: "{}" });
  expect(refused.status).toBe(401);
  expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer/);
});

test("what a page stores is heard on its sockets", async () => {
  const { socket, next } = opened(`/live/hall/london?token=${mock.token()}`);
  expect(await next()).toEqual({ type: "welcome", house: "london" });
  expect(await next()).toMatchObject({ type: "lots" });
  const stored = await fetch("http://localhost:7401/lots", {
    method: "POST",
    headers: { authorization: `Bearer ${mock.token()}`, "content-type": "application/json" },
    body: JSON.stringify({ id: "vase", title: "A vase" }),
  });
  expect(stored.status).toBe(201);
  expect(stored.headers.get("location")).toBe("/lots/vase");
  const { lots } = (await next()) as { readonly lots: readonly { readonly id: string }[] };
  expect(lots.map(({ id }) => id)).toContain("vase");
  socket.close();
  await closing(socket);
});

test("a WebSocket hears a snapshot, then what is said at its frequency", async () => {
  const { socket, next } = opened(`/live/hall/porto?token=${mock.token()}`);
  expect(await next()).toEqual({ type: "welcome", house: "porto" });
  const start = new Date(clock.now());
  expect(await next()).toMatchObject({ type: "lots", timestamp: start.toISOString() });
  clock.advance("10s");
  expect(await next()).toMatchObject({ type: "lots", timestamp: new Date(start.getTime() + 10_000).toISOString() });
  socket.send(JSON.stringify({ type: "bid", lot_id: "lot-1", amount: 5, request_id: "r-1" }));
  expect(await next()).toMatchObject({ type: "bid_taken", request_id: "r-1" });
  socket.close();
  await closing(socket);
});

test.each([
  { path: "/live/hall/porto", want: { code: 1008, reason: "Sign in first", wasClean: true } },
  { path: "/nothing", want: { code: 1006, reason: "", wasClean: false } },
])("a WebSocket to $path is closed with $want.code", async ({ path, want }) => {
  const { code, reason, wasClean } = await closing(opened(path).socket);
  expect({ code, reason, wasClean }).toEqual(want);
});

test.each([
  { transports: ["websocket"], how: "over WebSocket" },
  { transports: ["polling"], how: "by polling" },
  { transports: undefined, how: "as it comes, from polling to WebSocket" },
])("a Socket.IO client $how hears events, and is acknowledged", async ({ transports }) => {
  // `engine.io-client` keeps the WebSocket that it finds when it is loaded.
  const { io } = await import("socket.io-client");
  const socket = io("http://localhost:7402/floor", { forceNew: true, ...(transports && { transports }) });
  if (transports === undefined) await new Promise((resolve) => socket.io.once("open", () => resolve(undefined)));
  if (transports === undefined) await new Promise((resolve) => socket.io.engine.once("upgrade", resolve));
  const price = new Promise((resolve) => socket.once("price", (...args: unknown[]) => resolve(args)));
  const answer: unknown = await socket.emitWithAck("bid", { lot_id: "lot-1", amount: 130 });
  expect(answer).toHaveProperty("bid_id");
  clock.advance("5s");
  expect(await price).toEqual(["lot-1", 120]);
  expect(socket.io.engine.transport.name).toBe(transports?.[0] ?? "websocket");
  socket.close();
});
