import { isObject, type JsonObject, step } from "./json.ts";
import { holds, isSchema, type SchemaNode } from "./schema-node.ts";

/** What tidying needs to know about the place it works in. */
export interface TidyContext {
  /** Turns a reference as written into a key of the library. */
  locate(ref: string, pointer: string): string;
  /** Told about every node, once, so that faults can say where it was written. */
  written(node: object, pointer: string): void;
}

const typeNames = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);
const isTypeName = (value: unknown): boolean => typeof value === "string" && typeNames.has(value);
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isString = (value: unknown): boolean => typeof value === "string";
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
const anything = (): boolean => true;

/** Keywords that hold data, and what they may hold; everything else in a schema says nothing about values and is left out. */
const dataKeywords: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => (Array.isArray(value) ? value.length > 0 && value.every(isTypeName) : isTypeName(value)),
  const: anything,
  enum: Array.isArray,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
  minLength: isCount,
  maxLength: isCount,
  pattern: isString,
  format: isString,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value) => typeof value === "boolean",
  minContains: isCount,
  maxContains: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  required: isStrings,
  dependentRequired: (value) => isObject(value) && Object.values(value).every(isStrings),
  default: anything,
  example: anything,
  examples: Array.isArray,
  readOnly: (value) => typeof value === "boolean",
  writeOnly: (value) => typeof value === "boolean",
};

/**
 * Rewrites a schema as plain 2020-12 and never changes the original: draft-07 and OpenAPI 3.0 forms are translated, keywords whose value
 * has the wrong type are left out (they are a fault of the document, which its reader reports), and references become keys of the library.
 */
export function tidySchema(raw: JsonObject, pointer: string, context: TidyContext): JsonObject {
  const modern = honourNullable(modernise(raw));
  const entries: [string, unknown][] = [];
  for (const [keyword, value] of Object.entries(modern)) {
    const here = pointer + step(keyword);
    const child = (schema: unknown, path: string): SchemaNode =>
      // A `false` that is an object can say where it was written; keywords that forbid what is left over have words of their own.
      schema === false && holds(keyword) !== "one"
        ? forbid(path, context)
        : isObject(schema)
          ? tidySchema(schema, path, context)
          : (schema as boolean);
    const kind = Object.hasOwn(dataKeywords, keyword) ? "data" : holds(keyword);
    if (keyword === "$ref" || keyword === "$dynamicRef" || keyword === "$recursiveRef") {
      if (typeof value === "string") entries.push(["$ref", context.locate(value, here)]);
    } else if (kind === "one" && isSchema(value)) {
      entries.push([keyword, child(value, here)]);
    } else if (kind === "list" && Array.isArray(value) && value.length > 0 && value.every(isSchema)) {
      entries.push([keyword, value.map((schema, index) => child(schema, here + step(index)))]);
    } else if (kind === "map" && isObject(value)) {
      const schemas = Object.entries(value).filter(([, schema]) => isSchema(schema));
      entries.push([
        keyword,
        Object.fromEntries(schemas.map(([key, schema]) => [key, child(schema, here + step(key))])),
      ]);
    } else if (kind === "data" && own(dataKeywords, keyword)?.(value) === true) {
      entries.push([keyword, value]);
    }
  }
  const node = Object.fromEntries(guardProto(entries));
  context.written(node, pointer);
  return node;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function forbid(pointer: string, context: TidyContext): JsonObject {
  const node = { not: {} };
  context.written(node, pointer);
  return node;
}

/** Ajv passes over a property called `__proto__`; a pattern reaches it. */
function guardProto(entries: [string, unknown][]): [string, unknown][] {
  const properties = entries.find(([keyword]) => keyword === "properties")?.[1];
  if (!isObject(properties) || !Object.hasOwn(properties, "__proto__")) return entries;
  const patterns = entries.find(([keyword]) => keyword === "patternProperties")?.[1];
  const moved = { ...(isObject(patterns) ? patterns : {}), "^__proto__$": properties["__proto__"] };
  return [...entries.filter(([keyword]) => keyword !== "patternProperties"), ["patternProperties", moved]];
}

/** Draft-07 and OpenAPI 3.0 forms in today's words. */
function modernise(raw: JsonObject): JsonObject {
  // Nothing is on an empty list; Ajv refuses to compile one.
  if (Array.isArray(raw["enum"]) && raw["enum"].length === 0) return { not: {} };
  const schema: Record<string, unknown> = { ...raw };
  if (Array.isArray(raw["items"])) {
    schema["prefixItems"] = raw["items"];
    delete schema["items"];
    if (isSchema(raw["additionalItems"])) schema["items"] = raw["additionalItems"];
  }
  for (const bound of ["minimum", "maximum"] as const) {
    const exclusive = bound === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
    if (raw[exclusive] === true && typeof raw[bound] === "number") {
      schema[exclusive] = raw[bound];
      delete schema[bound];
    }
  }
  if (isObject(raw["dependencies"])) {
    const dependencies = Object.entries(raw["dependencies"]);
    const required = dependencies.filter(([, value]) => isStrings(value));
    const schemas = dependencies.filter(([, value]) => isSchema(value));
    if (required.length > 0) schema["dependentRequired"] ??= Object.fromEntries(required);
    if (schemas.length > 0) schema["dependentSchemas"] ??= Object.fromEntries(schemas);
  }
  return schema;
}

/** OpenAPI 3.0's `nullable`; without `type` it is taken at its word where the schema refers to or combines others. */
function honourNullable(schema: JsonObject): JsonObject {
  if (schema["nullable"] !== true) return schema;
  const { nullable: _, ...rest } = schema;
  const type = schema["type"];
  if (typeof type === "string") return { ...rest, type: [type, "null"] };
  if (Array.isArray(type)) return type.includes("null") ? rest : { ...rest, type: [...(type as unknown[]), "null"] };
  const combines = ["$ref", "allOf", "anyOf", "oneOf"].some((keyword) => keyword in schema);
  return combines ? { anyOf: [rest, { type: "null" }] } : rest;
}
