import { type HardCase, proveCases } from "./hard-cases.ts";

const schema = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const cases: readonly HardCase[] = [
  {
    name: "a schema that holds itself",
    schemas: {
      Tree: {
        type: "object",
        required: ["value"],
        properties: {
          value: { type: "string" },
          children: { type: "array", items: schema("Tree") },
          parent: schema("Tree"),
        },
      },
    },
    want: `
export interface Tree {
  value: string;
  children?: Tree[];
  parent?: Tree;
}`,
    fits: [{ value: "a" }, { value: "a", children: [{ value: "b", children: [{ value: "c" }] }] }],
    wrong: [
      { value: "a", children: [{ value: "b", children: [{}] }] },
      { value: "a", parent: { value: 1 } },
    ],
    proof: `export const deepest = ({ children = [] }: T.Tree): number => 1 + Math.max(0, ...children.map(deepest));`,
  },
  {
    name: "schemas that hold each other, told apart on the way",
    schemas: {
      Term: { oneOf: [schema("Sum"), schema("Leaf")] },
      Sum: {
        type: "object",
        required: ["op", "terms"],
        properties: { op: { const: "sum" }, terms: { type: "array", items: schema("Term") } },
      },
      Leaf: {
        type: "object",
        required: ["op", "value"],
        properties: { op: { const: "leaf" }, value: { type: "number" } },
      },
    },
    want: `
export interface Sum {
  op: "sum";
  terms: Term[];
}

export type Term = Sum | Leaf;`,
    fits: [
      {
        op: "sum",
        terms: [
          { op: "leaf", value: 1 },
          { op: "sum", terms: [] },
        ],
      },
    ],
    wrong: [
      { op: "sum", terms: [{ op: "leaf" }] },
      { op: "sum", terms: { op: "leaf", value: 1 } },
    ],
    proof: `
export const total = (term: T.Term): number =>
  term.op === "leaf" ? term.value : term.terms.map(total).reduce((sum, one) => sum + one, 0);`,
  },
  {
    name: "any JSON value",
    schemas: {
      Json: {
        anyOf: [
          { type: ["string", "number", "boolean", "null"] },
          { type: "array", items: schema("Json") },
          { type: "object", additionalProperties: schema("Json") },
        ],
      },
    },
    want: `
export type Json =
  | (string | number | boolean | null)
  | Json[]
  | {
      [k: string]: Json;
    };`,
    fits: [null, 1, ["a", { b: [true, {}] }]],
    wrong: [],
    proof: `
export const json: T.Json = { a: [1, { b: null }] };
// @ts-expect-error a function is no JSON
export const wrong: T.Json = { a: [() => 1] };`,
  },
  {
    name: "recursion inside an external file and between two of them",
    schemas: {
      Folder: { type: "object", required: ["entry"], properties: { entry: { $ref: "entry.json#/$defs/Entry" } } },
    },
    files: {
      "entry.json": {
        $defs: {
          Entry: {
            type: "object",
            required: ["name"],
            properties: {
              name: { type: "string" },
              entries: { type: "array", items: { $ref: "#/$defs/Entry" } },
              owner: { $ref: "owner.json" },
            },
          },
        },
      },
      "owner.json": {
        type: "object",
        required: ["login"],
        properties: {
          login: { type: "string" },
          home: { $ref: "entry.json#/$defs/Entry" },
          boss: { $ref: "#" },
        },
      },
    },
    want: `
export interface Entry {
  name: string;
  entries?: Entry[];
  owner?: Owner;
}

export interface Folder {
  entry: Entry;
}

export interface Owner {
  login: string;
  home?: Entry;
  boss?: Owner;
}`,
    fits: [{ entry: { name: "a", entries: [{ name: "b" }], owner: { login: "ada", boss: { login: "bob" } } } }],
    wrong: [
      { entry: { name: "a", entries: [{ name: 1 }] } },
      { entry: { name: "a", owner: { login: "ada", home: { entries: [] } } } },
    ],
    proof: `export const boss = (folder: T.Folder): string | undefined => folder.entry.owner?.boss?.home?.entries?.[0]?.owner?.login;`,
  },
  {
    name: "recursion through an envelope, a tuple, a map and null",
    schemas: {
      Step: {
        allOf: [
          schema("Base"),
          { type: "object", properties: { next: { anyOf: [schema("Step"), { type: "null" }] } } },
        ],
      },
      Base: {
        type: "object",
        required: ["path"],
        properties: { path: schema("Path"), links: schema("Links") },
      },
      Path: { type: "array", prefixItems: [{ type: "string" }, schema("Path")], items: false, minItems: 1 },
      Links: { type: "object", additionalProperties: schema("Links") },
    },
    want: `
export type Step = Base & {
  next?: Step | null;
};`,
    fits: [{ path: ["a", ["b", ["c"]]], links: { d: { e: {} } }, next: { path: ["f"], next: null } }],
    wrong: [{ path: ["a", ["b", ["c", []]]] }, { path: ["a"], links: { d: 1 } }, { path: ["a"], next: {} }],
    proof: `export const second = (step: T.Step): string | undefined => step.next?.path[1]?.[0];`,
  },
];

await proveCases(cases);
