import type { Breaks } from "../harbour.ts";

type Schema = Readonly<Record<string, unknown>>;

const without = (names: readonly string[], left: string | false): readonly string[] =>
  names.filter((name) => name !== left);

const code: Schema = { type: "string", pattern: "^[A-Z][0-9]{2}$" };
const id: Schema = { type: "string", format: "uuid" };
const email: Schema = { type: "string", format: "email" };
const date: Schema = { type: "string", format: "date" };
const text = (maxLength: number, minLength = 1): Schema => ({ type: "string", minLength, maxLength });

const closed = (required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});

function newBerth(breaks: Breaks): Schema {
  const required = ["code", "name", "status", "depth_m", "length_m", "services", "position"];
  const longestName = breaks("Q03-name-too-long") ? 60 : breaks("Q07-longest-name-refused") ? 39 : 40;
  const states = ["free", "occupied", ...(breaks("Q08-closed-refused") ? [] : ["closed"])];
  return {
    ...closed(without(required, breaks("Q01-berth-without-name") && "name"), {
      id,
      code,
      name: { ...text(longestName), type: breaks("Q02-null-for-name") ? ["string", "null"] : "string" },
      status: breaks("Q04-unknown-status") ? { type: "string" } : { enum: states },
      depth_m: {
        type: "number",
        minimum: 2,
        maximum: breaks("Q03-depth-above-maximum") ? 1000 : breaks("Q07-deepest-refused") ? 29.999 : 30,
      },
      length_m: {
        type: breaks("Q02-fraction-for-whole") ? "number" : "integer",
        exclusiveMinimum: 0,
        maximum: 450,
      },
      services: {
        type: "array",
        minItems: 1,
        maxItems: 4,
        uniqueItems: !breaks("Q03-service-twice"),
        items: { enum: ["water", "power", "fuel", "waste"] },
      },
      position: closed(without(["lat", "lon"], breaks("Q01-position-without-lon") && "lon"), {
        lat: { type: "number", minimum: -90, maximum: 90 },
        lon: { type: "number", minimum: -180, maximum: 180 },
      }),
      note: { type: ["string", "null"], maxLength: 200 },
      contact: email,
      chart: { type: "string", format: "uri" },
      inspected_on: date,
      created_at: { type: "string", format: "date-time" },
    }),
    additionalProperties: breaks("Q05-extra-key-in-berth"),
  };
}

function cargo(breaks: Breaks): Schema {
  const kind = (name: string): Schema => ({ type: "string", const: name });
  const kinds = [
    closed(["kind", "boxes"], {
      kind: kind("containers"),
      boxes: { type: "integer", minimum: 1, maximum: 24_000 },
      reefers: { type: "integer", minimum: 0 },
    }),
    closed(["kind", "tonnes", "goods"], {
      kind: kind("bulk"),
      tonnes: { type: "number", exclusiveMinimum: 0 },
      goods: { enum: ["grain", "ore", "oil"] },
    }),
    closed(["kind", "people"], {
      kind: kind("passengers"),
      people: { type: "integer", minimum: 1, maximum: breaks("Q08-passengers-refused") ? 0 : 6000 },
    }),
  ];
  return {
    oneOf: breaks("Q05-extra-key-in-cargo") ? kinds.map((one) => ({ ...one, additionalProperties: true })) : kinds,
  };
}

const newBooking = (breaks: Breaks): Schema =>
  closed(["vessel", "berth_code", "from", "nights", "contact", "cargo"], {
    vessel: text(40),
    berth_code: code,
    from: date,
    nights: {
      type: "integer",
      minimum: breaks("Q03-no-nights") ? 0 : breaks("Q07-one-night-refused") ? 2 : 1,
      maximum: 30,
    },
    contact: email,
    cargo: cargo(breaks),
  });

const vessel = closed(["call_sign", "name", "flag", "length_m"], {
  call_sign: text(20),
  name: text(60),
  flag: { type: "string", pattern: "^[A-Z]{2}$" },
  length_m: { type: "number", exclusiveMinimum: 0, maximum: 460 },
  homepage: { type: "string", format: "uri" },
  built_on: date,
});

const pilot = closed(["name", "licence"], {
  id,
  name: text(60),
  licence: { type: "string", pattern: "^[A-Z]{2}-[0-9]{4}$" },
  password: text(64, 8),
});

const session = closed(["name", "scope"], {
  name: text(40),
  scope: { enum: ["harbour:read", "harbour:read harbour:write"] },
});

const complaint = (breaks: Breaks): Schema =>
  closed(without(["name", "about", "nights"], breaks("Q01-form-without-name") && "name"), {
    name: text(40),
    about: { enum: ["noise", "smell", "price"] },
    nights: { type: "integer", minimum: 1, maximum: 30 },
    again: { type: "boolean" },
  });

/** What the bodies of requests must be, written down a second time: the harbour does not read its contract. */
export function requestSchemas(breaks: Breaks): Readonly<Record<RequestBody, Schema>> {
  return {
    berth: newBerth(breaks),
    booking: newBooking(breaks),
    vessel,
    pilot,
    session,
    complaint: complaint(breaks),
  };
}

export type RequestBody = "berth" | "booking" | "vessel" | "pilot" | "session" | "complaint";
