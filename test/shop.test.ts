import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { readContract } from "../contract/read/index.ts";
import {
  type DrivenClock,
  drivenClock,
  type Handlers,
  type MockServer,
  startMockServer,
} from "../mock-server/index.ts";
import { openSocket } from "./clients/open-socket.ts";

let shop: Contract;
let clock: DrivenClock;
let mock: MockServer;

beforeAll(async () => {
  const folder = join(import.meta.dirname, "contracts", "shop");
  const reading = await readContract(["shop-api.yaml", "shop-talk.yaml"].map((name) => join(folder, name)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  shop = reading.contract;
});
beforeEach(async () => {
  clock = drivenClock();
  mock = await startMockServer({ contract: shop, clock, ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

async function ask(method: string, path: string, body?: unknown, type = "application/json") {
  const response = await fetch(mock.url(7501) + path, {
    method,
    ...(body !== undefined && {
      headers: { "content-type": type },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === "" ? undefined : JSON.parse(text)) as unknown };
}

describe("rows", () => {
  test("are made up where no example shows any, and each can be read", async () => {
    const { body } = await ask("GET", "/orders");
    expect(body).toHaveLength(3);
    for (const { id } of body as { id: number }[]) expect((await ask("GET", `/orders/${id}`)).status).toBe(200);
  });

  test("get keys of the type that the schema gives them, also through allOf", async () => {
    const { status, body } = await ask("POST", "/orders", { item: "lamp" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.any(Number), item: "lamp" });
    expect((await ask("GET", `/orders/${(body as { id: number }).id}`)).body).toEqual(body);
  });

  test("have what was said, what is required and what has a default, and nothing that was made up beside it", async () => {
    const { body } = await ask("POST", "/orders", { item: "lamp" });
    expect(Object.keys(body as object).toSorted()).toEqual(["id", "item", "status"]);
    expect(body).toMatchObject({ status: "open" });
  });

  test("keep no password, because their schema knows none", async () => {
    expect((await ask("POST", "/accounts", { name: "Ada", password: "hush" })).body).not.toHaveProperty("password");
    expect(JSON.stringify((await ask("GET", "/accounts")).body)).not.toContain("hush");
  });

  test.each([{ status: "lost" }, { quantity: 0 }, { item: null }])(
    "are not changed into what their schema forbids: %j",
    async (change) => {
      const before = await ask("GET", "/orders/1");
      expect((await ask("PATCH", "/orders/1", change)).status).toBe(400);
      expect(await ask("GET", "/orders/1")).toEqual(before);
    },
  );

  test("are listed only as many as the schema allows", async () => {
    for (const item of ["a", "b", "c"]) await ask("POST", "/orders", { item });
    expect((await ask("GET", "/orders")).body).toHaveLength(4);
  });

  test("of one parent are not those of another, and there are none without a parent", async () => {
    expect((await ask("POST", "/orders/1/lines", { sku: "AB", count: 2 })).status).toBe(201);
    expect((await ask("GET", "/orders/1/lines/AB")).body).toEqual({ sku: "AB", count: 2 });
    expect((await ask("GET", "/orders/2/lines/AB")).status).toBe(404);
    expect((await ask("POST", "/orders/99/lines", { sku: "AB", count: 2 })).status).toBe(404);
  });
});

describe("requests", () => {
  test.each([
    { form: "times=2", want: 204 },
    { form: "times=9", want: 400 },
    { form: "times=often", want: 400 },
    { form: "", want: 400 },
  ])("a form of '$form' is answered with $want", async ({ form, want }) => {
    expect((await ask("POST", "/contact", form, "application/x-www-form-urlencoded")).status).toBe(want);
  });

  test.each(["/salão/ol%C3%A1%20mundo", "/sal%C3%A3o/ol%c3%a1%20mundo"])(
    "%s finds its path however it is encoded",
    async (path) => {
      expect(await ask("GET", path)).toEqual({ status: 200, body: { mesa: "olá mundo" } });
    },
  );
});

describe("a message that is the row itself", () => {
  test("is new each time, and is listed", async () => {
    const socket = openSocket(`${mock.url(7502, "ws")}/talk`);
    await socket.ear.next("tick");
    socket.say({ type: "say", text: "one" });
    const one = await socket.ear.next("said");
    clock.advance("1s");
    socket.say({ type: "say", text: "two" });
    const two = await socket.ear.next("said");
    expect(one).toMatchObject({ text: "one", at: "2026-01-01T00:00:00.000Z" });
    expect(two).toMatchObject({ text: "two", at: "2026-01-01T00:00:01.000Z" });
    expect(two["id"]).not.toBe(one["id"]);
    socket.say({ type: "ask" });
    expect(await socket.ear.next("all")).toMatchObject({ lines: [{ text: "one" }, { text: "two" }] });
  });
});

test("what repeats for a client goes on after a reload", async () => {
  const socket = openSocket(`${mock.url(7502, "ws")}/talk`);
  await socket.ear.next("tick");
  await mock.reload(shop);
  clock.advance("2s");
  expect(await socket.ear.next("tick")).toMatchObject({ at: "2026-01-01T00:00:01.000Z" });
  expect(await socket.ear.next("tick")).toMatchObject({ at: "2026-01-01T00:00:02.000Z" });
});

test.each([
  { given: { shopp: {} }, says: 'the contract has the systems "shop"' },
  { given: { shop: { replys: {} } as Handlers }, says: '"replys" is none of "http", "replies", "emissions"' },
  { given: { shop: { replies: { aks: () => undefined } } }, says: 'replies has no operation "aks"; there are "ask"' },
  { given: { shop: { http: { ask: () => undefined } } }, says: 'http has no operation "ask"' },
])("handlers that nothing would call are refused: $says", async ({ given, says }) => {
  await expect(startMockServer({ contract: shop, clock, ports: "random", handlers: given })).rejects.toThrow(says);
});
