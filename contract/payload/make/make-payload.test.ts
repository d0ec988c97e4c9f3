import { expect, test } from "vitest";
import type { JsonSchema } from "../../model.ts";
import { makePayload, seeded } from "../index.ts";

const scope = { schemas: {} };
const now = Date.UTC(2026, 0, 31, 12);
const make = (schema: JsonSchema, more: object = {}): unknown =>
  makePayload(scope, schema, { chance: seeded(1), now, ...more });

const lot: JsonSchema = {
  type: "object",
  required: ["id", "created_by"],
  properties: {
    id: { type: "string", readOnly: true },
    created_by: { type: "string", readOnly: true, examples: ["ana"] },
    seen_at: { type: "string", format: "date-time", readOnly: true },
    password: { type: "string", writeOnly: true },
    title: { type: "string" },
  },
};

test.each([
  { given: { side: "request" }, want: ["id", "created_by", "password", "title"] },
  { given: { side: "response" }, want: ["id", "created_by", "seen_at", "title"] },
  { given: {}, want: ["id", "created_by", "seen_at", "password", "title"] },
  { given: { optional: "none" }, want: ["id", "created_by"] },
])("$given gives $want", ({ given, want }) => {
  expect(Object.keys(make(lot, given) as object)).toEqual(want);
});

test("moments are those of the clock, and names say which side of it", () => {
  const moment: JsonSchema = { type: "string", format: "date-time" };
  const made = make({
    type: "object",
    properties: { timestamp: moment, created_at: moment, expires_at: moment },
  }) as Record<string, string>;
  expect(made["timestamp"]).toBe("2026-01-31T12:00:00.000Z");
  expect(Date.parse(made["created_at"]!)).toBeLessThan(now);
  expect(Date.parse(made["expires_at"]!)).toBeGreaterThan(now);
});

test.each([
  { given: "backend_id", want: /^backend-\d+$/ },
  { given: "email", want: /^[a-z]+@example\.com$/ },
  { given: "version", want: /^\d\.\d\.\d$/ },
])("a text called $given reads like one", ({ given, want }) => {
  const made = make({ type: "object", properties: { [given]: { type: "string" } } }) as Record<string, string>;
  expect(made[given]).toMatch(want);
});

test("examples in the schema come first, but not for every item of a list", () => {
  const item: JsonSchema = { type: "string", examples: ["first"] };
  const made = make({ type: "array", items: item, minItems: 3 }) as string[];
  expect(made[0]).toBe("first");
  expect(new Set(made).size).toBeGreaterThan(1);
});

test("an example that does not fit its schema is passed over", () => {
  expect(make({ type: "integer", minimum: 10, examples: [3], default: 4 })).toBeGreaterThanOrEqual(10);
});

test("a given example is copied, so that nobody changes the document", () => {
  const example = { a: [1] };
  const made = make({ type: "object" }, { examples: [example] });
  expect(made).toEqual(example);
  expect(made).not.toBe(example);
});

test("recursion ends where only optional parts are left", () => {
  const tree: JsonSchema = {
    type: "object",
    required: ["kids"],
    properties: { kids: { type: "array", items: { $ref: "#" }, maxItems: 2 } },
  };
  const depthOf = (node: unknown): number => 1 + Math.max(0, ...(node as { kids: unknown[] }).kids.map(depthOf));
  expect(depthOf(make(tree, { maxDepth: 4 }))).toBeLessThanOrEqual(4);
});

test("a new property changes nothing about its neighbours", () => {
  const properties = { size: { type: "integer" }, name: { type: "string" } };
  const before = make({ type: "object", properties }) as object;
  const after = make({ type: "object", properties: { extra: { type: "string" }, ...properties } }) as object;
  expect(after).toMatchObject(before);
});

test.each([
  { given: { type: "array", minItems: 1e9 }, want: "it asks for more than 10000 items" },
  { given: { type: "string", pattern: "^a{900000}$" }, want: "no text was found for the pattern ^a{900000}$" },
  {
    given: { type: "array", items: { enum: [1, 2] }, uniqueItems: true, minItems: 3 },
    want: "not enough different items were found for `uniqueItems`",
  },
  { given: { allOf: [{ type: "string" }, { type: "integer" }] }, want: "no type is left that all of its parts allow" },
  {
    given: { type: "object", required: ["next"], properties: { next: { $ref: "#" } } },
    want: "it is `false`, or requires itself without end",
  },
])("$given is unsatisfiable in bounded time", ({ given, want }) => {
  expect(() => make(given)).toThrow(want);
});
