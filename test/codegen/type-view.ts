import type { Contract, JsonSchema, NamedSchema } from "../../contract/index.ts";
import { condition } from "./shorthand.ts";
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
  parts.push(...conditionViews(schema, inner));
  const isSealed = closed && schema["unevaluatedProperties"] === false && schema["patternProperties"] === undefined;
  const seesThrough = isSealed ? { unevaluatedProperties: false } : {};
  return { allOf: parts, ...seesThrough };
}

/**
 * Conditions that declare more: types can tell which side holds where that hangs on one property and on values that are known, or on
 * whether a property is there.
 */
function conditionViews(schema: SchemaObject, inner: (given: unknown) => JsonSchema): JsonSchema[] {
  const declaring = (side: unknown): JsonSchema =>
    ["properties", "$ref", "allOf", "anyOf", "oneOf"].some((keyword) => Object.hasOwn(Object(side) as object, keyword))
      ? inner(side)
      : true;
  const views = Object.entries((schema["dependentSchemas"] ?? {}) as object).map(([name, side]): JsonSchema =>
    condition({ required: [name] }, declaring(side)),
  );
  const [met, unmet] = [declaring(schema["then"]), declaring(schema["else"])];
  if (!Object.hasOwn(schema, "if") || (met === true && unmet === true)) return views;
  const given = (schema["if"] ?? {}) as SchemaObject;
  const asked = Object.keys((given["properties"] ?? {}) as object);
  const known = (schema["properties"] ?? {}) as Readonly<Record<string, SchemaObject>>;
  const tag = (asked.length === 1 ? known[asked[0]!] : undefined) ?? {};
  const isTold = Object.hasOwn(tag, "const") || Object.hasOwn(tag, "enum") || tag["type"] === "boolean";
  return [...views, isTold ? condition(given, met, unmet) : { anyOf: [met, unmet] }];
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
  const declared = Object.entries((schema["properties"] ?? {}) as object).map(([name, entry]): [string, JsonSchema] => [
    name,
    inner(entry),
  ]);
  const index = indexView(schema, inner);
  if (index === undefined)
    return {
      ...(declared.length === 0 ? {} : { properties: Object.fromEntries(declared) }),
      ...(closed && schema["additionalProperties"] === false ? { additionalProperties: false } : {}),
    };
  const required = (schema["required"] ?? []) as readonly string[];
  const known = new Set(declared.map(([name]) => name));
  const properties = [...declared, ...required.filter((name) => !known.has(name)).map((name) => [name, index])];
  // An index signature speaks of declared properties too, so it must let in what they are.
  return {
    properties: Object.fromEntries(properties) as SchemaObject,
    additionalProperties: { anyOf: [index, ...declared.map(([, entry]) => entry)] },
  };
}

/** What a type says of properties that are not declared; nothing where they may be anything, or where other parts declare more. */
function indexView(schema: SchemaObject, inner: (given: unknown) => JsonSchema): JsonSchema | undefined {
  const rest = schema["additionalProperties"] ?? schema["unevaluatedProperties"];
  const others = ["$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"];
  if (schema["additionalProperties"] === undefined && others.some((keyword) => Object.hasOwn(schema, keyword)))
    return undefined;
  const patterns = Object.values((schema["patternProperties"] ?? {}) as object);
  const isEmpty = Object.keys((schema["properties"] ?? schema["required"] ?? {}) as object).length === 0;
  if (rest === undefined || rest === true) return undefined;
  if (rest === false && patterns.length === 0)
    return isEmpty && others.every((keyword) => !Object.hasOwn(schema, keyword)) ? false : undefined;
  return { anyOf: [...patterns, ...(rest === false ? [] : [rest])].map(inner) };
}

function arrayView(schema: SchemaObject, inner: (given: unknown) => JsonSchema): SchemaObject {
  const { items, prefixItems, minItems, maxItems } = schema;
  const most = typeof maxItems === "number" ? maxItems : Infinity;
  const prefix = Array.isArray(prefixItems) ? (prefixItems as readonly JsonSchema[]) : [];
  const slots = prefix.slice(0, most).map(inner);
  const least = Math.min(typeof minItems === "number" ? minItems : 0, slots.length);
  const isClosed = items === false || most <= prefix.length;
  const rest = isClosed ? false : inner(items ?? true);
  // With more lengths than that a type says nothing of places.
  if (slots.length - least > 20) return { items: { anyOf: [...slots, rest] } };
  return { ...(slots.length === 0 ? {} : { prefixItems: slots, minItems: least }), items: rest };
}
