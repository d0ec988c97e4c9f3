import { type HardCase, proveCases } from "./hard-cases.ts";
import { number, object, schema, text } from "./shorthand.ts";

const Money = object({ amount: number });

const cases: readonly HardCase[] = [
  {
    name: "titles that are the same, or are no names",
    schemas: {
      Outer: {
        ...object({
          one: object({ a: text }, { title: "Item" }),
          two: object({ b: text }, { title: "Item" }),
          three: schema("Item"),
          list: { type: "array", items: object({ d: text }, { title: "1st; export const x = 1 // */" }) },
        }),
        title: "Item",
      },
      Item: object({ c: text }, { title: "Outer" }),
    },
    want: `
/**
 * Item
 */
export interface Outer {
  /**
   * Item
   */
  one: {
    a: string;
  };
  /**
   * Item
   */
  two: {
    b: string;
  };
  three: Item;
  /**
   * Items: 1st; export const x = 1 // *\\/
   */
  list: {
    d: string;
  }[];
}`,
    fits: [{ one: { a: "" }, two: { b: "" }, three: { c: "" }, list: [{ d: "" }] }],
    wrong: [
      { one: { b: "" }, two: { b: "" }, three: { c: "" }, list: [] },
      { one: { a: "" }, two: { b: "" }, three: { a: "" }, list: [] },
    ],
  },
  {
    name: "identifiers of other places: `$id`, `$anchor` and `$schema`",
    schemas: {
      Order: {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://schemas.example.com/order.json",
        ...object({ price: { $ref: "https://schemas.example.com/money.json" }, place: { $ref: "#place" } }),
        $defs: { Place: { $anchor: "place", ...object({ town: text }) } },
      },
      Money: { $id: "https://schemas.example.com/money.json", ...Money },
    },
    want: `
export interface Order {
  price: Money;
  place: Place;
}`,
    fits: [{ price: { amount: 1 }, place: { town: "Here" } }],
    wrong: [
      { price: {}, place: { town: "Here" } },
      { price: { amount: 1 }, place: {} },
    ],
  },
  {
    name: "a reference that is relative to an `$id`",
    schemas: {
      Order: {
        $id: "https://schemas.example.com/shop/order.json",
        ...object({ price: { $ref: "money.json" }, place: { $ref: "/places/town.json" } }),
      },
      Money: { $id: "https://schemas.example.com/shop/money.json", ...Money },
      Town: { $id: "https://schemas.example.com/places/town.json", type: "string" },
    },
    want: `
export interface Order {
  price: Money;
  place: Town;
}`,
    fits: [{ price: { amount: 1 }, place: "Here" }],
    wrong: [
      { price: {}, place: "Here" },
      { price: { amount: 1 }, place: 1 },
    ],
  },
  {
    name: "an `$id` in a file, and a reference back to it",
    schemas: { Order: object({ price: { $ref: "money.json" } }) },
    files: {
      "money.json": {
        $id: "https://schemas.example.com/money.json",
        title: "An amount",
        type: "object",
        required: ["amount"],
        properties: {
          amount: number,
          parts: { type: "array", items: { $ref: "https://schemas.example.com/money.json" } },
        },
      },
    },
    want: `
/**
 * An amount
 */
export interface Money {
  amount: number;
  parts?: Money[];
}`,
    fits: [{ price: { amount: 1, parts: [{ amount: 1 }] } }],
    wrong: [{ price: { amount: 1, parts: [{}] } }],
  },
  {
    name: "keys that are no names",
    schemas: {
      "order.created/v1": object({ "item-1": schema("1 item"), "": text, "a.b": number, class: schema("class") }),
      "1 item": text,
      class: { type: "boolean" },
    },
    want: `
export interface OrderCreatedV1 {
  "item-1": N1Item;
  "": string;
  "a.b": number;
  class: Class;
}`,
    fits: [{ "item-1": "a", "": "b", "a.b": 1, class: true }],
    wrong: [
      { "item-1": "a", "": "b", class: true },
      { "item-1": 1, "": "b", "a.b": 1, class: true },
    ],
  },
  {
    name: "words that printers of types take for orders",
    schemas: {
      Order: {
        ...object({ id: { ...text, tsType: "never" }, kind: { enum: ["a", "b"], tsEnumNames: ["x; export", "y"] } }),
        tsType: "any",
        tsEnumNames: ["a"],
        "x-bare": true,
        goJSONSchema: { type: "any" },
        definitions: { Unused: { tsType: "any" } },
        $defs: { Unused: { tsType: "any" } },
        extends: { $ref: "elsewhere.json" },
        id: "https://schemas.example.com/other.json",
      },
    },
    want: `
export interface Order {
  id: string;
  kind: "a" | "b";
}`,
    fits: [{ id: "a", kind: "b" }],
    wrong: [
      { id: 1, kind: "b" },
      { id: "a", kind: "c" },
    ],
  },
];

await proveCases(cases);
