import { type HardCase, proveCases } from "./hard-cases.ts";

const schema = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const number = { type: "number" };

const cases: readonly HardCase[] = [
  {
    name: "exactly two",
    schemas: { Pair: { type: "array", prefixItems: [text, number], items: false, minItems: 2 } },
    want: "export type Pair = [string, number];",
    fits: [["a", 1]],
    wrong: [["a"], ["a", 1, 2], [1, "a"], []],
    proof: `export const amount = ([, amount]: T.Pair): number => amount;`,
  },
  {
    name: "exactly two, closed by `maxItems`",
    schemas: { Level: { type: "array", prefixItems: [text, text], minItems: 2, maxItems: 2 } },
    want: "export type Level = [string, string];",
    fits: [["1.0", "2.0"]],
    wrong: [["1.0"], ["1.0", "2.0", "3.0"]],
  },
  {
    name: "as draft-07 spells it",
    schemas: { Old: { type: "array", items: [text, number], additionalItems: false, minItems: 2 } },
    want: "export type Old = [string, number];",
    fits: [["a", 1]],
    wrong: [
      ["a", "b"],
      ["a", 1, 2],
    ],
  },
  {
    name: "slots that may be left out",
    schemas: { Call: { type: "array", prefixItems: [text, number, { type: "boolean" }], items: false, minItems: 1 } },
    want: "export type Call = [string] | [string, number] | [string, number, boolean];",
    fits: [["a"], ["a", 1], ["a", 1, true]],
    wrong: [[], ["a", true], ["a", 1, true, null]],
    proof: `export const second = (call: T.Call): number | undefined => call[1];`,
  },
  {
    name: "a head and any number of the rest",
    schemas: { Row: { type: "array", prefixItems: [text], items: number, minItems: 1 } },
    want: "export type Row = [string, ...number[]];",
    fits: [["a"], ["a", 1, 2, 3]],
    wrong: [[], [1], ["a", "b"]],
    proof: `export const total = ([, ...rest]: T.Row): number => rest.reduce((sum, one) => sum + one, 0);`,
  },
  {
    name: "a rest that is not described",
    schemas: { Open: { type: "array", prefixItems: [text], minItems: 1 } },
    want: "export type Open = [string, ...unknown[]];",
    fits: [["a", 1, null]],
    wrong: [[], [1]],
  },
  {
    name: "frames told apart by their first slot",
    schemas: {
      Frame: { oneOf: [schema("Bid"), schema("Note")] },
      Bid: { type: "array", prefixItems: [{ const: "bid" }, number], items: false, minItems: 2 },
      Note: {
        type: "array",
        prefixItems: [{ const: "note" }, { type: "object", required: ["text"], properties: { text } }],
        items: false,
        minItems: 2,
      },
    },
    want: `export type Frame = Bid | Note;`,
    fits: [
      ["bid", 1],
      ["note", { text: "a" }],
    ],
    wrong: [
      ["bid", { text: "a" }],
      ["note", 1],
      ["ask", 1],
    ],
    proof: `export const told = (frame: T.Frame): string | number => (frame[0] === "bid" ? frame[1] : frame[1].text);`,
  },
  {
    name: "tuples in a list, and lists in a tuple",
    schemas: {
      Book: {
        type: "array",
        prefixItems: [
          { type: "array", items: schema("Level") },
          { type: "array", items: schema("Level") },
        ],
        items: false,
        minItems: 2,
      },
      Level: { type: "array", prefixItems: [number, number], items: false, minItems: 2 },
    },
    want: "export type Book = [Level[], Level[]];",
    fits: [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [],
      ],
    ],
    wrong: [
      [[[1, 2, 3]], []],
      [[1, 2], []],
    ],
    proof: `export const best = ([bids]: T.Book): number | undefined => bids[0]?.[0];`,
  },
  {
    name: "no item at all",
    schemas: {
      None: {
        type: "object",
        required: ["a", "b"],
        properties: { a: { type: "array", maxItems: 0 }, b: { type: "array", items: false } },
      },
    },
    want: `
export interface None {
  a: [];
  b: [];
}`,
    fits: [{ a: [], b: [] }],
    wrong: [
      { a: [1], b: [] },
      { a: [], b: [1] },
    ],
  },
  {
    name: "more slots than a union of lengths could have",
    schemas: { Long: { type: "array", prefixItems: Array.from({ length: 25 }, () => number), items: false } },
    want: "export type Long = number[];",
    fits: [[1, 2, 3], []],
    wrong: [["a"]],
    leftToTheValidator: [Array.from({ length: 26 }, (_, index) => index)],
  },
  {
    name: "many slots that are all there",
    schemas: {
      Wide: {
        type: "array",
        prefixItems: Array.from({ length: 22 }, (_, index) => (index === 21 ? text : number)),
        items: false,
        minItems: 22,
      },
    },
    want: "  number,\n  string\n];",
    fits: [[...Array.from({ length: 21 }, (_, index) => index), "last"]],
    wrong: [Array.from({ length: 22 }, (_, index) => index)],
  },
];

await proveCases(cases);
