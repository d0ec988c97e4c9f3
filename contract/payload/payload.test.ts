import { expect, test } from "vitest";
import type { JsonSchema, NamedSchema } from "../model.ts";
import { checkPayload, makePayload, payloadChecker, seeded, UnsatisfiableSchema, UnusableSchema } from "./index.ts";

const source = { file: "auction.yaml", pointer: "", line: 1, column: 1 };
const named = (id: string, schema: JsonSchema): [string, NamedSchema] => [id, { id, name: id, schema, source }];
const scope = {
  schemas: Object.fromEntries([
    named("auction.Bid", {
      type: "object",
      required: ["type", "amount"],
      properties: { type: { const: "bid" }, amount: { type: "number", minimum: 1 }, token: { type: "integer" } },
    }),
    named("auction.Leave", { type: "object", required: ["type"], properties: { type: { const: "leave" } } }),
    named("auction.Said", { oneOf: [{ $ref: "#/schemas/auction.Bid" }, { $ref: "#/schemas/auction.Leave" }] }),
  ]),
};
const said: JsonSchema = { $ref: "#/schemas/auction.Said" };

test.each([
  { given: { type: "bid", amount: 3 }, want: [] },
  {
    given: { type: "bid", amount: 0 },
    want: [
      {
        pointer: "/amount",
        keyword: "minimum",
        schemaPointer: "#/schemas/auction.Bid/properties/amount/minimum",
        expected: "at least 1",
        got: "0",
      },
    ],
  },
  {
    given: { type: "bid" },
    want: [
      {
        pointer: "",
        keyword: "required",
        schemaPointer: "#/schemas/auction.Bid/required",
        expected: 'property "amount"',
        got: "an object with type",
      },
    ],
  },
  {
    given: { type: "buy" },
    want: [
      {
        pointer: "/type",
        keyword: "oneOf",
        schemaPointer: "#/schemas/auction.Said/oneOf",
        expected: 'one of "bid", "leave"',
        got: '"buy"',
      },
    ],
  },
  {
    given: 7,
    want: [
      { pointer: "", keyword: "oneOf", schemaPointer: "#/schemas/auction.Said/oneOf", expected: "an object", got: "7" },
    ],
  },
  {
    given: { type: "bid", amount: 3, token: "hunter2" },
    want: [
      {
        pointer: "/token",
        keyword: "type",
        schemaPointer: "#/schemas/auction.Bid/properties/token/type",
        expected: "an integer",
        got: "a string of 7 characters",
      },
    ],
  },
])("$given is answered with what is wrong in the branch that was meant", ({ given, want }) => {
  expect(checkPayload(scope, said, given)).toEqual(want);
});

const frame: JsonSchema = {
  type: "object",
  required: ["op"],
  oneOf: [
    { properties: { op: { const: 0 } }, required: ["seq"] },
    { properties: { op: { const: 1 }, ok: { const: true } }, required: ["ok", "value"] },
    { properties: { op: { const: 1 }, ok: { const: false } }, required: ["ok", "reason"] },
  ],
};

test.each([
  { given: { op: 0 }, pointer: "", expected: 'property "seq"' },
  { given: { op: 1, ok: false }, pointer: "", expected: 'property "reason"' },
  { given: { op: 1, ok: "no" }, pointer: "/ok", expected: "one of true, false" },
  { given: { op: 2, ok: true }, pointer: "/op", expected: "one of 0, 1" },
])("a second tag decides where the first leaves several branches: $given", ({ given, pointer, expected }) => {
  expect(checkPayload({ schemas: {} }, frame, given)).toMatchObject([{ pointer, expected }]);
});

test("a checker is compiled once and says nothing new about valid values", () => {
  const checker = payloadChecker(scope, said);
  expect(payloadChecker(scope, said)).toBe(checker);
  expect(checker({ type: "leave" })).toBe(checker({ type: "bid", amount: 1 }));
});

test("a reference that leads nowhere is thrown when the checker is made", () => {
  expect(() => payloadChecker(scope, { $ref: "#/schemas/auction.Nobody" })).toThrow(UnusableSchema);
});

test.each([
  { anyOf: [{ $ref: "#" }, { type: "string" }] },
  { allOf: [{ $ref: "#" }] },
  { $ref: "#" },
  { dependentSchemas: { a: { not: { $ref: "#" } } } },
])("%j, which never gets to the value, is refused", (schema) => {
  expect(() => payloadChecker(scope, schema)).toThrow("it refers to itself without a step into the value");
  expect(() => makePayload(scope, schema, { chance: seeded(1), now: 0 })).toThrow(UnusableSchema);
});

test("one seed makes one value, and one source of chance makes another each time", () => {
  const options = { chance: seeded(1), now: 0 };
  const schema: JsonSchema = { type: "string", format: "uuid" };
  const first = makePayload(scope, schema, options);
  expect(makePayload(scope, schema, { ...options, chance: seeded(1) })).toBe(first);
  expect(makePayload(scope, schema, options)).not.toBe(first);
});

test("examples that fit are taken, others are not", () => {
  const schema: JsonSchema = { type: "integer", maximum: 5 };
  expect(makePayload(scope, schema, { chance: seeded(1), now: 0, examples: [99, 4, "5"] })).toBe(4);
});

test("a schema that contradicts itself says so", () => {
  const contradiction: JsonSchema = {
    type: "object",
    required: ["age"],
    properties: { age: { type: "integer", minimum: 5, maximum: 4 } },
  };
  expect(() => makePayload(scope, contradiction, { chance: seeded(1), now: 0 })).toThrow(
    new UnsatisfiableSchema("#/properties/age", "no whole number lies within its bounds"),
  );
});

const hostile: readonly { readonly given: unknown; readonly schema: JsonSchema }[] = [
  { given: { toString: 1, valueOf: 2, constructor: 3 }, schema: { const: { a: 1 } } },
  { given: [{ toString: 1 }, { toString: 1 }], schema: { uniqueItems: true } },
  { given: { toString: 1 }, schema: { enum: [{}] } },
  {
    given: JSON.parse("[".repeat(5_000) + "]".repeat(5_000)),
    schema: { type: "array", items: { $ref: "#" }, minItems: 1 },
  },
  {
    given: JSON.parse("[".repeat(200_000) + "]".repeat(200_000)),
    schema: { type: "array", items: { $ref: "#" } },
  },
];

test.each(hostile)("a hostile value gets an answer and never throws: %#", ({ given, schema }) => {
  expect(checkPayload(scope, schema, given)).not.toEqual([]);
});

test("recursion through a property that is called like a keyword is recursion like any other", () => {
  const schema: JsonSchema = { properties: { type: { $ref: "#" }, minimum: { type: "integer" } } };
  expect(checkPayload(scope, schema, { type: { type: { minimum: 1 } } })).toEqual([]);
  expect(checkPayload(scope, schema, { type: { type: { minimum: "1" } } })).toMatchObject([
    { pointer: "/type/type/minimum" },
  ]);
});
