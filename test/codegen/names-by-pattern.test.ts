import { type HardCase, proveCases } from "./hard-cases.ts";
import { number, text } from "./shorthand.ts";

const cases: readonly HardCase[] = [
  {
    name: "names by pattern, and no others",
    schemas: {
      Names: {
        type: "object",
        required: ["host"],
        properties: { host: text },
        patternProperties: { "^x-n-": number, "^x-t-": text },
        additionalProperties: false,
      },
    },
    want: `
export interface Names {
  host: string;
  [k: string]: number | string;
}`,
    fits: [{ host: "a" }, { host: "a", "x-n-1": 1, "x-t-1": "b" }],
    wrong: [{ "x-n-1": 1 }, { host: "a", "x-n-1": true }],
    leftToTheValidator: [
      { host: "a", "x-n-1": "one" },
      { host: "a", other: "b" },
    ],
  },
  {
    name: "names by pattern, and any others",
    schemas: { Open: { type: "object", properties: { id: text }, patternProperties: { "^x-": number } } },
    want: `
export interface Open {
  id?: string;
  [k: string]: unknown;
}`,
    fits: [{}, { id: "a", "x-1": 1, other: true }],
    wrong: [{ id: 1 }],
    leftToTheValidator: [{ "x-1": "one" }],
  },
  {
    name: "names by pattern, and others of one type",
    schemas: {
      Mixed: {
        type: "object",
        properties: { id: text },
        patternProperties: { "^x-": number },
        additionalProperties: { type: "boolean" },
      },
    },
    want: `
export interface Mixed {
  id?: string;
  [k: string]: number | boolean | string | undefined;
}`,
    fits: [{}, { id: "a", "x-1": 1, other: true }],
    wrong: [{ id: 1 }, { "x-1": {} }, { other: null }],
    leftToTheValidator: [{ "x-1": true }, { other: 1 }],
  },
  {
    name: "a declared name that a pattern speaks of, too",
    schemas: {
      Both: {
        type: "object",
        required: ["x-id"],
        properties: { "x-id": { enum: ["a", "b"] } },
        patternProperties: { "^x-": text },
        additionalProperties: false,
      },
    },
    want: `
export interface Both {
  "x-id": "a" | "b";
  [k: string]: string | ("a" | "b");
}`,
    fits: [{ "x-id": "a" }, { "x-id": "b", "x-more": "c" }],
    wrong: [{}, { "x-id": "c" }, { "x-id": "a", "x-more": 1 }],
  },
];

await proveCases(cases);
