import { type HardCase, proveCases } from "./hard-cases.ts";

const schema = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const Money = { type: "object", required: ["amount"], properties: { amount: { type: "number" } } };

/** A case with one required property `a`. */
const property = (name: string, given: object, want: string, lists: Pick<HardCase, "fits" | "wrong">): HardCase => ({
  name,
  schemas: { Holder: { type: "object", required: ["a"], properties: { a: given } }, Money, Pet, Cat, Dog },
  want: `export interface Holder {\n  a: ${want};\n}`,
  fits: lists.fits.map((a) => ({ a })),
  wrong: [{}, ...lists.wrong.map((a) => ({ a }))],
});

const tagged = (kind: string): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind } },
});
const Cat = tagged("cat");
const Dog = tagged("dog");
const Pet = { oneOf: [schema("Cat"), schema("Dog")] };
const money = { amount: 1 };

const cases: readonly HardCase[] = [
  property("null among the types", { type: ["string", "null"] }, "string | null", { fits: ["x", null], wrong: [1] }),
  property("null first", { type: ["null", "integer"] }, "null | number", { fits: [1, null], wrong: ["x"] }),
  property("a reference or null", { anyOf: [schema("Money"), { type: "null" }] }, "Money | null", {
    fits: [money, null],
    wrong: [{}, "x"],
  }),
  property("null or a reference", { oneOf: [{ type: "null" }, schema("Money")] }, "null | Money", {
    fits: [money, null],
    wrong: [{}],
  }),
  property("a union of references or null", { oneOf: [schema("Pet"), { type: "null" }] }, "Pet | null", {
    fits: [{ kind: "cat" }, null],
    wrong: [{ kind: "cow" }],
  }),
  property("an enumeration with null in it", { enum: ["x", "y", null] }, '"x" | "y" | null', {
    fits: ["x", null],
    wrong: ["z"],
  }),
  property("one with the types beside it", { type: ["string", "null"], enum: ["x", null] }, '"x" | null', {
    fits: ["x", null],
    wrong: ["y"],
  }),
  property(
    "a list that may be null, of items that may be",
    { type: ["array", "null"], items: { type: ["string", "null"] } },
    "(string | null)[] | null",
    {
      fits: [["x", null], null],
      wrong: [[1]],
    },
  ),
  property(
    "an inline object or null",
    { type: ["object", "null"], required: ["b"], properties: { b: { type: "string" } } },
    "{\n    b: string;\n  } | null",
    {
      fits: [{ b: "x" }, null],
      wrong: [{}, "x"],
    },
  ),
  property("only null", { type: "null" }, "null", { fits: [null], wrong: [0] }),
  property("nothing but null as a constant", { const: null }, "null", { fits: [null], wrong: [""] }),
  property(
    "several scalars",
    { type: ["string", "integer", "number", "boolean", "null"] },
    "string | number | boolean | null",
    {
      fits: ["x", 1.5, true, null],
      wrong: [[]],
    },
  ),
  property(
    "nested unions",
    { anyOf: [{ anyOf: [{ type: "null" }, { type: "string" }] }, { type: "number" }] },
    "(null | string) | number",
    {
      fits: [null, "x", 1],
      wrong: [true],
    },
  ),
  {
    name: "a property that may be left out, and is never null",
    schemas: {
      Patch: { type: "object", properties: { title: { type: "string" }, price: { type: ["number", "null"] } } },
    },
    want: `
export interface Patch {
  title?: string;
  price?: number | null;
}`,
    fits: [{}, { title: "A clock", price: null }],
    wrong: [{ title: null }],
    proof: `
// @ts-expect-error left out is not undefined: JSON has no undefined
export const patch: T.Patch = { title: undefined };`,
  },
];

await proveCases(cases);
