import { expect, test } from "vitest";
import type { JsonSchema } from "../../model.ts";
import { excludeEachOther, tagsOf } from "./tags.ts";

const source = { file: "a.yaml", pointer: "", line: 1, column: 1 };
const typed = (type: string): JsonSchema => ({
  type: "object",
  required: ["type"],
  properties: { type: { const: type } },
});
const bid = { id: "x.Bid", name: "Bid", schema: typed("bid"), source };
const contract = {
  documents: [],
  servers: [],
  ports: [],
  channels: [],
  operations: [],
  messages: [],
  webhooks: [],
  schemas: { "x.Bid": bid },
  securitySchemes: {},
};

const ref = { $ref: "#/schemas/x.Bid" };
const inner = (kind: string): JsonSchema => ({ type: "object", required: ["data"], properties: { data: typed(kind) } });

test.each([
  { name: "different constants", one: typed("bid"), other: typed("offer"), want: true },
  { name: "the same constant", one: typed("bid"), other: typed("bid"), want: false },
  { name: "a constant behind a reference", one: ref, other: typed("offer"), want: true },
  { name: "a constant in `allOf`", one: { allOf: [ref, { properties: {} }] }, other: typed("offer"), want: true },
  {
    name: "a constant that may be left out",
    one: { properties: { type: { const: "bid" } } },
    other: typed("offer"),
    want: false,
  },
  {
    name: "lists without a common value",
    one: { required: ["type"], properties: { type: { enum: ["a", "b"] } } },
    other: { required: ["type"], properties: { type: { enum: ["c"] } } },
    want: true,
  },
  {
    name: "lists with a common value",
    one: { required: ["type"], properties: { type: { enum: ["a", "b"] } } },
    other: { required: ["type"], properties: { type: { enum: ["b"] } } },
    want: false,
  },
  {
    name: "a union whose branches are all others",
    one: { oneOf: [typed("a"), typed("b")] },
    other: typed("c"),
    want: true,
  },
  { name: "a union with such a branch", one: { oneOf: [typed("a"), typed("b")] }, other: typed("b"), want: false },
  { name: "a union with a branch that says nothing", one: { anyOf: [typed("a"), {}] }, other: typed("b"), want: false },
  { name: "a constant further in", one: inner("a"), other: inner("b"), want: true },
  { name: "kinds", one: { type: "string" }, other: { type: ["array", "object"] }, want: true },
  { name: "integers and numbers", one: { type: "integer" }, other: { type: "number" }, want: false },
  { name: "anything", one: true, other: typed("a"), want: false },
])("$name: told apart is $want", ({ one, other, want }) => {
  expect(excludeEachOther(tagsOf(contract, one), tagsOf(contract, other))).toBe(want);
  expect(excludeEachOther(tagsOf(contract, other), tagsOf(contract, one))).toBe(want);
});
