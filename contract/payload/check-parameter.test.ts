import { expect, test } from "vitest";
import type { JsonSchema } from "../model.ts";
import { checkParameter } from "./index.ts";

const source = { file: "auction.yaml", pointer: "", line: 1, column: 1 };
const scope = {
  schemas: {
    "auction.Page": { id: "auction.Page", name: "Page", schema: { type: "integer", minimum: 1 }, source },
  },
};

const readable: readonly {
  readonly schema: JsonSchema;
  readonly given: string | string[] | Record<string, string>;
  readonly want: unknown;
}[] = [
  { schema: { $ref: "#/schemas/auction.Page" }, given: "5", want: 5 },
  { schema: { type: "number" }, given: "-1.5e2", want: -150 },
  { schema: { type: "boolean" }, given: "true", want: true },
  { schema: { type: "string" }, given: "5", want: "5" },
  { schema: { type: ["integer", "string"] }, given: "5", want: "5" },
  { schema: { type: ["integer", "null"] }, given: "", want: null },
  { schema: { enum: [1, 2, "auto"] }, given: "2", want: 2 },
  { schema: { const: 7 }, given: "7", want: 7 },
  { schema: { anyOf: [{ type: "integer" }, { enum: ["all"] }] }, given: "12", want: 12 },
  { schema: { anyOf: [{ type: "integer" }, { enum: ["all"] }] }, given: "all", want: "all" },
  { schema: true, given: "5", want: "5" },
  { schema: { type: "array", items: { type: "integer" } }, given: ["1", "2"], want: [1, 2] },
  { schema: { type: "array", items: { type: "integer" } }, given: "1", want: [1] },
  {
    schema: { type: "array", prefixItems: [{ type: "string" }, { type: "boolean" }] },
    given: ["1", "true"],
    want: ["1", true],
  },
  { schema: { type: "integer" }, given: ["3"], want: 3 },
  {
    schema: { type: "object", properties: { from: { type: "integer" } }, additionalProperties: { type: "boolean" } },
    given: { from: "1", x: "false" },
    want: { from: 1, x: false },
  },
  {
    schema: { allOf: [{ type: "object", properties: { a: { $ref: "#/schemas/auction.Page" } } }] },
    given: { a: "2" },
    want: { a: 2 },
  },
];

test.each(readable)("$given is read as $want", ({ schema, given, want }) => {
  expect(checkParameter(scope, schema, given)).toEqual({ value: want, faults: [] });
});

test.each([
  { schema: { $ref: "#/schemas/auction.Page" }, given: "0", want: 0, keyword: "minimum", pointer: "" },
  { schema: { type: "integer" }, given: "5.5", want: 5.5, keyword: "type", pointer: "" },
  { schema: { type: "integer" }, given: "0x10", want: "0x10", keyword: "type", pointer: "" },
  { schema: { type: "integer" }, given: "", want: "", keyword: "type", pointer: "" },
  { schema: { type: "boolean" }, given: "yes", want: "yes", keyword: "type", pointer: "" },
  {
    schema: { type: "array", items: { type: "integer" } },
    given: ["1", "two"],
    want: [1, "two"],
    keyword: "type",
    pointer: "/1",
  },
])("$given is wrong in $keyword", ({ schema, given, want, keyword, pointer }) => {
  const { value, faults } = checkParameter(scope, schema, given);
  expect(value).toEqual(want);
  expect(faults.map((fault) => ({ keyword: fault.keyword, pointer: fault.pointer }))).toEqual([{ keyword, pointer }]);
});

test("a property called __proto__ stays a property", () => {
  const { value } = checkParameter(
    scope,
    { type: "object" },
    JSON.parse('{"__proto__":"x"}') as Record<string, string>,
  );
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.entries(value as object)).toEqual([["__proto__", "x"]]);
});
