import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonSchema } from "../model.ts";
import { breakPayload, checkPayload, makePayload, seeded, UnsatisfiableSchema, UnusableSchema } from "./index.ts";

const scope = { schemas: {} };
type Keywords = Record<string, unknown>;
const name = fc.constantFrom("id", "name", "count", "a", "b/c", "__proto__", "toString");

const text: fc.Arbitrary<Keywords> = fc.oneof(
  fc.record({
    type: fc.constant("string"),
    minLength: fc.integer({ min: 0, max: 5 }),
    maxLength: fc.integer({ min: 5, max: 40 }),
  }),
  fc.record({
    type: fc.constant("string"),
    pattern: fc.constantFrom("^[a-z]{2,6}$", "\\d", "^(a|b)+$", "^[A-Z]\\w*-\\d{1,3}$", "^(x+y?)+$"),
  }),
  fc.record({
    type: fc.constant("string"),
    format: fc.constantFrom("date-time", "uuid", "email", "ipv4", "uri", "duration", "x-own"),
  }),
  fc.record({ enum: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }) }),
);
const number: fc.Arbitrary<Keywords> = fc
  .record({
    type: fc.constantFrom("integer", "number"),
    minimum: fc.integer({ min: -50, max: 50 }),
    span: fc.integer({ min: 20, max: 500 }),
    multipleOf: fc.option(fc.constantFrom(1, 2, 5, 7), { nil: undefined }),
    exclusive: fc.boolean(),
  })
  .map(({ type, minimum, span, multipleOf, exclusive }) => ({
    type,
    [exclusive ? "exclusiveMinimum" : "minimum"]: minimum,
    maximum: minimum + span,
    ...(multipleOf === undefined ? {} : { multipleOf }),
  }));
const fixed: fc.Arbitrary<Keywords> = fc.oneof(
  fc.record({ const: fc.jsonValue({ maxDepth: 2 }) }),
  fc.record({ type: fc.constantFrom("null", "boolean") }),
);

/** Schemas that can be kept, whatever the numbers; unions may overlap. */
const schemas = fc.letrec<{ any: Keywords }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    text,
    number,
    fixed,
    fc
      .record({
        properties: fc.uniqueArray(fc.tuple(name, tie("any")), { selector: ([key]) => key, maxLength: 4 }),
        requires: fc.integer({ min: 0, max: 4 }),
        rest: fc.constantFrom<JsonSchema | undefined>(undefined, true, false, { type: "integer" }),
        closed: fc.boolean(),
      })
      .map(({ properties, requires, rest, closed }) => ({
        type: "object",
        properties: Object.fromEntries(properties),
        required: properties.slice(0, requires).map(([key]) => key),
        ...(rest === undefined ? {} : { additionalProperties: rest }),
        ...(closed ? { unevaluatedProperties: false } : {}),
      })),
    fc
      .record({ items: tie("any"), minItems: fc.integer({ min: 0, max: 3 }), more: fc.integer({ min: 0, max: 5 }) })
      .map(({ items, minItems, more }) => ({ type: "array", items, minItems, maxItems: minItems + more })),
    fc.tuple(tie("any"), tie("any")).map((anyOf) => ({ anyOf })),
    fc.tuple(tie("any"), tie("any")).map(([left, right]) => ({
      oneOf: [
        { type: "object", required: ["type"], properties: { type: { const: "left" }, value: left } },
        { type: "object", required: ["type", "value"], properties: { type: { const: "right" }, value: right } },
      ],
    })),
    fc.tuple(text, number).map(([then, other]) => ({
      type: "object",
      required: ["kind", "value"],
      properties: { kind: { enum: ["t", "n"] } },
      if: { properties: { kind: { const: "t" } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a schema, not a promise
      then: { properties: { value: then } },
      else: { properties: { value: other } },
    })),
  ),
})).any;

const runs = { numRuns: 400, seed: 11 };

test("whatever is made up fits its schema, and is the same for the same seed", () => {
  fc.assert(
    fc.property(schemas, fc.integer(), fc.constantFrom("all", "some", "none"), (schema, seed, optional) => {
      const make = (): unknown => makePayload(scope, schema, { chance: seeded(seed), now: 0, optional });
      const value = make();
      expect(checkPayload(scope, schema, value)).toEqual([]);
      expect(make()).toEqual(value);
    }),
    runs,
  );
});

test("whatever is broken no longer fits, and the named place is in the value or was taken out of it", () => {
  fc.assert(
    fc.property(schemas, fc.integer(), (schema, seed) => {
      const chance = seeded(seed);
      const valid = makePayload(scope, schema, { chance, now: 0 });
      for (const broken of breakPayload(scope, schema, valid, { chance })) {
        expect(checkPayload(scope, schema, JSON.parse(JSON.stringify(broken.value)))).not.toEqual([]);
        expect(broken.schemaPointer.endsWith(`/${broken.keyword}`)).toBe(true);
      }
    }),
    runs,
  );
}, 120_000);

test("schemas of any shape at all neither crash nor hang", () => {
  const keyword = fc.constantFrom(
    "type",
    "const",
    "enum",
    "minimum",
    "multipleOf",
    "minLength",
    "pattern",
    "format",
    "items",
    "prefixItems",
    "contains",
    "uniqueItems",
    "minItems",

    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "dependentRequired",
    "dependentSchemas",

    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "nullable",
    "unevaluatedProperties",
    "unevaluatedItems",
    "$defs",
    "$id",
    "id",
    "$schema",
    "__proto__",
  );
  const wild = fc
    .letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        fc.constantFrom(
          "string",
          "object",
          "array",
          "integer",
          "(",
          "^a{3}$",
          "a",
          "",
          0,
          -1,
          1,
          2.5,
          1e308,
          true,
          false,
          null,
        ),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.array(fc.tuple(keyword, tie("any")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
        fc.constantFrom({ $ref: "#" }, { $ref: "#/properties/a" }, { anyOf: [{ $ref: "#" }, { type: "string" }] }),
      ),
    }))
    .any.filter(
      (schema): schema is Keywords => typeof schema === "object" && schema !== null && !Array.isArray(schema),
    );
  fc.assert(
    fc.property(wild, fc.jsonValue(), (schema, value) => {
      const chance = seeded(1);
      try {
        expect(Array.isArray(checkPayload(scope, schema, value))).toBe(true);
        const made = makePayload(scope, schema, { chance, now: 0 });
        expect(checkPayload(scope, schema, made)).toEqual([]);
        for (const broken of breakPayload(scope, schema, made, { chance }))
          expect(checkPayload(scope, schema, broken.value)).not.toEqual([]);
      } catch (error) {
        if (!(error instanceof UnsatisfiableSchema || error instanceof UnusableSchema)) throw error;
      }
    }),
    runs,
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
