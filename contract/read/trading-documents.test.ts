import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Contract, HttpOperation } from "../model.ts";
import { readContract } from "./index.ts";

const root = join(import.meta.dirname, "../../test/documents/good");

async function read(...files: readonly string[]): Promise<Contract> {
  const reading = await readContract(files, { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

describe("trading in many files", () => {
  const trading = async (): Promise<Contract> => read("trading/asyncapi.yaml", "trading/openapi.yaml");
  const operation = async (key: string): Promise<HttpOperation> =>
    (await trading()).operations.find((one) => one.key === key) as HttpOperation;

  test("makes one named schema of one `$ref` target, whatever format and path lead to it", async () => {
    const { schemas } = await trading();
    const names = ["Instrument", "Money", "Order", "Subscribe", "Subscribed", "Tick"];
    expect(Object.keys(schemas).toSorted()).toEqual(names.map((name) => `trading.${name}`));
    expect(schemas["trading.Instrument"]?.source).toMatchObject({
      file: "trading/schemas/orders.json",
      pointer: "/$defs/Instrument",
      line: 3,
    });
  });

  test("keeps recursion inside and between external files", async () => {
    const { schemas } = await trading();
    expect(schemas["trading.Tick"]?.schema).toEqual({
      type: "object",
      required: ["kind", "price"],
      properties: {
        kind: { const: "tick" },
        price: { $ref: "#/schemas/trading.Money" },
        previous: { $ref: "#/schemas/trading.Tick" },
        instrument: { $ref: "#/schemas/trading.Instrument" },
      },
    });
    expect(schemas["trading.Instrument"]?.schema).toMatchObject({
      properties: {
        basket: { items: { $ref: "#/schemas/trading.Instrument" } },
        lastTick: { $ref: "#/schemas/trading.Tick" },
        spread: { $ref: "#/schemas/trading.Money", description: "Between bid and ask" },
      },
    });
  });

  test("shares a port between documents, and describes infrastructure without playing it", async () => {
    const { ports, servers } = await trading();
    expect(ports.map(({ number, secure, protocols, systems }) => ({ number, secure, protocols, systems }))).toEqual([
      { number: 4604, secure: true, protocols: ["http", "websocket"], systems: ["trading"] },
      { number: 4606, secure: true, protocols: ["http"], systems: ["trading"] },
      { number: 9192, secure: false, protocols: [], systems: ["trading"] },
    ]);
    expect(servers.find(({ protocol }) => protocol === "kafka")).toMatchObject({
      host: "kafka.internal",
      role: "infrastructure",
    });
  });

  test("links a channel with the operation that describes its upgrade", async () => {
    const { channels } = await trading();
    expect(channels.find(({ protocol }) => protocol === "websocket")).toMatchObject({
      endpoints: [{ port: 4604, path: "/prices" }],
      upgrade: "openapi.openPrices",
    });
  });

  test("lets an emission wait for an operation of another document of the system", async () => {
    const stream = (await trading()).operations.find(({ key }) => key === "streamPrices");
    expect(stream).toMatchObject({
      emissions: [{ on: { kind: "operation", operation: "openapi.placeOrder" }, to: "everyone" }],
    });
  });

  test("merges the parameters of path and operation, and leaves out those OpenAPI ignores", async () => {
    expect((await operation("readOrder")).parameters).toMatchObject([
      { name: "id", in: "path", required: true, style: "simple", explode: false },
      { name: "fields", in: "query", required: true, style: "form", explode: false },
    ]);
  });

  test("keeps responses in document order, with headers, links and callbacks", async () => {
    const place = await operation("placeOrder");
    expect(place.responses.map(({ status }) => status)).toEqual(["404", "201", "default"]);
    expect(place.responses[1]).toMatchObject({
      headers: [{ name: "Location", in: "header" }],
      links: [{ name: "read", operation: "openapi.readOrder", parameters: { id: "$response.body#/id" } }],
    });
    expect(place.callbacks).toMatchObject([
      {
        name: "filled",
        url: "{$request.body#/hook}",
        method: "post",
        body: { content: [{ schema: { $ref: "#/schemas/trading.Order" } }] },
      },
    ]);
  });

  test("takes security from the operation, else from the document", async () => {
    const bearer = { schemes: [{ scheme: "openapi.bearer", scopes: [] }] };
    expect((await operation("placeOrder")).security).toEqual([bearer]);
    expect((await operation("readOrder")).security).toEqual([bearer, { schemes: [] }]);
    expect((await operation("openPrices")).security).toEqual([]);
  });

  test("honours servers of a path and of an operation", async () => {
    const { channels } = await trading();
    const endpoints = (key: string): unknown => channels.find((channel) => channel.key === key)?.endpoints;
    expect(endpoints("/orders")).toEqual([{ port: 4604, path: "/v1/orders" }]);
    expect(endpoints("/prices")).toEqual([{ port: 4604, path: "/prices" }]);
    expect((await operation("get /status")).endpoints).toEqual([{ port: 4606, path: "/own/status" }]);
  });

  test("reads where requests are handed on to", async () => {
    const status = (await trading()).channels.find(({ key }) => key === "/status");
    expect(status).toMatchObject({ proxy: { target: "http://localhost:4605", pathname: "/health" } });
  });
});
