import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkContract } from "../index.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-kinds-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pointer = "/components/schemas/Lot";
const properties = { id: { type: "string" } };

test.each([
  { given: { properties }, want: [""] },
  { given: { required: ["id"] }, want: [""] },
  { given: { items: { type: "string" } }, want: [""] },
  {
    given: { type: "object", properties: { owner: { properties }, not: { properties } } },
    want: ["/properties/owner", "/properties/not"],
  },
  { given: { properties, anyOf: [{ type: "object" }, { properties }] }, want: [""] },
  { given: { type: "object", properties }, want: [] },
  { given: { minLength: 3 }, want: [] },
  { given: { allOf: [{ type: "object" }, { properties }] }, want: [] },
  { given: { properties, oneOf: [{ type: "object" }, { enum: [1] }] }, want: [] },
  { given: { type: "object", if: { properties }, else: { required: ["id"] }, not: { required: ["no"] } }, want: [] },
  { given: { $ref: "#/components/schemas/Row", properties }, want: [] },
])("$given is told to say its kind at $want", async ({ given, want }) => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Lots", version: "1" },
    paths: {},
    components: { schemas: { Lot: given, Row: { type: "object" } } },
  };
  writeFileSync(join(root, "lots.json"), JSON.stringify(document));
  const { diagnostics } = await checkContract(["lots.json"], { root });
  const found = diagnostics.filter(({ id }) => id === "kind-not-said");
  expect(found.map(({ source }) => source.pointer)).toEqual(want.map((place) => pointer + place));
});
