import { type HardCase, proveCases } from "./hard-cases.ts";
import { condition, number, object, schema, text } from "./shorthand.ts";

const cases: readonly HardCase[] = [
  {
    name: "a condition on what is declared",
    schemas: {
      Drive: {
        ...object({ mode: { enum: ["fast", "slow"] } }),
        properties: { mode: { enum: ["fast", "slow"] }, speed: number },
        ...condition({ properties: { mode: { const: "fast" } } }, { required: ["speed"] }),
      },
    },
    want: `
export interface Drive {
  mode: "fast" | "slow";
  speed?: number;
}`,
    fits: [{ mode: "slow" }, { mode: "fast", speed: 3 }],
    wrong: [{ mode: "fast", speed: "3" }, { speed: 3 }],
    leftToTheValidator: [{ mode: "fast" }],
  },
  {
    name: "a condition that declares more on either side of a tag",
    schemas: {
      Payment: {
        ...object({ by: { enum: ["card", "cash", "swap"] }, amount: number }),
        ...condition(
          { properties: { by: { const: "card" } }, required: ["by"] },
          object({ card: text }),
          object({ till: { type: "integer" } }),
        ),
        unevaluatedProperties: false,
      },
    },
    want: `
export type Payment = {
  by: "card" | "cash" | "swap";
  amount: number;
} & (
  | {
      by: "card";
      card: string;
    }
  | {
      by: "cash" | "swap";
      till: number;
    }
);`,
    fits: [
      { by: "card", amount: 1, card: "4000" },
      { by: "swap", amount: 1, till: 2 },
    ],
    wrong: [
      { by: "card", amount: 1 },
      { by: "card", amount: 1, till: 2 },
      { by: "cash", amount: 1, card: "4000" },
      { by: "card", card: "4000" },
    ],
    leftToTheValidator: [
      { by: "card", amount: 1, card: "4000", till: 2 },
      { by: "cash", amount: 1, till: 2.5 },
    ],
    proof: `export const told = (payment: T.Payment): string | number => (payment.by === "card" ? payment.card : payment.till);`,
  },
  {
    name: "a condition on a tag that may be left out: without it the condition is met",
    schemas: {
      Door: {
        type: "object",
        properties: { open: { type: "boolean" } },
        ...condition({ properties: { open: { const: true } } }, object({ since: text })),
      },
    },
    want: `
export type Door = {
  open?: boolean;
} & (
  | {
      open?: true;
      since: string;
    }
  | {
      open: false;
    }
);`,
    fits: [{ since: "noon" }, { open: true, since: "noon" }, { open: false }, { open: false, since: 1 }],
    wrong: [{}, { open: true }, { open: true, since: 1 }],
    proof: `export const since = (door: T.Door): string => (door.open === false ? "closed" : door.since);`,
  },
  {
    name: "a condition that types cannot tell: what it declares may be written and read",
    schemas: {
      Parcel: {
        ...object({ weight: number }),
        ...condition({ properties: { weight: { minimum: 30 } } }, object({ lift: { enum: ["crane", "fork"] } })),
      },
    },
    want: `
export type Parcel = {
  weight: number;
} & (
  | {
      lift: "crane" | "fork";
    }
  | {}
);`,
    fits: [{ weight: 1 }, { weight: 40, lift: "fork" }, { weight: 1, lift: "hand" }],
    wrong: [{ lift: "fork" }],
    leftToTheValidator: [{ weight: 40 }, { weight: 40, lift: "hand" }],
    proof: `
export const heavy: T.Parcel = { weight: 40, lift: "crane" };
export const lift = (parcel: T.Parcel): string => ("lift" in parcel ? parcel.lift : "hand");`,
  },
  {
    name: "several conditions in `allOf`, one of them with a reference",
    schemas: {
      Shape: {
        ...object({ form: { enum: ["circle", "square", "point"] } }),
        allOf: [
          condition({ properties: { form: { const: "circle" } } }, object({ radius: number })),
          condition({ properties: { form: { const: "square" } } }, schema("Sides")),
        ],
      },
      Sides: object({ side: number }),
    },
    want: `
export type Shape = {
  form: "circle" | "square" | "point";
} & (
  | {
      radius: number;
    }
  | ({} | null)
) &
  (Sides | ({} | null));`,
    fits: [{ form: "point" }, { form: "circle", radius: 1 }, { form: "square", side: 1 }],
    wrong: [{ form: "oval" }],
    leftToTheValidator: [{ form: "circle" }, { form: "square", side: "1" }],
    proof: `export const circle: T.Shape = { form: "circle", radius: 1 };`,
  },
  {
    name: "a condition on something that may be null",
    schemas: {
      Slot: object({
        item: {
          type: ["object", "null"],
          required: ["kind"],
          properties: { kind: { enum: ["a", "b"] } },
          ...condition(
            { type: "object", required: ["kind"], properties: { kind: { const: "a" } } },
            { type: "object", properties: { extra: number } },
          ),
        },
      }),
    },
    want: `
export interface Slot {
  item: ({
    kind: "a" | "b";
  } | null) &
    (
      | {
          kind: "a";
          extra?: number;
        }
      | {
          kind: "b";
        }
      | null
    );
}`,
    fits: [{ item: null }, { item: { kind: "b" } }, { item: { kind: "a", extra: 1 } }],
    wrong: [{ item: {} }, { item: { kind: "c" } }, { item: { kind: "a", extra: "1" } }],
    proof: `export const extra = ({ item }: T.Slot): number => (item?.kind === "a" ? (item.extra ?? 0) : 0);`,
  },
  {
    name: "what one property brings with it",
    schemas: {
      Order: {
        ...object({ id: text }),
        properties: { id: text, card: text },
        dependentRequired: { gift: ["wrap"] },
        dependentSchemas: { card: object({ address: text }) },
      },
    },
    want: `
export type Order = {
  id: string;
  card?: string;
} & (
  | {
      address: string;
      card: {} | null;
    }
  | {
      card?: never;
    }
);`,
    fits: [{ id: "a" }, { id: "a", card: "4000", address: "Here" }],
    wrong: [
      { id: "a", card: "4000" },
      { id: "a", card: 1, address: "Here" },
    ],
    leftToTheValidator: [{ id: "a", gift: true }],
    proof: `export const address = (order: T.Order): string | undefined => (order.card === undefined ? undefined : order.address);`,
  },
];

await proveCases(cases);
