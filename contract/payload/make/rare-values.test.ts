import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../model.ts";
import { checkPayload, makePayload, seeded } from "../index.ts";

const scope = { schemas: {} };
const now = Date.UTC(2026, 0, 31, 12);
const make = (schema: JsonSchema, seed: number): unknown => makePayload(scope, schema, { chance: seeded(seed), now });
const unique = (items: JsonSchema, minItems: number): JsonSchema => ({
  type: "array",
  items,
  minItems,
  uniqueItems: true,
});
const names = (keywords: object, minProperties: number): JsonSchema => ({ type: "object", minProperties, ...keywords });
const text = (keywords: object): JsonSchema => ({ type: "string", ...keywords });

test.each<JsonSchema>([
  unique({ type: "integer", minimum: 0, maximum: 200 }, 150),
  unique({ type: "integer", minimum: -5, maximum: 4 }, 10),
  unique({ type: "integer", maximum: -1 }, 300),
  unique({ type: "integer" }, 300),
  unique({ type: "number", minimum: 0, maximum: 1 }, 150),
  unique({ type: "integer", minimum: 0, maximum: 1000, multipleOf: 5 }, 201),
  unique({ enum: Array.from({ length: 60 }, (_, index) => index) }, 60),
  unique({ type: ["boolean", "null"] }, 3),
  unique({ type: "string", maxLength: 2 }, 60),
  unique({ type: "string", pattern: "^n" }, 4),
  unique({ type: "string", format: "date" }, 5),
  unique({ type: "string", format: "ipv4" }, 300),
  names({ patternProperties: { "^n": { type: "integer" } }, additionalProperties: false }, 2),
  names({ patternProperties: { "^x-": true, "^y$": true }, additionalProperties: false }, 5),
  names({ propertyNames: { pattern: "^n" } }, 3),
  names({ propertyNames: { maxLength: 1 } }, 15),
  names({ propertyNames: { format: "date" } }, 3),
  names({}, 900),
  text({ format: "email", maxLength: 8 }),
  text({ format: "date-time", maxLength: 20 }),
  text({ format: "date-time", pattern: "[+-]\\d\\d:\\d\\d$" }),
  text({ format: "date", pattern: "^2031" }),
  text({ format: "email", pattern: "^[^@]+@[^@]+$", maxLength: 12 }),
  text({ format: "uuid", pattern: "^[0-9A-F-]+$" }),
  text({ pattern: "^n", minLength: 5 }),
  text({ pattern: "foo", minLength: 15, maxLength: 15 }),
  { type: "integer", not: { minimum: 0 } },
])("%j is satisfied, whatever the seed", (schema) => {
  for (let seed = 0; seed < 20; seed += 1) expect(checkPayload(scope, schema, make(schema, seed))).toEqual([]);
});

const shown: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2031-04-05T06:07:08Z", "1999-12-31T23:59:59.123456Z", "2026-01-31T12:00:00+02:00"],
  date: ["2031-04-05", "1999-12-31"],
  time: ["06:07:08Z", "23:59:59.5-03:00"],
  duration: ["P3W", "PT5M", "P1Y2M3DT4H5M6S"],
  email: ["a@b.co", "maria.souza@corp.example.net"],
  hostname: ["db", "edge-7.internal", "a.b.c.d.example.org"],
  ipv4: ["1.2.3.4", "10.0.0.1", "192.168.100.200"],
  uri: ["urn:isbn:1", "https://api.example.org/a/b?c=d", "ws://h/x"],
  uuid: ["018f2b6e-7c1a-7def-8abc-0123456789ab"],
  "json-pointer": ["", "/a", "/items/0/id"],
};
const witness = fc
  .constantFrom(...Object.keys(shown))
  .chain((format) => fc.record({ format: fc.constant(format), value: fc.constantFrom(...shown[format]!) }));
const literally = (part: string): string => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

describe("a text that exists is found by", () => {
  test("a format and the exact length of one", () => {
    fc.assert(
      fc.property(witness, fc.integer(), ({ format, value }, seed) => {
        const schema = text({ format, minLength: value.length, maxLength: value.length });
        expect(checkPayload(scope, schema, make(schema, seed))).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test("a format and the beginning or the end of one", () => {
    fc.assert(
      fc.property(witness, fc.nat(8), fc.boolean(), fc.integer(), ({ format, value }, length, isHead, seed) => {
        const pattern = isHead
          ? `^${literally(value.slice(0, length))}`
          : `${literally(value.slice(Math.max(0, value.length - length)))}$`;
        const schema = text({ format, pattern });
        expect(checkPayload(scope, schema, make(schema, seed))).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

test("as many different whole numbers are found as a range holds", () => {
  const range = fc.record({ least: fc.integer({ min: -300, max: 300 }), size: fc.integer({ min: 1, max: 150 }) });
  fc.assert(
    fc.property(range, fc.integer(), ({ least, size }, seed) => {
      const schema = unique({ type: "integer", minimum: least, maximum: least + size - 1 }, size);
      expect([...(make(schema, seed) as number[])].sort((one, other) => one - other)).toEqual(
        Array.from({ length: size }, (_, index) => least + index),
      );
    }),
    { numRuns: 60, seed: 5 },
  );
});

test.each<JsonSchema>([
  unique({ type: "integer", minimum: 0, maximum: 9 }, 11),
  unique({ type: "boolean" }, 3),
  text({ format: "date", maxLength: 9 }),
  text({ format: "date", pattern: "^x" }),
  text({ format: "email", maxLength: 4 }),
  names({ patternProperties: { "^n$": true }, additionalProperties: false }, 2),
])("%j is still called unsatisfiable", (schema) => {
  expect(() => make(schema, 1)).toThrow("no value can be made up");
});
