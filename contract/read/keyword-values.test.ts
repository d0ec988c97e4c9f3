import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readContract } from "./index.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-keywords-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pointer = "/components/schemas/Lot";

async function faultsOf(schema: object, openapi = "3.1.0"): Promise<readonly string[]> {
  const document = {
    openapi,
    info: { title: "Lots", version: "1" },
    paths: {},
    components: { schemas: { Lot: schema } },
  };
  writeFileSync(join(root, "lots.json"), JSON.stringify(document));
  const { diagnostics } = await readContract(["lots.json"], { root });
  return diagnostics.map(({ id, source }) => `${id} ${source.pointer.slice(pointer.length)}`);
}

test.each([
  { maximum: "100" },
  { exclusiveMinimum: null },
  { multipleOf: 0 },
  { minLength: -1 },
  { maxItems: 1.5 },
  { uniqueItems: "true" },
  { nullable: "yes" },
  { pattern: 7 },
  { required: true },
  { required: ["id", "id"] },
  { enum: "red" },
  { properties: ["id"] },
  { anyOf: [] },
  { type: "strng" },
  { type: [] },
  { type: ["string", "string"] },
])("%j is refused", async (schema) => {
  expect(await faultsOf(schema)).toEqual([`schema-invalid /${Object.keys(schema)[0]}`]);
});

test.each([
  { maximum: 100, minimum: -0.5, multipleOf: 0.01 },
  { exclusiveMinimum: 0, exclusiveMaximum: 10 },
  { minimum: 0, exclusiveMinimum: true },
  { minLength: 0, maxLength: 10, uniqueItems: false },
  { type: ["string", "null"], enum: [] },
  { type: "object", properties: null, required: [] },
  { dependentRequired: { id: ["title"] } },
  // What only describes stops nobody.
  { title: 404, examples: {} },
  { properties: { maximum: { const: "100" } }, default: { maximum: "100" } },
])("%j is read", async (schema) => {
  expect(await faultsOf(schema)).toEqual([]);
});

test("the fault is shown where it is, deep inside and in lists", async () => {
  const schema = { allOf: [{ properties: { id: { type: ["string", "nul"] } } }], dependentRequired: { id: "title" } };
  expect(await faultsOf(schema)).toEqual([
    "schema-invalid /allOf/0/properties/id/type/1",
    "schema-invalid /dependentRequired/id",
  ]);
});

test("OpenAPI 3.0 ignores what stands beside a reference", async () => {
  const schema = { properties: { next: { $ref: "#/components/schemas/Lot", maximum: "100" } } };
  expect(await faultsOf(schema, "3.0.4")).toEqual([]);
  expect(await faultsOf(schema)).toEqual(["schema-invalid /properties/next/maximum"]);
});
