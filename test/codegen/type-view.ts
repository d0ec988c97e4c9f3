import type { Contract, JsonSchema, NamedSchema } from "../../contract/index.ts";
import { type PayloadChecker, payloadChecker } from "../../contract/payload/index.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** Two readings of a contract's schemas, each with no more in it than a TypeScript type can say. */
export interface TypeView {
  /** What a value of any origin must keep to have the type. */
  readonly open: (schema: JsonSchema) => PayloadChecker;
  /** As `open`, and no property that a closed object does not know: what a literal must keep. */
  readonly closed: (schema: JsonSchema) => PayloadChecker;
}

/**
 * The half of the promises that docs/generating.md gives to types, as schemas: kinds, constants, properties, tuples, unions.
 * It is read from the documents' schemas and not from what the code generator makes of them.
 */
export function typeView({ schemas }: Contract): TypeView {
  const reading = (closed: boolean): TypeView["open"] => {
    const scope = {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([id, named]): [string, NamedSchema] => [
          id,
          { ...named, schema: viewed(named.schema, closed) },
        ]),
      ),
    };
    return (schema) => payloadChecker(scope, viewed(schema, closed));
  };
  return { open: reading(false), closed: reading(true) };
}

function viewed(schema: JsonSchema, closed: boolean): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const inner = (given: unknown): JsonSchema => viewed(given as JsonSchema, closed);
  const list = (keyword: string): readonly JsonSchema[] =>
    (Array.isArray(schema[keyword]) ? schema[keyword] : []).map(inner);
  const parts: JsonSchema[] = [own(schema, inner, closed), ...list("allOf")];
  for (const keyword of ["anyOf", "oneOf"]) if (list(keyword).length > 0) parts.push({ anyOf: list(keyword) });
  if (typeof schema["$ref"] === "string") parts.push({ $ref: schema["$ref"] });
  const seesThrough = closed && schema["unevaluatedProperties"] === false ? { unevaluatedProperties: false } : {};
  return { allOf: parts, ...seesThrough };
}

/** What a schema says without the help of others. */
function own(schema: SchemaObject, inner: (given: unknown) => JsonSchema, closed: boolean): JsonSchema {
  if (Object.hasOwn(schema, "const")) return valueView(schema["const"]);
  if (Array.isArray(schema["enum"])) return { anyOf: schema["enum"].map(valueView) };
  const { type, required } = schema;
  return {
    ...(type === undefined ? {} : { type: typeof type === "string" ? wide(type) : (type as string[]).map(wide) }),
    ...(Array.isArray(required) ? { required } : {}),
    ...objectView(schema, inner, closed),
    ...arrayView(schema, inner),
  };
}

const wide = (type: string): string => (type === "integer" ? "number" : type);

/** The type of a value: exactly it, but for objects, which may have more properties. */
function valueView(value: unknown): JsonSchema {
  if (typeof value !== "object" || value === null) return { const: value };
  if (Array.isArray(value))
    return { type: "array", prefixItems: value.map(valueView), items: false, minItems: value.length };
  const properties = Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, valueView(entry)]));
  return { type: "object", required: Object.keys(value), properties };
}

function objectView(schema: SchemaObject, inner: (given: unknown) => JsonSchema, closed: boolean): SchemaObject {
  const declared = Object.entries((schema["properties"] ?? {}) as object).map(([name, entry]) => [name, inner(entry)]);
  const patterns = Object.values((schema["patternProperties"] ?? {}) as object);
  const rest = schema["additionalProperties"];
  // An index signature speaks of declared properties too, so it must let in what they are.
  const index = rest === false ? patterns : patterns.length === 0 && typeof rest === "object" ? [rest] : [];
  return {
    ...(declared.length === 0 ? {} : { properties: Object.fromEntries(declared) as SchemaObject }),
    ...(index.length > 0
      ? { additionalProperties: { anyOf: [...index.map(inner), ...declared.map(([, entry]) => entry)] } }
      : closed && rest === false
        ? { additionalProperties: false }
        : {}),
  };
}

function arrayView(schema: SchemaObject, inner: (given: unknown) => JsonSchema): SchemaObject {
  const { items, prefixItems, minItems, maxItems } = schema;
  const most = typeof maxItems === "number" ? maxItems : Infinity;
  if (!Array.isArray(prefixItems) || prefixItems.length === 0)
    return items === undefined ? {} : { items: inner(items) };
  // Beyond that a type says nothing of places.
  if (prefixItems.length > 20) return {};
  const slots = prefixItems.slice(0, most).map(inner);
  const isClosed = items === false || most <= prefixItems.length;
  return {
    prefixItems: slots,
    ...(typeof minItems === "number" ? { minItems: Math.min(minItems, slots.length) } : {}),
    ...(isClosed ? { items: false } : items === undefined ? {} : { items: inner(items) }),
  };
}
