import type { Json, SmallDocuments } from "./small-documents.ts";

/** A schema with a change, or nothing where it cannot be made. */
type SchemaEdit = (schema: Json, by: number) => Json | undefined;

const propertiesOf = (schema: Json): readonly (readonly [string, unknown])[] =>
  Object.entries((schema["properties"] ?? {}) as Json);

const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % Math.max(1, list.length)];

/** Sets a keyword of schemas of a type. */
function keyword(name: string, type: string, ...values: readonly unknown[]): { name: string; edit: SchemaEdit } {
  return {
    name: `${name} of a schema`,
    edit(schema, by) {
      const value = values[by % values.length];
      const isOfType = type === "any" || [schema["type"]].flat().includes(type);
      if (!isOfType || JSON.stringify(schema[name]) === JSON.stringify(value)) return undefined;
      const { [name]: _, ...rest } = schema;
      return value === undefined ? rest : { ...rest, [name]: value };
    },
  };
}

/** Swaps a keyword for another one that holds the same. */
function swapped(from: string, to: string): { name: string; edit: SchemaEdit } {
  return {
    name: `${from} that becomes ${to}`,
    edit(schema) {
      const { [from]: held, ...rest } = schema;
      return Array.isArray(held) && held.length > 1 ? { ...rest, [to]: held } : undefined;
    },
  };
}

export const schemaEdits: readonly { readonly name: string; readonly edit: SchemaEdit }[] = [
  {
    name: "a field more",
    edit: (schema, by) =>
      schema["type"] === "object"
        ? {
            ...schema,
            properties: { ...Object.fromEntries(propertiesOf(schema)), [`more${by % 3}`]: { type: "string" } },
          }
        : undefined,
  },
  {
    name: "a field less",
    edit(schema, by) {
      const gone = pick(propertiesOf(schema), by)?.[0];
      if (gone === undefined) return undefined;
      return { ...schema, properties: Object.fromEntries(propertiesOf(schema).filter(([name]) => name !== gone)) };
    },
  },
  {
    name: "a field of another name",
    edit(schema, by) {
      const old = pick(propertiesOf(schema), by)?.[0];
      if (old === undefined) return undefined;
      return {
        ...schema,
        properties: Object.fromEntries(
          propertiesOf(schema).map(([name, held]) => [name === old ? "renamed" : name, held]),
        ),
      };
    },
  },
  {
    name: "a field that is required, or no longer",
    edit(schema, by) {
      const name = pick(propertiesOf(schema), by)?.[0];
      if (name === undefined) return undefined;
      const required = (schema["required"] ?? []) as readonly string[];
      const others = required.filter((one) => one !== name);
      return { ...schema, required: others.length < required.length ? others : [...required, name] };
    },
  },
  {
    name: "null besides",
    edit: ({ type, ...rest }) =>
      typeof type === "string" && rest["enum"] === undefined ? { type: [type, "null"], ...rest } : undefined,
  },
  {
    name: "nullable in older words",
    edit: (schema) =>
      schema["nullable"] === undefined && typeof schema["type"] === "string" && schema["enum"] === undefined
        ? { ...schema, nullable: true }
        : undefined,
  },
  {
    name: "another enum",
    edit(schema, by) {
      const listed = schema["enum"];
      if (!Array.isArray(listed)) return undefined;
      return { ...schema, enum: by % 2 === 0 ? [...(listed as unknown[]), "paused"] : listed.slice(1) };
    },
  },
  { name: "another const", edit: (schema) => (schema["const"] === "on" ? { ...schema, const: "off" } : undefined) },
  {
    name: "another type",
    edit: (schema, by) =>
      typeof schema["type"] === "string" && schema["const"] === undefined && schema["enum"] === undefined
        ? [{ type: "boolean" }, { type: "string" }, { type: "number" }, { type: "null" }].filter(
            ({ type }) => type !== schema["type"],
          )[by % 3]
        : undefined,
  },
  {
    name: "a schema in place of a reference",
    edit: (schema) => (typeof schema["$ref"] === "string" ? { type: "string" } : undefined),
  },
  {
    name: "another reference",
    edit: (schema) => (schema["type"] === "string" ? { $ref: "#/components/schemas/Thing" } : undefined),
  },
  {
    name: "a part more",
    edit: (schema) =>
      schema["type"] === "object" && schema["additionalProperties"] === undefined
        ? { allOf: [schema, { type: "object", required: ["extra"], properties: { extra: { type: "string" } } }] }
        : undefined,
  },
  {
    name: "a limit in a part",
    edit: (schema) => (schema["type"] === "string" ? { allOf: [schema, { minLength: 3 }] } : undefined),
  },
  {
    name: "a limit in the only part",
    edit: (schema) => (schema["type"] === "number" ? { allOf: [{ type: "number", minimum: 77 }] } : undefined),
  },
  {
    name: "a branch less",
    edit(schema) {
      for (const list of ["anyOf", "oneOf", "allOf", "prefixItems"]) {
        const branches = schema[list];
        // A part that is only an object says nothing that the others do not say.
        const isBare = (part: unknown): boolean => list === "allOf" && propertiesOf(part as Json).length === 0;
        if (Array.isArray(branches) && branches.length > 1 && !isBare(branches.at(-1)))
          return { ...schema, [list]: branches.slice(0, -1) };
      }
      return undefined;
    },
  },
  { name: "an object without its type", edit: ({ type, ...rest }) => (type === "object" ? rest : undefined) },
  { name: "a list without its type", edit: ({ type, ...rest }) => (type === "array" ? rest : undefined) },
  {
    name: "a condition",
    edit: (schema) =>
      schema["type"] === "object"
        ? // oxlint-disable-next-line unicorn/no-thenable -- a schema, not a promise
          { ...schema, if: { required: ["id"] }, then: { required: ["note"] } }
        : undefined,
  },
  swapped("anyOf", "oneOf"),
  swapped("oneOf", "anyOf"),
  swapped("allOf", "anyOf"),
  keyword("pattern", "string", "^[A-Z]$", undefined, "^\\d\\d$"),
  keyword("format", "string", "email", undefined, "uri", "x-own"),
  keyword("minLength", "string", 3, undefined),
  keyword("maxLength", "string", 7, undefined),
  keyword("contentEncoding", "string", "base64"),
  keyword("contentMediaType", "string", "image/png"),
  keyword("minimum", "number", 5, undefined),
  keyword("maximum", "integer", 5, 6),
  keyword("exclusiveMaximum", "number", 50),
  keyword("multipleOf", "integer", 3, undefined),
  keyword("items", "array", { type: "boolean" }, undefined, { $ref: "#/components/schemas/Thing" }),
  keyword("minItems", "array", 1, 3),
  keyword("maxItems", "array", 4),
  keyword("uniqueItems", "array", true),
  keyword("contains", "array", { type: "string" }),
  keyword("additionalProperties", "object", false, undefined, { type: "boolean" }),
  {
    name: "an object that is closed as a whole",
    edit: (schema) =>
      schema["type"] === "object" && schema["additionalProperties"] === undefined
        ? { ...schema, unevaluatedProperties: false }
        : undefined,
  },
  keyword("patternProperties", "object", { "^x-": { type: "string" } }),
  keyword("propertyNames", "object", { pattern: "^[a-z]+$" }),
  keyword("minProperties", "object", 1),
  keyword("dependentRequired", "object", { id: ["note"] }),
  keyword("not", "any", { const: "never" }),
  keyword("default", "string", "x"),
  keyword("deprecated", "any", true),
  keyword("readOnly", "any", true),
];

