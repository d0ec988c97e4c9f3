import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../model.ts";
import { readContract, type ReadOptions } from "./index.ts";

const good = join(import.meta.dirname, "../../test/documents/good");
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-several-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function read(files: readonly string[], options: ReadOptions): Promise<Contract> {
  const reading = await readContract(files, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

async function readTexts(texts: Readonly<Record<string, object>>): Promise<Contract> {
  for (const [name, document] of Object.entries(texts)) writeFileSync(join(root, name), JSON.stringify(document));
  return read(Object.keys(texts), { root });
}

describe("documents read together", () => {
  test("have ids of their own, also where their files have one name", async () => {
    const { documents, messages } = await read(["trading/asyncapi.yaml", "game/asyncapi.yaml"], { root: good });
    expect(documents.map(({ id }) => id)).toEqual(["asyncapi", "game-asyncapi"]);
    expect(messages.map(({ id }) => id)).toContain("game-asyncapi.lobby.join");
  });

  test("belong to the system they are given to", async () => {
    const { documents, channels } = await read(["game/asyncapi.yaml"], {
      root: good,
      systems: { "game/asyncapi.yaml": "arena" },
    });
    expect([documents[0]?.system, channels[0]?.system]).toEqual(["arena", "arena"]);
  });

  test("are each read once, however often they are named", async () => {
    const { documents } = await read(["chat.json", "./chat.json", join(good, "chat.json")], { root: good });
    expect(documents.length).toBe(1);
  });

  test("may give one name to two schemas of a system, which stay two", async () => {
    const document = (title: string, type: string): object => ({
      openapi: "3.1.0",
      info: { title, version: "1.0.0", "x-system": "shop" },
      paths: {
        [`/${title}`]: {
          get: {
            responses: {
              200: {
                description: "",
                content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
              },
            },
          },
        },
      },
      components: { schemas: { Item: { type } } },
    });
    const { schemas, operations } = await readTexts({
      "stock.json": document("stock", "string"),
      "till.json": document("till", "number"),
    });
    expect(Object.values(schemas).map(({ id, name, schema }) => ({ id, name, schema }))).toEqual([
      { id: "shop.Item", name: "Item", schema: { type: "string" } },
      { id: "shop.TillItem", name: "TillItem", schema: { type: "number" } },
    ]);
    expect(JSON.stringify(operations[1])).toContain('"#/schemas/shop.TillItem"');
  });
});

describe("servers", () => {
  test("of an OpenAPI document without any are where it is served from", async () => {
    const { servers, channels } = await readTexts({
      "bare.json": { openapi: "3.1.0", info: { title: "Bare", version: "1.0.0" }, paths: { "/a": {} } },
    });
    expect(servers).toMatchObject([
      { id: "bare.0", protocol: "http", host: "localhost", port: 80, pathname: "", role: "mocked" },
    ]);
    expect(channels[0]?.endpoints).toEqual([{ port: 80, path: "/a" }]);
  });

  test.each([
    { name: "an address without a slash", pathname: "/base/", address: "lots", want: "/base/lots" },
    { name: "an address that ends with a slash", pathname: "", address: "/lots/", want: "/lots/" },
    { name: "no address", pathname: "/base", address: null, want: "/base" },
    { name: "the root", pathname: "/", address: "/", want: "/" },
  ])("with a WebSocket channel at $name make the path $want", async ({ pathname, address, want }) => {
    const messages = {
      bid: {
        payload: { schemaFormat: "application/schema+json;version=draft-07", schema: { items: [{ type: "string" }] } },
      },
    };
    const { channels, messages: read } = await readTexts({
      "lots.json": {
        asyncapi: "3.0.0",
        info: { title: "Lots", version: "1.0.0" },
        servers: { local: { host: "localhost:4900", protocol: "ws", pathname } },
        channels: { lots: { address, messages } },
      },
    });
    expect(channels[0]?.endpoints).toEqual([{ port: 4900, path: want }]);
    expect(read[0]?.payload).toEqual({ prefixItems: [{ type: "string" }] });
  });
});
