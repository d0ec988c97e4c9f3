import { type HardCase, proveCases } from "./hard-cases.ts";

const schema = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({
  type: "object",
  required,
  properties,
});

const Cat = object({ kind: { const: "cat" }, lives: { type: "integer" } });
const Dog = object({ kind: { const: "dog" }, barks: { type: "boolean" } });

const cases: readonly HardCase[] = [
  {
    name: "a union told apart by `const`, without any discriminator",
    schemas: { Pet: { oneOf: [schema("Cat"), schema("Dog")] }, Cat, Dog },
    want: "export type Pet = Cat | Dog;",
    fits: [
      { kind: "cat", lives: 9 },
      { kind: "dog", barks: true, name: "Rex" },
    ],
    wrong: [{ kind: "cow", lives: 1 }, { kind: "cat", barks: true }, { lives: 9 }],
    leftToTheValidator: [{ kind: "cat", lives: 1.5 }],
    proof: `
export const heard = (pet: T.Pet): number | boolean => (pet.kind === "cat" ? pet.lives : pet.barks);
export function all(pet: T.Pet): string {
  switch (pet.kind) {
    case "cat":
    case "dog":
      return pet.kind;
  }
}
// @ts-expect-error a cat does not bark
export const wrong = (pet: T.Pet): boolean => pet.kind === "cat" && pet.barks;
`,
  },
  {
    name: "a discriminator without mapping, whose `const` is not the name of the schema",
    schemas: { Pet: { oneOf: [schema("Cat"), schema("Dog")], discriminator: { propertyName: "kind" } }, Cat, Dog },
    want: "export type Pet = Cat | Dog;",
    fits: [{ kind: "cat", lives: 9 }],
    wrong: [{ kind: "Cat", lives: 9 }],
    proof: `export const lives = (pet: T.Pet): number => (pet.kind === "cat" ? pet.lives : 1);`,
  },
  {
    name: "a discriminator with mapping over schemas that leave the tag open",
    schemas: {
      Event: {
        oneOf: [schema("Opened"), schema("Closed")],
        discriminator: {
          propertyName: "type",
          mapping: { opened: "#/components/schemas/Opened", closed: "Closed", expired: "Closed" },
        },
      },
      Opened: object({ type: { type: "string" }, by: { type: "string" } }),
      Closed: object({ type: { type: "string" }, why: { type: "string" } }, ["type"]),
    },
    want: `
export type EventData =
  | (Opened & {
      type: "opened";
    })
  | (Closed & {
      type: "closed" | "expired";
    });`,
    fits: [{ type: "opened", by: "ada" }, { type: "closed" }, { type: "expired", why: "Too late" }],
    wrong: [{ type: "opened" }, { type: "other", by: "ada", why: "?" }, { by: "ada" }],
    proof: `
export function told(event: T.EventData): string | undefined {
  if (event.type === "opened") return event.by;
  const type: "closed" | "expired" = event.type;
  return event.why ?? type;
}`,
  },
  {
    name: "a discriminator without mapping over schemas that leave the tag open: their names are the tags",
    schemas: {
      Shape: { anyOf: [schema("Circle"), schema("Square")], discriminator: { propertyName: "shape" } },
      Circle: object({ shape: { type: "string" }, radius: { type: "number" } }),
      Square: object({ shape: { type: "string" }, side: { type: "number" } }),
    },
    want: `
export type Shape =
  | (Circle & {
      shape: "Circle";
    })
  | (Square & {
      shape: "Square";
    });`,
    fits: [{ shape: "Circle", radius: 1 }],
    wrong: [
      { shape: "circle", radius: 1 },
      { shape: "Square", radius: 1 },
    ],
    proof: `export const size = (shape: T.Shape): number => (shape.shape === "Circle" ? shape.radius : shape.side);`,
  },
  {
    name: "a discriminator as AsyncAPI writes it",
    schemas: {
      Shape: { oneOf: [schema("Circle"), schema("Square")], discriminator: "shape" },
      Circle: object({ shape: { type: "string" }, size: { type: "number" } }),
      Square: object({ shape: { type: "string" }, size: { type: "number" } }),
    },
    want: `
export type Shape =
  | (Circle & {
      shape: "Circle";
    })
  | (Square & {
      shape: "Square";
    });`,
    fits: [{ shape: "Square", size: 1 }],
    wrong: [{ shape: "Oval", size: 1 }],
  },
  {
    name: "a discriminator over schemas that list other tags, or do not have the property",
    schemas: {
      Part: {
        oneOf: [schema("Round"), schema("Flat"), schema("Closed")],
        discriminator: { propertyName: "form" },
      },
      Round: object({ form: { enum: ["ball", "egg"] }, radius: { type: "number" } }),
      Flat: object({ form: { enum: ["Flat", "Sheet"] }, side: { type: "number" } }),
      Closed: { ...object({ id: { type: "string" } }), additionalProperties: false },
    },
    want: `
export type Part = Round | Flat | Closed;`,
    fits: [{ form: "egg", radius: 1 }, { form: "Sheet", side: 2 }, { id: "p-1" }],
    wrong: [
      { form: "Round", radius: 1 },
      { form: "ball", side: 2 },
    ],
  },
  {
    name: "a discriminator on the schema that the branches are built on",
    schemas: {
      Vehicle: { oneOf: [schema("Car"), schema("Truck")] },
      Base: {
        ...object({ wheels: { type: "integer" }, make: { type: "string", enum: ["car", "truck"] } }),
        discriminator: { propertyName: "make", mapping: { car: "Car", truck: "Truck" } },
      },
      Car: { allOf: [schema("Base"), object({ seats: { type: "integer" } })] },
      Truck: { allOf: [schema("Car"), object({ load: { type: "number" } })] },
    },
    want: `
export type Vehicle =
  | (Car & {
      make: "car";
    })
  | (Truck & {
      make: "truck";
    });`,
    fits: [
      { make: "car", wheels: 4, seats: 5 },
      { make: "truck", wheels: 6, seats: 2, load: 7.5 },
    ],
    wrong: [
      { make: "truck", wheels: 6, seats: 2 },
      { make: "bike", wheels: 2, seats: 1 },
    ],
    proof: `export const load = (vehicle: T.Vehicle): number => (vehicle.make === "truck" ? vehicle.load : vehicle.seats);`,
  },
  {
    name: "tags that are an `enum` of one, numbers and truths",
    schemas: {
      Frame: {
        oneOf: [
          object({ op: { type: "integer", enum: [0] }, seq: { type: "integer" } }),
          object({ op: { const: 1 }, ok: { const: true }, value: { type: "string" } }),
          object({ op: { const: 1 }, ok: { const: false }, reason: { type: "string" } }),
        ],
      },
    },
    want: `
export type Frame =
  | {
      op: 0;
      seq: number;
    }
  | {
      op: 1;
      ok: true;
      value: string;
    }
  | {
      op: 1;
      ok: false;
      reason: string;
    };`,
    fits: [
      { op: 0, seq: 1 },
      { op: 1, ok: false, reason: "full" },
    ],
    wrong: [{ op: "0", seq: 1 }, { op: 1, ok: true, reason: "full" }, { op: 2 }],
    proof: `export const told = (frame: T.Frame): string | number => (frame.op === 0 ? frame.seq : frame.ok ? frame.value : frame.reason);`,
  },
  {
    name: "a union beside what its branches share",
    schemas: {
      Change: {
        type: "object",
        required: ["id", "kind"],
        properties: { id: { type: "string" }, kind: { enum: ["price", "title"] } },
        oneOf: [
          { required: ["amount"], properties: { kind: { const: "price" }, amount: { type: "number" } } },
          { required: ["text"], properties: { kind: { const: "title" }, text: { type: "string" } } },
        ],
      },
    },
    want: `
export type Change = {
  id: string;
  kind: "price" | "title";
} & (
  | {
      kind?: "price";
      amount: number;
    }
  | {
      kind?: "title";
      text: string;
    }
);`,
    fits: [
      { id: "c-1", kind: "price", amount: 2 },
      { id: "c-2", kind: "title", text: "A clock" },
    ],
    wrong: [
      { id: "c-1", kind: "price", text: "A clock" },
      { kind: "price", amount: 2 },
      { id: "c-1", amount: 2 },
    ],
    proof: `export const told = (change: T.Change): string | number => (change.kind === "price" ? change.amount : change.text);`,
  },
  {
    name: "a union inside an envelope, told apart by two tags at once",
    schemas: {
      Notice: { oneOf: [schema("Alert"), schema("Reply")] },
      Alert: object({ channel: { const: "alerts" }, data: { oneOf: [schema("Fired"), schema("Resolved")] } }),
      Reply: object({ channel: { const: "replies" }, data: object({ to: { type: "string" } }) }),
      Fired: object({ state: { const: "fired" }, since: { type: "string" } }),
      Resolved: object({ state: { const: "resolved" }, after: { type: "integer" } }),
    },
    want: `
export interface Alert {
  channel: "alerts";
  data: Fired | Resolved;
}`,
    fits: [
      { channel: "alerts", data: { state: "resolved", after: 3 } },
      { channel: "replies", data: { to: "ada" } },
    ],
    wrong: [
      { channel: "alerts", data: { to: "ada" } },
      { channel: "alerts", data: { state: "fired", after: 3 } },
    ],
    proof: `
export function told({ channel, data }: T.Notice): string | number {
  if (channel === "replies") return data.to;
  return data.state === "fired" ? data.since : data.after;
}`,
  },
];

await proveCases(cases);
