import { type HardCase, proveCases } from "./hard-cases.ts";
import { number, object, schema, text } from "./shorthand.ts";

const cases: readonly HardCase[] = [
  {
    name: "closed: `additionalProperties` is false",
    schemas: { Lot: object({ id: text }, { additionalProperties: false }) },
    want: `
export interface Lot {
  id: string;
}`,
    fits: [{ id: "a" }],
    wrong: [{}, { id: 1 }],
    leftToTheValidator: [{ id: "a", note: "?" }],
    proof: `
// @ts-expect-error a literal has no properties that its type does not know
export const more: T.Lot = { id: "a", note: "?" };`,
  },
  {
    name: "open without a word",
    schemas: { Lot: object({ id: text }) },
    want: `
export interface Lot {
  id: string;
}`,
    fits: [{ id: "a" }, { id: "a", note: "?" }],
    wrong: [{ note: "?" }],
    proof: `
// @ts-expect-error what is not declared is not there to be read
export const note = (lot: T.Lot): unknown => lot.note;`,
  },
  {
    name: "open in so many words: `additionalProperties` is true",
    schemas: { Lot: object({ id: text }, { additionalProperties: true }) },
    want: `
export interface Lot {
  id: string;
  [k: string]: unknown;
}`,
    fits: [{ id: "a" }, { id: "a", note: 1 }],
    wrong: [{ note: 1 }, { id: 1 }],
    proof: `
export const id = (lot: T.Lot): string => lot.id;
export const note = (lot: T.Lot): unknown => lot["note"];
export const more: T.Lot = { id: "a", note: "?" };`,
  },
  {
    name: "`additionalProperties` is a schema that says nothing",
    schemas: { Lot: object({ id: text }, { additionalProperties: {} }) },
    want: `
export interface Lot {
  id: string;
  [k: string]: unknown;
}`,
    fits: [{ id: "a", note: 1 }],
    wrong: [{ note: 1 }],
  },
  {
    name: "the rest has a type of its own, and so has what is declared",
    schemas: {
      Scores: {
        ...object({ name: text }, { additionalProperties: number }),
        properties: { name: text, nick: { type: ["string", "null"] } },
      },
    },
    want: `
export interface Scores {
  name: string;
  nick?: string | null;
  [k: string]: number | string | null | undefined;
}`,
    fits: [{ name: "ada" }, { name: "ada", nick: null, chess: 1 }],
    wrong: [{ chess: 1 }, { name: "ada", chess: true }, { name: 1 }],
    leftToTheValidator: [{ name: "ada", chess: "many" }],
  },
  {
    name: "a map",
    schemas: { Prices: { type: "object", additionalProperties: schema("Money") }, Money: object({ amount: number }) },
    want: `
export interface Prices {
  [k: string]: Money;
}`,
    fits: [{}, { a: { amount: 1 } }],
    wrong: [{ a: 1 }, { a: {} }, []],
    proof: `export const first = (prices: T.Prices): number | undefined => prices["a"]?.amount;`,
  },
  {
    name: "a map in which some names have to be there",
    schemas: { Prices: { type: "object", required: ["eur"], additionalProperties: number } },
    want: `
export interface Prices {
  eur: number;
  [k: string]: number;
}`,
    fits: [{ eur: 1 }, { eur: 1, usd: 2 }],
    wrong: [{}, { usd: 2 }, { eur: "1" }, { eur: null }],
    proof: `export const eur = (prices: T.Prices): number => prices.eur;`,
  },
  {
    name: "no property at all",
    schemas: { Nothing: { type: "object", additionalProperties: false } },
    want: `
export interface Nothing {
  [k: string]: never;
}`,
    fits: [{}],
    wrong: [[1], 1, null, { a: 1 }],
  },
  {
    name: "any object",
    schemas: { Any: { type: "object" } },
    want: `
export interface Any {
  [k: string]: unknown;
}`,
    fits: [{}, { a: 1 }],
    wrong: [1, null, "a"],
  },
  {
    name: "a property that must not be there",
    schemas: { Lot: { type: "object", required: ["id"], properties: { id: text, legacy: false } } },
    want: `
export interface Lot {
  id: string;
  legacy?: never;
}`,
    fits: [{ id: "a" }],
    wrong: [
      { id: "a", legacy: 1 },
      { id: "a", legacy: null },
    ],
  },
  {
    name: "closed ones, told apart by what they have",
    schemas: {
      Target: {
        oneOf: [
          object({ user: text }, { additionalProperties: false }),
          object({ room: text }, { additionalProperties: false }),
        ],
      },
    },
    want: `
export type Target =
  | {
      user: string;
    }
  | {
      room: string;
    };`,
    fits: [{ user: "ada" }, { room: "hall" }],
    wrong: [{}, { user: 1 }],
    leftToTheValidator: [{ user: "ada", room: "hall" }],
    proof: `export const told = (target: T.Target): string => ("user" in target ? target.user : target.room);`,
  },
  {
    name: "a closed one inside a map inside a list",
    schemas: {
      Deep: {
        type: "array",
        items: { type: "object", additionalProperties: object({ id: text }, { additionalProperties: false }) },
      },
    },
    want: `
export type Deep = {
  [k: string]: {
    id: string;
  };
}[];`,
    fits: [[], [{ a: { id: "b" } }]],
    wrong: [[{ a: {} }], [1], {}],
    leftToTheValidator: [[{ a: { id: "b", more: 1 } }]],
  },
  {
    name: "names that objects have anyway",
    schemas: { Odd: object({ constructor: text }, { additionalProperties: false }) },
    want: `
export interface Odd {
  constructor: string;
}`,
    fits: [{ constructor: "a" }],
    wrong: [{ constructor: 1 }],
  },
];

await proveCases(cases);
