import { expect, test } from "vitest";
import type { JsonSchema } from "../../model.ts";
import { breakPayload, checkPayload, seeded } from "../index.ts";

const scope = { schemas: {} };
const broken = (schema: JsonSchema, valid: unknown): ReturnType<typeof breakPayload> =>
  breakPayload(scope, schema, valid, { chance: seeded(1) });

const gentle: readonly {
  readonly keyword: string;
  readonly schema: JsonSchema;
  readonly valid: unknown;
  readonly want: unknown;
}[] = [
  { keyword: "minimum", schema: { type: "integer", minimum: 3, multipleOf: 3 }, valid: 6, want: 0 },
  { keyword: "exclusiveMaximum", schema: { exclusiveMaximum: 2.5 }, valid: 1, want: 2.5 },
  { keyword: "multipleOf", schema: { type: "integer", multipleOf: 5 }, valid: 10, want: 11 },
  { keyword: "minLength", schema: { minLength: 2 }, valid: "💬💬", want: "💬" },
  { keyword: "maxLength", schema: { maxLength: 2, pattern: "^.*é$" }, valid: "é", want: "ééé" },
  { keyword: "enum", schema: { type: "string", enum: ["up"] }, valid: "up", want: "up-not" },
  { keyword: "required", schema: { type: "object", required: ["a"] }, valid: { a: 1, b: 2 }, want: { b: 2 } },
  { keyword: "minProperties", schema: { required: ["a"], minProperties: 2 }, valid: { a: 1, b: 2 }, want: { a: 1 } },
  { keyword: "dependentRequired", schema: { dependentRequired: { a: ["b"] } }, valid: { a: 1, b: 2 }, want: { a: 1 } },
  { keyword: "minItems", schema: { minItems: 2 }, valid: [1, 2], want: [1] },
  { keyword: "uniqueItems", schema: { uniqueItems: true, maxItems: 2 }, valid: [1, 2], want: [1, 1] },
  { keyword: "additionalProperties", schema: { additionalProperties: false }, valid: {}, want: { unexpected: true } },
  { keyword: "contains", schema: { contains: { const: 1 }, minItems: 2 }, valid: [1, 2], want: [2, 2] },
];

test.each(gentle)("$keyword is broken and its neighbours are kept", ({ keyword, schema, valid, want }) => {
  const found = broken(schema, valid).find((entry) => entry.keyword === keyword);
  expect(found).toMatchObject({ keyword, pointer: "", schemaPointer: `#/${keyword}`, value: want });
  expect(checkPayload(scope, schema, want).map((fault) => fault.keyword)).toEqual([keyword]);
});

test("each required name and null for each type are ways of their own", () => {
  const schema: JsonSchema = { type: "object", required: ["a", "b"], properties: { a: { type: "string" } } };
  expect(
    broken(schema, { a: "x", b: 1 }).map(({ keyword, pointer, summary }) => `${keyword} ${pointer} ${summary}`),
  ).toEqual([
    'type  "not this" where object is asked for',
    "type  null where it is not allowed",
    'required  "a" is missing',
    'required  "b" is missing',
    "type /a 12.5 where string is asked for",
    "type /a null where it is not allowed",
  ]);
});

test.each([
  { valid: 10, want: 9.5 },
  { valid: 0, want: 0.5 },
])("a whole number $valid is broken by a fraction inside the bounds, $want", ({ valid, want }) => {
  const schema: JsonSchema = { type: "integer", minimum: 0, maximum: 10 };
  expect(broken(schema, valid)).toContainEqual(
    expect.objectContaining({ keyword: "type", summary: `${want} where a whole number is asked for`, value: want }),
  );
});

test("a value that another branch of a union takes in is not called broken", () => {
  const schema: JsonSchema = {
    anyOf: [
      { type: "integer", minimum: 5 },
      { type: "integer", maximum: 10 },
    ],
  };
  expect(broken(schema, 7).filter(({ keyword }) => keyword === "minimum" || keyword === "maximum")).toEqual([]);
});

test("the side of a condition that applies is broken, the other is left alone", () => {
  const schema: JsonSchema = {
    type: "object",
    if: { properties: { kind: { const: "a" } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a schema, not a promise
    then: { required: ["x"] },
    else: { required: ["y"] },
  };
  const pointers = broken(schema, { kind: "a", x: 1 }).map(({ schemaPointer }) => schemaPointer);
  expect(pointers).toContain("#/then/required");
  expect(pointers).not.toContain("#/else/required");
});

test("the valid value stays as it was, and an invalid one gives nothing", () => {
  const schema: JsonSchema = {
    type: "object",
    required: ["a"],
    properties: { a: { type: "array", items: { type: "integer" } } },
  };
  const valid = { a: [1] };
  expect(broken(schema, valid)).not.toEqual([]);
  expect(valid).toEqual({ a: [1] });
  expect(broken(schema, {})).toEqual([]);
});

test("keys without a value and NaN are not counted: only what JSON carries is", () => {
  for (const { value } of broken({ type: "object", properties: { n: { type: "number", minimum: 0 } } }, { n: 1 })) {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  }
});
