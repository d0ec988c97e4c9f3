import { compile } from "json-schema-to-typescript";
import { describe, expect, test } from "vitest";
import { contracts, systemsOf } from "./contracts.ts";
import { makePlan } from "../../codegen/make-plan.ts";
import { plainType } from "../../codegen/plain-type.ts";
import { typeSchemaOf } from "../../codegen/type-schema-of.ts";

const options = { bannerComment: "", additionalProperties: false, style: { printWidth: 120, singleQuote: false } };

test("types of many domains are what the library prints, most of them without it", { timeout: 120_000 }, async () => {
  let without = 0;
  let all = 0;
  for (const { contract } of contracts)
    for (const system of systemsOf(contract)) {
      const { types, schemaTypes } = makePlan(contract, system);
      for (const type of types) {
        const given = typeSchemaOf(type, schemaTypes);
        const printed = plainType(given, type.name);
        all += 1;
        if (printed === undefined) continue;
        without += 1;
        expect(printed, type.name).toBe(await compile(given, type.name, options));
      }
    }
  expect(without / all).toBeGreaterThan(0.75);
});

type Given = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const object = (properties: Given, required: readonly string[] = [], rest: unknown = false): Given => ({
  type: "object",
  properties,
  required,
  additionalProperties: rest,
});
const list = (items: unknown, description?: string): Given => ({
  type: "array",
  items,
  ...(description && { description }),
});
const named = (name: string): Given => ({ tsType: name });
const wide = (length: number): Given => object({ ["x".repeat(length - 11)]: text }, ["x".repeat(length - 11)]);

const manyTexts = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"value-${index}"`).join(" | ");

const plain: readonly Given[] = [
  text,
  { type: "null" },
  named("Lot"),
  { tsType: `("a" | "b")` },
  { tsType: `"a"`, description: "One." },
  list(text),
  list({ tsType: `"a"` }),
  list({ tsType: `("a" | "b")` }),
  list(list(list({ anyOf: [text, { type: "null" }] }))),
  list({ ...text, description: "An item." }, "A list.\n\n@format ids"),
  list({ ...text, description: "An item.\n\n@format id" }, "A list."),
  list(list({ ...text, description: "An item of an item." }, "An item."), "A list."),
  list(object({ id: { ...text, description: "Which." } }), "Objects."),
  { anyOf: [text, { type: "number" }, { ...text, description: "Again." }] },
  { anyOf: [named("Lot"), named("Lot")] },
  { anyOf: [list(named("Lot")), list(named("Bid")), { type: "null" }], description: "Either." },
  { allOf: [named("Lot"), named("Bid")] },
  { allOf: [named("Lot"), named("Lot")] },
  { allOf: [named("Lot"), object({ more: text, inner: object({ a: text }) }, ["inner"])], description: "More." },
  object({ a: text, b: { ...text, description: "  Spaces\n\n  and lines" }, c_1: named("Lot") }, ["b"]),
  object({ tags: list(text, "Tags."), child: { allOf: [named("Lot"), object({ a: text })], description: "Kept." } }),
  object({ deep: object({ deeper: object({ deepest: list(object({ end: { type: "boolean" } })) }) }) }, ["deep"]),
  object({ either: { anyOf: [text, { type: "null" }] }, all: { allOf: [named("Lot"), named("Bid")] } }),
  object({}, [], { tsType: "never" }),
  object({}, [], { tsType: "unknown", description: "Whatever." }),
  object({ a: text }, [], { tsType: "unknown" }),
  object({}, [], text),
  object({}, [], list(text)),
  object({}, [], object({ a: text })),
  object({}, [], { anyOf: [text, named("Lot")] }),
  object({ toString: text, constructor: named("Lot"), length: { type: "number" } }),
  wide(120),
  object({ "X-Lot-2": text, id: { ...text, description: "Which." }, "with-dash": named("Lot") }, ["X-Lot-2"]),
  { tsType: `(${manyTexts(30)})`, description: "One of many." },
  { tsType: `(${manyTexts(14)} | "a | b" | "{c}")` },
  ...[85, 86, 87, 103, 104, 105, 106, 107].map((length) => ({ tsType: `("${"x".repeat(length)}" | "1234")` })),
  { anyOf: [...Array.from({ length: 12 }, (_, index) => list(named(`VeryLongName${index}`))), { type: "null" }] },
];

const notPlain: readonly Given[] = [
  wide(121),
  object({ "with space": text }),
  object({ "-dash": text, "dash-": text }),
  object({ "4-dash": text }),
  object({ $id: text }),
  object({ either: { tsType: `(${manyTexts(30)})` } }),
  list({ tsType: `(${manyTexts(30)})` }),
  { tsType: `(${manyTexts(14)} | "日本語")` },
  { allOf: Array.from({ length: 12 }, (_, index) => named(`VeryLongName${index}`)) },
  object({ a: text }, [], { type: "number" }),
  object({ a: { tsType: "({} | null)" } }),
  object({ a: { tsType: `"a 'quoted' text"` } }),
  { anyOf: [object({ a: text }), object({ b: text })] },
  { allOf: [named("Lot"), named("Bid"), object({ a: text })] },
  { ...list([text, text]), minItems: 2, maxItems: 2 },
  { anyOf: [{ tsType: `("a" | "b")` }, { type: "null" }] },
];

describe("of a schema", () => {
  test.each(plain.map((given) => ({ says: JSON.stringify(given).slice(0, 80), given })))(
    "$says, what the library prints",
    async ({ given }) => {
      expect(plainType(given, "Sold")).toBe(await compile({ ...given }, "Sold", options));
    },
  );

  test.each(notPlain.map((given) => ({ says: JSON.stringify(given).slice(0, 80), given })))(
    "$says, nothing",
    ({ given }) => {
      expect(plainType(given, "Sold")).toBeUndefined();
    },
  );

  test.each(["sold", "So_ld", "Sold1st", "Sold$"])("nothing under the name %s", (name) => {
    expect(plainType(text, name)).toBeUndefined();
  });
});
