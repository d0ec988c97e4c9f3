import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonSchema } from "../model.ts";
import { openQuickJudge } from "./quick-judge.ts";
import { libraryOf } from "./schema-library.ts";
import { validatorsOf } from "./validators.ts";

/** What the quick judge and the compiled validator say; nothing where the schema is not understood. */
function verdicts(
  schema: JsonSchema,
  values: readonly unknown[],
): readonly (readonly [boolean, boolean])[] | undefined {
  const scope = { schemas: {} };
  const node = libraryOf(scope).enter(schema);
  const [judge, validators] = [openQuickJudge(libraryOf(scope)), validatorsOf(scope)];
  validators.prepare(node);
  if (!judge.understands(node)) return undefined;
  return values.map((value) => [judge.accepts(node, value), validators.fits(node)(value) === true]);
}

const name = fc.constantFrom("", "id", "a", "b/c", "__proto__", "toString");
const small = fc.integer({ min: 0, max: 4 });
const bound = fc.constantFrom(-1, 0, 0.5, 1, 2, 3);
const plainValue = fc.constantFrom(null, true, "", "a", "ab", "é😀", "2026-01-15", 0, 1, 2.5, -1, 1e21);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    plainValue,
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(name, tie("any"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

const schema = fc.letrec<{ any: JsonSchema }>((tie) => {
  const any = tie("any");
  const some = fc.array(any, { minLength: 1, maxLength: 3 });
  const keywords = {
    type: fc.oneof(
      fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object"),
      fc.constant(["string", "null"]),
    ),
    const: value,
    enum: fc.array(value, { minLength: 1, maxLength: 3 }),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(0.5, 1, 2),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom("^a", "b$", "."),
    format: fc.constantFrom("date", "int32", "byte", "nobody-knows"),
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    minProperties: small,
    maxProperties: small,
    required: fc.uniqueArray(name, { maxLength: 2 }),
    properties: fc.dictionary(name, any, { maxKeys: 3, noNullPrototype: true }),
    additionalProperties: any,
    prefixItems: some,
    items: any,
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: any,
  };
  return {
    any: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.boolean(),
      fc
        .record(keywords, { requiredKeys: [] })
        .chain((whole) => fc.subarray(Object.entries(whole), { maxLength: 3 }).map(Object.fromEntries)),
    ) as fc.Arbitrary<JsonSchema>,
  };
}).any;

test("the quick judge and the compiled validator never disagree", () => {
  let agreed = 0;
  fc.assert(
    fc.property(schema, fc.array(value, { minLength: 8, maxLength: 8 }), (given, values) => {
      for (const [judged, compiled] of verdicts(given, values) ?? []) {
        expect(judged).toBe(compiled);
        agreed += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(agreed).toBeGreaterThan(1000);
});
