import { expect, test } from "vitest";
import type { JsonSchema, NamedSchema } from "../contract/index.ts";
import { planValidators } from "./plan-validators.ts";
import type { TypePlan } from "./plan.ts";

const ref = (name: string): JsonSchema => ({ $ref: `#/schemas/${name}` });
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({ type: "object", properties });
const source = { file: "test.yaml", pointer: "", line: 1, column: 1 };
const price = object({ amount: { type: "number", minimum: 0 }, currency: { enum: ["EUR", "USD"] } });

/** Payloads, and the named schemas that they refer to. */
function sourceOf(
  payloads: Readonly<Record<string, JsonSchema>>,
  named: Readonly<Record<string, JsonSchema>>,
): Parameters<typeof planValidators>[0] {
  const types = Object.entries(payloads).map(([name, schema]): TypePlan => ({
    name,
    value: name.toLowerCase(),
    file: name.toLowerCase(),
    schema,
    summary: "",
    examples: [],
    carried: true,
    isForm: false,
    isBytes: false,
  }));
  const schemas = Object.fromEntries(
    Object.entries(named).map(([id, schema]): [string, NamedSchema] => [id, { id, name: id, schema, source }]),
  );
  return { contract: { schemas }, types, schemaTypes: new Map(Object.keys(named).map((id) => [id, id])) };
}

test("what several payloads refer to has a module, what one refers to is written there", () => {
  const plans = planValidators(
    sourceOf(
      { Bid: object({ price: ref("Price"), by: ref("Bidder") }), Sold: object({ price: ref("Price") }) },
      { Price: price, Bidder: object({ name: { type: "string" } }), Unused: price },
    ),
  );
  expect(plans.map(({ path, needs, isShared }) => ({ path, needs, isShared }))).toEqual([
    { path: "bid.js", needs: ["Price"], isShared: false },
    { path: "sold.js", needs: ["Price"], isShared: false },
    { path: "_schemas/price.js", needs: [], isShared: true },
  ]);
  expect(plans[0]?.schema).toEqual(object({ price: { $ref: "Price" }, by: object({ name: { type: "string" } }) }));
});

test("a payload that others refer to shares its own module", () => {
  const schemas = { Price: price };
  const { contract, types, schemaTypes } = sourceOf({ Price: price, Sold: object({ price: ref("Price") }) }, schemas);
  const plans = planValidators({ contract, types, schemaTypes });
  expect(plans.map(({ path, isShared }) => ({ path, isShared }))).toEqual([
    { path: "price.js", isShared: true },
    { path: "sold.js", isShared: false },
  ]);
});

test("two payloads that are one schema have a module each, and one of them does the work", () => {
  const plans = planValidators(sourceOf({ Bid: price, Offer: price }, {}));
  expect(plans.map(({ path, schema }) => ({ path, schema }))).toEqual([
    { path: "bid.js", schema: price },
    { path: "offer.js", schema: { $ref: "Bid" } },
  ]);
});

test("a schema that says very little is written wherever it is needed", () => {
  const [bid, ...others] = planValidators(
    sourceOf({ Bid: object({ from: ref("Id"), to: ref("Id") }) }, { Id: { type: "string", minLength: 1 } }),
  );
  expect(others).toEqual([]);
  expect(bid?.schema).toEqual(object({ from: { type: "string", minLength: 1 }, to: { type: "string", minLength: 1 } }));
});

test("schemas in a circle refer to each other, and one that recurs to itself", () => {
  const plans = planValidators(
    sourceOf(
      { Tree: object({ root: ref("Branch"), all: { type: "array", items: ref("Branch") } }) },
      {
        Branch: object({ leaf: ref("Leaf"), other: ref("Leaf") }),
        Leaf: object({ on: ref("Branch"), next: ref("Leaf") }),
      },
    ),
  );
  expect(plans.map(({ name, needs }) => ({ name, needs }))).toEqual([
    { name: "Tree", needs: ["Branch"] },
    { name: "Branch", needs: ["Leaf"] },
    { name: "Leaf", needs: ["Branch"] },
  ]);
  expect(plans[2]?.schema).toEqual(object({ on: { $ref: "Branch" }, next: { $ref: "Leaf" } }));
});

test("only what a schema with `unevaluated…` refers to tells what it has judged", () => {
  const closed = { allOf: [ref("Base")], unevaluatedProperties: false };
  const plans = planValidators(
    sourceOf(
      { Closed: closed, Open: object({ base: ref("Base"), price: ref("Price"), last: ref("Price") }) },
      { Base: price, Price: object({ net: { type: "number" } }) },
    ),
  );
  expect(plans.map(({ name, tracksEvaluated }) => ({ name, tracksEvaluated }))).toEqual([
    { name: "Closed", tracksEvaluated: true },
    { name: "Open", tracksEvaluated: false },
    { name: "Base", tracksEvaluated: true },
    { name: "Price", tracksEvaluated: false },
  ]);
});

test("code grows with the documents: a thousand payloads with a hundred shared schemas write each of those once", () => {
  const shared = Array.from({ length: 100 }, (_, index) => [
    `S${index}`,
    object({ next: ref(`S${(index + 1) % 100}`), price: ref("S0") }),
  ]);
  const payloads = Array.from({ length: 1000 }, (_, index) => [
    `P${index}`,
    object({ value: ref(`S${index % 100}`), id: { const: index } }),
  ]);
  const plans = planValidators(sourceOf(Object.fromEntries(payloads), Object.fromEntries(shared)));
  expect(plans.length).toBe(1100);
  expect(JSON.stringify(plans.map(({ schema }) => schema)).length).toBeLessThan(200_000);
});
