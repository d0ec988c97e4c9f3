import { type HardCase, proveCases } from "./hard-cases.ts";
import { number, object, schema, text } from "./shorthand.ts";

const cases: readonly HardCase[] = [
  {
    name: "closed as a whole, the branches open",
    schemas: {
      Change: {
        type: "object",
        required: ["kind"],
        properties: { kind: { enum: ["price", "title"] } },
        oneOf: [object({ kind: { const: "price" }, amount: number }), object({ kind: { const: "title" }, text })],
        unevaluatedProperties: false,
      },
    },
    want: `
export type Change = {
  kind: "price" | "title";
} & (
  | {
      kind: "price";
      amount: number;
    }
  | {
      kind: "title";
      text: string;
    }
);`,
    fits: [
      { kind: "price", amount: 1 },
      { kind: "title", text: "A clock" },
    ],
    wrong: [{ kind: "price", text: "A clock" }, { kind: "price" }, { kind: "other" }],
    leftToTheValidator: [{ kind: "price", amount: 1, text: "A clock" }],
  },
  {
    name: "names by pattern over what a base declares otherwise",
    schemas: {
      Tagged: {
        allOf: [schema("Base")],
        patternProperties: { "^x-": text },
        unevaluatedProperties: false,
      },
      Base: object({ count: number }),
    },
    want: `
export type Tagged = {
  [k: string]: unknown;
} & Base;`,
    fits: [{ count: 1 }, { count: 1, "x-a": "b" }],
    wrong: [{ "x-a": "b" }, { count: "1" }],
    leftToTheValidator: [
      { count: 1, "x-a": 1 },
      { count: 1, other: "b" },
    ],
    proof: `export const count = (tagged: T.Tagged): number => tagged.count;`,
  },
  {
    name: "whatever a base does not declare has a type",
    schemas: {
      Labels: { allOf: [schema("Base")], unevaluatedProperties: text },
      Base: object({ count: number }),
    },
    want: `
export type Labels = {
  [k: string]: unknown;
} & Base;`,
    fits: [{ count: 1 }, { count: 1, a: "b" }],
    wrong: [{ a: "b" }, { count: "1" }],
    leftToTheValidator: [{ count: 1, a: 2 }],
    proof: `export const count = (labels: T.Labels): number => labels.count;`,
  },
  {
    name: "`unevaluatedProperties` with nothing beside it says what `additionalProperties` would",
    schemas: { Prices: { type: "object", properties: { id: text }, required: ["id"], unevaluatedProperties: number } },
    want: `
export interface Prices {
  id: string;
  [k: string]: number | string;
}`,
    fits: [{ id: "a" }, { id: "a", eur: 1 }],
    wrong: [{ eur: 1 }, { id: "a", eur: null }],
    leftToTheValidator: [{ id: "a", eur: "1" }],
  },
  {
    name: "two closed ones together, which only what both know can fit",
    schemas: {
      Both: { allOf: [schema("Left"), schema("Right")] },
      Left: { type: "object", properties: { id: text, left: number }, required: ["id"], additionalProperties: false },
      Right: { type: "object", properties: { id: text, right: number }, required: ["id"], additionalProperties: false },
    },
    want: "export type Both = Left & Right;",
    fits: [{ id: "a" }],
    wrong: [{}, { id: 1 }],
    leftToTheValidator: [
      { id: "a", left: 1 },
      { id: "a", right: 1 },
      { id: "a", left: 1, right: 1 },
    ],
  },
  {
    name: "a closed one, and an open one that adds what may be left out",
    schemas: {
      Sum: { allOf: [schema("Closed"), { type: "object", properties: { note: text } }] },
      Closed: object({ id: text }, { additionalProperties: false }),
    },
    want: `
export type Sum = Closed & {
  note?: string;
};`,
    fits: [{ id: "a" }],
    wrong: [{}, { id: "a", note: 1 }],
    leftToTheValidator: [{ id: "a", note: "b" }],
  },
];

await proveCases(cases);
