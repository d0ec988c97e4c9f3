import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkContract, readContract } from "./index.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-large-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const many = Array.from({ length: 1000 }, (_, index) => index);

function write(name: string, document: object): string {
  writeFileSync(join(root, name), JSON.stringify(document));
  return name;
}

const servers = { local: { host: "localhost:4700", protocol: "ws" } };

test("a thousand messages on one channel are read, compared with each other, and spared the slow rules", async () => {
  const messages = many.map((index) => [
    `m${index}`,
    { payload: { type: "object", required: ["type"], properties: { type: { const: `m${index}` } } } },
  ]);
  const operations = many.map((index) => [
    `op${index}`,
    { action: "send", channel: { $ref: "#/channels/all" }, messages: [{ $ref: `#/channels/all/messages/m${index}` }] },
  ]);
  const channels = { all: { address: "/all", messages: Object.fromEntries(messages) } };
  const file = write("many.json", {
    asyncapi: "3.1.0",
    info: { title: "Many", version: "1.0.0" },
    servers,
    channels,
    operations: Object.fromEntries(operations),
  });
  const reading = await checkContract([file], { root });
  expect(reading.diagnostics.map(({ id }) => id)).toEqual(["rules-not-run"]);
  expect(reading.ok && reading.contract.messages.length).toBe(1000);
});

test("a chain of a thousand schemas is read to its end", async () => {
  const schemas = many.map((index) => [
    `S${index}`,
    { type: "object", properties: { next: { $ref: `#/components/schemas/S${(index + 1) % 1000}` } } },
  ]);
  const file = write("chain.json", {
    openapi: "3.1.0",
    info: { title: "Chain", version: "1.0.0" },
    paths: {},
    components: { schemas: Object.fromEntries(schemas) },
  });
  const reading = await readContract([file], { root });
  expect(reading.ok && Object.keys(reading.contract.schemas).length).toBe(1000);
  expect(reading.ok && reading.contract.schemas["chain.S999"]?.schema).toEqual({
    type: "object",
    properties: { next: { $ref: "#/schemas/chain.S0" } },
  });
});

test("aliases that would multiply without end are refused", async () => {
  const lines = [
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
    ...many.slice(1, 12).map((index) => `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}*a${index - 1}]`),
  ];
  writeFileSync(
    join(root, "laughs.yaml"),
    ["openapi: 3.1.0", "info: { title: Laughs, version: 1.0.0 }", "paths: {}", ...lines].join("\n"),
  );
  const { ok, diagnostics } = await readContract(["laughs.yaml"], { root });
  expect({ ok, ids: diagnostics.map(({ id }) => id) }).toEqual({ ok: false, ids: ["syntax-error"] });
});
