import { type HardCase, proveCases } from "./hard-cases.ts";
import { number, object, schema, text } from "./shorthand.ts";

const Money = object({ amount: number });

const cases: readonly HardCase[] = [
  {
    name: "a description beside a reference, twice: still one type",
    schemas: {
      Sale: object({
        price: { ...schema("Money"), description: "What was asked." },
        paid: { description: "What was paid.", ...schema("Money") },
        fee: { ...schema("Money"), title: "Fee", deprecated: true },
      }),
      Money,
    },
    want: `
export interface Sale {
  /**
   * What was asked.
   */
  price: Money;
  /**
   * What was paid.
   */
  paid: Money;
  /**
   * Fee
   *
   * @deprecated
   */
  fee: Money;
}`,
    fits: [{ price: { amount: 1 }, paid: { amount: 1 }, fee: { amount: 0 } }],
    wrong: [{ price: {}, paid: { amount: 1 }, fee: { amount: 0 } }],
    proof: `export const swap = ({ price, paid }: T.Sale): T.Money[] => [paid, price];`,
  },
  {
    name: "a named schema that is a reference with words of its own: another name for the same type",
    schemas: { Fee: { ...schema("Money"), description: "What the house keeps." }, Money },
    want: `
export interface Money {
  amount: number;
}`,
    fits: [{ amount: 1 }],
    wrong: [{}],
  },
  {
    name: "`nullable` beside a reference, as documents that were once 3.0 say it",
    schemas: { Sale: object({ price: { ...schema("Money"), nullable: true } }), Money },
    want: `
export interface Sale {
  price: null | Money;
}`,
    fits: [{ price: null }, { price: { amount: 1 } }],
    wrong: [{ price: {} }, {}],
  },
  {
    name: "further constraints beside a reference",
    schemas: {
      Sale: object({
        code: { ...schema("Code"), maxLength: 3 },
        price: { ...schema("Money"), not: object({ amount: { const: 0 } }) },
      }),
      Code: { type: "string", minLength: 1 },
      Money,
    },
    want: `
export interface Sale {
  code: Code;
  price: Money;
}`,
    fits: [{ code: "abc", price: { amount: 1 } }],
    wrong: [{ code: 1, price: { amount: 1 } }],
    leftToTheValidator: [
      { code: "abcd", price: { amount: 1 } },
      { code: "abc", price: { amount: 0 } },
    ],
  },
  {
    name: "an enumeration, a constant and a type beside a reference narrow it",
    schemas: {
      Light: object({
        now: { ...schema("Colour"), enum: ["red", "green"] },
        first: { ...schema("Colour"), const: "red" },
        name: { ...schema("Label"), type: "string" },
      }),
      Colour: { type: "string", enum: ["red", "amber", "green"] },
      Label: { type: ["string", "null"] },
    },
    want: `
export interface Light {
  now: ("red" | "green") & Colour;
  first: "red" & Colour;
  name: string & Label;
}`,
    fits: [{ now: "green", first: "red", name: "a" }],
    wrong: [
      { now: "amber", first: "red", name: "a" },
      { now: "red", first: "green", name: "a" },
      { now: "red", first: "red", name: null },
    ],
    proof: `export const name = ({ name, now }: T.Light): string => name + (now === "red" ? "!" : now satisfies "green");`,
  },
  {
    name: "a reference beside a union",
    schemas: {
      Event: { ...schema("Base"), oneOf: [object({ joined: text }), object({ left: text })] },
      Base: object({ at: number }),
    },
    want: `
export type EventData = Base &
  (
    | {
        joined: string;
      }
    | {
        left: string;
      }
  );`,
    fits: [
      { at: 1, joined: "ada" },
      { at: 1, left: "ada" },
    ],
    wrong: [{ at: 1 }, { joined: "ada" }],
    proof: `export const who = (event: T.EventData): string => ("joined" in event ? event.joined : event.left);`,
  },
];

await proveCases(cases);
