import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { generatedPackage } from "./generated-package.ts";

const properties = { name: { type: "string" } };
const inObject = { type: "object", properties: { owner: { properties }, tags: { items: { type: "string" } } } };

test.each([
  {
    name: "`properties` without `type`",
    schema: { properties, required: ["name"] },
    type: "export interface Lot {\n  name: string;\n}",
    takes: [{ name: "A globe" }],
    refuses: ["A globe", 7, null, [], {}],
  },
  {
    name: "a property whose schema has no `type`",
    schema: inObject,
    type: "export interface Lot {\n  owner?: {\n    name?: string;\n  };\n  tags?: string[];\n}",
    takes: [{}, { owner: { name: "Ada" }, tags: ["old"] }],
    refuses: [{ owner: "Ada" }, { owner: null }, { tags: "old" }, { tags: {} }],
  },
  {
    name: "a part of `allOf` beside a reference to such a schema",
    schema: { allOf: [{ properties }, { $ref: "#/components/schemas/Row" }] },
    type: "export type Lot = {\n  name?: string;\n} & Row;",
    takes: [{ name: "A globe", id: 1 }],
    refuses: ["A globe", null, 7],
  },
  {
    name: "a branch beside one of another kind",
    schema: { anyOf: [{ type: "string" }, { properties, required: ["name"] }] },
    type: "export type Lot =\n  | string\n  | {\n      name: string;\n    };",
    takes: ["A globe", { name: "A globe" }],
    refuses: [7, null, {}],
  },
  {
    name: "what speaks of texts alone, and is anything, as its type says",
    schema: { minLength: 3 },
    type: "export type Lot = unknown;",
    takes: ["abc", 7, null, {}],
    refuses: ["ab"],
  },
])("a guard takes what the type says, of $name", async ({ schema, type, takes, refuses }) => {
  const root = mkdtempSync(join(tmpdir(), "sockwright-meant-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const body = { content: { "application/json": { schema: { $ref: "#/components/schemas/Lot" } } } };
  const paths = { "/lots": { post: { requestBody: body, responses: { 204: { description: "Taken." } } } } };
  const Row = { properties: { id: {} } };
  const info = { title: "Lots", version: "1" };
  const document = { openapi: "3.1.0", info, paths, components: { schemas: { Lot: schema, Row } } };
  writeFileSync(join(root, "lots.json"), JSON.stringify(document));
  const reading = await readContract(["lots.json"], { root });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  using written = await generatedPackage(reading.contract, (path) => /validators\/|types\.ts$/.test(path));
  expect(written.files.find(({ path }) => path.endsWith("/types.ts"))?.text).toContain(type);
  const { lot } = (await written.load("lots/validators/lot.js")) as { lot: { is(value: unknown): boolean } };
  expect(takes.filter((value) => !lot.is(value))).toEqual([]);
  expect(refuses.filter((value) => lot.is(value))).toEqual([]);
});