/** Where schemas stand that are no part of another. */
const homes: readonly string[] = [
  "live components schemas Other",
  "live channels hall messages say payload",
  "live channels hall messages hear payload",
  "live channels hall messages hear headers",
  "live channels hall messages picture payload",
  "floor channels floor messages bid payload",
  "floor channels floor messages taken payload",
  "api paths /lots/{id} get parameters 0 schema",
  "api paths /lots/{id} get parameters 1 schema",
  "api paths /lots/{id} get responses 200 content application/json schema",
  "api paths /lots/{id} get responses 200 headers X-Rate schema",
  "api paths /lots/{id} get responses 404 content text/plain schema",
  "api paths /lots/{id} put requestBody content application/json schema",
  "api paths /lots/{id} put requestBody content application/x-www-form-urlencoded schema",
];

interface Slot {
  readonly holder: Json;
  readonly key: string;
  readonly schema: Json;
}

/** Every place of a schema that holds one. */
function slotsIn(holder: Json, key: string): readonly Slot[] {
  const schema = holder[key];
  if (typeof schema !== "object" || schema === null) return [];
  const own = schema as Json;
  const inside = (name: string): readonly Slot[] =>
    Object.keys((own[name] ?? {}) as Json).flatMap((entry) => slotsIn(own[name] as Json, entry));
  return [
    { holder, key, schema: own },
    ...["properties", "anyOf", "oneOf", "allOf", "prefixItems"].flatMap(inside),
    ...["items", "additionalProperties"].flatMap((name) => slotsIn(own, name)),
  ];
}

/** Makes a change in one of the schemas that it can be made in. */
export function editedSchema(documents: SmallDocuments, edit: SchemaEdit, at: number, by: number): boolean {
  const slots = homes.flatMap((home) => {
    const steps = home.split(" ");
    let holder: Json = documents;
    for (const step of steps.slice(0, -1)) holder = (holder[step] ?? {}) as Json;
    return slotsIn(holder, steps.at(-1) ?? "");
  });
  const made = slots.flatMap((slot) => {
    const edited = edit(slot.schema, by);
    return edited === undefined ? [] : [{ ...slot, edited }];
  });
  const chosen = pick(made, at);
  if (chosen === undefined) return false;
  chosen.holder[chosen.key] = chosen.edited;
  return true;
}
