import { type HardCase, proveCases } from "./hard-cases.ts";

const schema = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** What every message of a protocol has around its data. */
const Envelope = {
  type: "object",
  required: ["type", "at"],
  properties: { type: { type: "string" }, at: { type: "integer" }, data: {} },
};
const message = (type: string, data: object): object => ({
  allOf: [schema("Envelope"), { type: "object", required: ["data"], properties: { type: { const: type }, data } }],
});
const data = (properties: object): object => ({ type: "object", required: Object.keys(properties), properties });

const cases: readonly HardCase[] = [
  {
    name: "envelopes put together with `allOf`, whose tag is narrowed by each message",
    schemas: {
      Message: { oneOf: [schema("Joined"), schema("Left")] },
      Envelope,
      Joined: message("joined", data({ name: { type: "string" } })),
      Left: message("left", data({ reason: { enum: ["bored", "banned"] } })),
    },
    want: `
export type Joined = Envelope & {
  type?: "joined";
  data: {
    name: string;
  };
};`,
    fits: [
      { type: "joined", at: 1, data: { name: "Ada" } },
      { type: "left", at: 2, data: { reason: "bored" } },
    ],
    wrong: [
      { type: "joined", at: 1, data: { reason: "bored" } },
      { type: "joined", data: { name: "Ada" } },
      { at: 1, data: { name: "Ada" } },
      { type: "left", at: 2 },
    ],
    proof: `export const told = (message: T.Message): string => (message.type === "joined" ? message.data.name : message.data.reason);`,
  },
  {
    name: "envelopes in envelopes",
    schemas: {
      Tick: { allOf: [schema("Sequenced"), { properties: { type: { const: "tick" } } }] },
      Envelope,
      Sequenced: { allOf: [schema("Envelope"), { required: ["seq"], properties: { seq: { type: "integer" } } }] },
    },
    want: `
export type Tick = Sequenced & {
  type?: "tick";
};`,
    fits: [{ type: "tick", at: 1, seq: 2 }],
    wrong: [
      { type: "tick", at: 1 },
      { type: "tock", at: 1, seq: 2 },
      { at: 1, seq: 2 },
    ],
    proof: `
export const next = (tick: T.Tick): number => tick.seq + 1;
export const type = (tick: T.Tick): "tick" => tick.type;`,
  },
  {
    name: "what an envelope leaves optional and a message requires",
    schemas: {
      Named: { allOf: [schema("Loose")], required: ["late"] },
      Loose: { type: "object", properties: { late: { type: "string" }, early: { type: "string" } } },
    },
    want: `
export type Named = {
  late: {} | null;
} & Loose;`,
    fits: [{ late: "l" }, { late: "l", early: "e" }],
    wrong: [{}, { early: "e" }, { late: 1 }],
    proof: `export const late = (named: T.Named): string => named.late;`,
  },
  {
    name: "an `object` in `allOf` that says nothing more, also one that may be null",
    schemas: {
      Outer: {
        type: "object",
        required: ["plain", "maybe"],
        properties: { plain: schema("Plain"), maybe: schema("Maybe") },
      },
      Plain: { allOf: [schema("Point"), { type: "object", description: "Where it stands." }] },
      Maybe: { type: ["object", "null"], allOf: [schema("Point")] },
      Point: { type: "object", required: ["x"], properties: { x: { type: "number" } } },
    },
    want: "export type Plain = Point;",
    fits: [{ plain: { x: 1 }, maybe: { x: 2 } }],
    wrong: [
      { plain: {}, maybe: { x: 2 } },
      { plain: { x: 1 }, maybe: null },
    ],
    proof: `
export const plain = ({ plain }: T.Outer, point: T.Point): T.Plain => (plain.x === 1 ? point : plain);
export const maybe = ({ maybe }: T.Outer): number => maybe.x;
// @ts-expect-error there is no index signature that would let anything pass
export const other = ({ plain }: T.Outer): unknown => plain.y;`,
  },
  {
    name: "properties beside a `$ref`",
    schemas: {
      Raised: { $ref: "#/components/schemas/Envelope", required: ["bid"], properties: { bid: { type: "number" } } },
      Envelope,
    },
    want: `
export type Raised = {
  bid: number;
} & Envelope;`,
    fits: [{ type: "raised", at: 1, bid: 2 }],
    wrong: [{ type: "raised", at: 1 }, { bid: 2 }],
    proof: `export const bid = (raised: T.Raised): number => raised.bid + raised.at;`,
  },
  {
    name: "closed as a whole with `unevaluatedProperties`",
    schemas: {
      Sale: {
        allOf: [schema("Base")],
        required: ["price"],
        properties: { price: { type: "number" } },
        unevaluatedProperties: false,
      },
      Base: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
    },
    want: `
export type Sale = {
  price: number;
} & Base;`,
    fits: [{ id: "s-1", price: 2 }],
    wrong: [{ id: "s-1" }, { price: 2 }],
    leftToTheValidator: [{ id: "s-1", price: 2, note: "?" }],
  },
  {
    name: "an enumeration that a message narrows",
    schemas: {
      Warm: { allOf: [schema("Coloured"), { properties: { colour: { enum: ["red", "orange"] } } }] },
      Coloured: { type: "object", required: ["colour"], properties: { colour: schema("Colour") } },
      Colour: { type: "string", enum: ["red", "orange", "blue"] },
    },
    want: `
export type Warm = Coloured & {
  colour?: "red" | "orange";
};`,
    fits: [{ colour: "red" }],
    wrong: [{ colour: "blue" }, {}],
    proof: `export const colour = (warm: T.Warm): "red" | "orange" => warm.colour;`,
  },
];

await proveCases(cases);
