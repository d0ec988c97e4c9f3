import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { act } from "react";
import { Server, type Socket } from "socket.io";
import { io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Client, type Io, MessageInvalid, type SocketIoOptions } from "../../codegen/runtime/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { compilers, type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";
import { next } from "./auction-clients.ts";

interface OrdersTalk {
  server: { take: { dish: string }; weigh: [string, number]; bell: { times: number } };
  client: object;
  requests: object;
  answers: { take: { minutes: number } | { refused: string }; weigh: [number, string] };
}

interface UseOrdersOptions extends SocketIoOptions {
  onTake(order: { dish: string }, answer: (reply: OrdersTalk["answers"]["take"]) => void): void;
}

let kitchen: GeneratedPackage;
let openOrders: (io: Io, options: SocketIoOptions) => Client<OrdersTalk>;
let useOrders: (options: UseOrdersOptions) => { readonly isConnected: boolean };
let http: HttpServer;
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  const reading = await readContract([join(import.meta.dirname, "kitchen.yaml")]);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  kitchen = await generatedPackage(reading.contract, (path) => !path.endsWith("msw.ts"));
  ({ openOrders } = (await kitchen.load("kitchen/client.ts")) as unknown as { openOrders: typeof openOrders });
  ({ useOrders } = (await kitchen.load("kitchen/hooks.ts")) as unknown as { useOrders: typeof useOrders });
});
afterAll(() => kitchen[Symbol.dispose]());
beforeEach(async () => {
  http = createServer();
  server = new Server(http, { serveClient: false });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  baseUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

/** A client of the kitchen, and its socket as the server holds it. */
async function enter(): Promise<{ readonly client: Client<OrdersTalk>; readonly socket: Socket }> {
  const arrival = once(server.of("/orders"), "connection") as Promise<[Socket]>;
  const client = openOrders(io, { baseUrl });
  const [socket] = await arrival;
  await client.connect();
  return { client, socket };
}

test("a listener answers what the server asks, at once or later", async () => {
  const { client, socket } = await enter();
  await using _open = client;
  client.on("take", ({ dish }, answer) => answer({ minutes: dish.length }));
  expect(await socket.emitWithAck("take", { dish: "soup" })).toEqual({ minutes: 4 });
  client.on("weigh", async ([what, times], answer) => {
    await Promise.resolve();
    answer([times * 1.5, what]);
  });
  const answered = new Promise<unknown[]>((resolve) => {
    socket.emit("weigh", "rice", 2, (...values: unknown[]) => resolve(values));
  });
  expect(await answered).toEqual([3, "rice"]);
});

test("of several listeners the first that answers counts, and one that only listens is let alone", async () => {
  const { client, socket } = await enter();
  await using _open = client;
  const heard: string[] = [];
  client.on("take", ({ dish }) => heard.push(dish));
  client.on("take", (_order, answer) => answer({ minutes: 7 }));
  client.on("take", (_order, answer) => answer({ refused: "too late" }));
  expect(await socket.emitWithAck("take", { dish: "soup" })).toEqual({ minutes: 7 });
  expect(heard).toEqual(["soup"]);
});

test("an answer that breaks its schema is thrown to whoever gives it, and another one may follow", async () => {
  const { client, socket } = await enter();
  await using _open = client;
  const faults: unknown[] = [];
  client.on("take", (_order, answer) => {
    try {
      answer({ minutes: 0 });
    } catch (fault) {
      faults.push(fault);
    }
    answer({ refused: "closed" });
  });
  expect(await socket.emitWithAck("take", { dish: "soup" })).toEqual({ refused: "closed" });
  expect(faults).toEqual([expect.any(MessageInvalid)]);
});

test("where the server does not want to know, an answer is nothing", async () => {
  const { client, socket } = await enter();
  await using _open = client;
  const told: unknown[] = [];
  for (const key of ["$dropped", "$invalid", "$unknown"] as const) client.on(key, (event) => told.push(event));
  const bell = next<{ times: number }>((listener) => client.on("bell", listener));
  client.on("take", (_order, answer) => answer({ minutes: 1 }));
  socket.emit("take", { dish: "soup" });
  socket.emit("bell", { times: 2 });
  expect(await bell).toEqual({ times: 2 });
  expect(told).toEqual([]);
});

test("an answer for which the connection is gone is told as dropped", async () => {
  const { client, socket } = await enter();
  await using _open = client;
  const asked = new Promise<(reply: { minutes: number }) => void>((resolve) => {
    client.on("take", (_order, answer) => resolve(answer));
  });
  socket.emit("take", { dish: "soup" }, () => undefined);
  const answer = await asked;
  const lost = next<object>((listener) => client.on("$lost", listener));
  socket.disconnect();
  await lost;
  const dropped = next<object>((listener) => client.on("$dropped", listener));
  answer({ minutes: 3 });
  expect(await dropped).toMatchObject({ key: "take", payload: { minutes: 3 }, error: { name: "ConnectionLost" } });
});

test("the option of a hook answers, too", async () => {
  const arrival = once(server.of("/orders"), "connection") as Promise<[Socket]>;
  const options: UseOrdersOptions = { baseUrl, onTake: ({ dish }, answer) => answer({ minutes: dish.length }) };
  // It makes this look like a page, in which nothing can be generated.
  const { renderHook } = await import("./render.ts");
  await using hook = await renderHook(() => useOrders(options));
  await hook.until(({ isConnected }) => isConnected);
  const [socket] = await arrival;
  const answered = act(() => socket.emitWithAck("take", { dish: "soup" }) as Promise<unknown>);
  expect(await answered).toEqual({ minutes: 4 });
});

test.each(compilers)(
  "the types say so too, also for the stock io(), under %s",
  (compiler) => {
    kitchen.write(
      "use.ts",
      `import { io, type Socket } from "socket.io-client";
import { openOrders } from "./kitchen/client.ts";
import { useOrders } from "./kitchen/hooks.ts";
import type { OrdersClientToServerEvents, OrdersServerToClientEvents } from "./kitchen/messages.ts";

const orders = openOrders(io);
orders.on("take", ({ dish }, answer) => answer({ minutes: dish.length }));
orders.on("weigh", ([what, times], answer) => answer([times, what]));
orders.on("take", ({ dish }) => void dish);
export const useAnswers = () => useOrders({ onTake: (_order, answer) => answer({ refused: "closed" }) });
// @ts-expect-error minutes are a number
orders.on("take", (_order, answer) => answer({ minutes: "7" }));
// @ts-expect-error nobody asks how the bell is
orders.on("bell", (_bell, answer) => answer({ minutes: 7 }));

const socket: Socket<OrdersServerToClientEvents, OrdersClientToServerEvents> = io("http://localhost:7481/orders");
socket.on("take", ({ dish }, acknowledge) => acknowledge({ minutes: dish.length }));
socket.on("weigh", (what, times, acknowledge) => acknowledge(times, what));
// @ts-expect-error minutes are a number
socket.on("take", (_order, acknowledge) => acknowledge({ minutes: "7" }));
`,
    );
    expect(kitchen.compile(compiler)).toBe("");
  },
  120_000,
);
