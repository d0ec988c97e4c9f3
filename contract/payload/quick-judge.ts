import { fullFormats } from "ajv-formats/dist/formats.js";
import { allDiffer, sameAs } from "./equality-keywords.ts";
import { isObject, type JsonObject } from "./json.ts";
import { kindOf } from "./kinds.ts";
import { patternMatches } from "./pattern/safe-pattern.ts";
import { reachableFrom } from "./reachable-schemas.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { below, numberAt, schemaAt, schemaList, schemaMap, type SchemaNode, stringsAt } from "./schema-node.ts";

/**
 * Whether a value fits a tidied schema, found out by walking through both: for schemas that meet few values, where compiling a
 * validator would take a thousand times as long. It says what the compiled one says, or that it does not know the keywords.
 */
export interface QuickJudge {
  /** Whether everything that the schema and those that it refers to say is understood. */
  understands(node: SchemaNode): boolean;
  /** Only for what is understood. */
  accepts(node: SchemaNode, value: unknown): boolean;
}

export function openQuickJudge(library: SchemaLibrary): QuickJudge {
  const understood = new Map<SchemaNode, boolean>();
  const accepts = (node: SchemaNode, value: unknown): boolean => {
    if (!isObject(node)) return node;
    for (const keyword of Object.keys(node))
      if (rules[keyword]?.(value, node, accepts, library) === false) return false;
    return true;
  };
  return {
    accepts,
    understands(node) {
      let known = understood.get(node);
      if (known === undefined)
        understood.set(node, (known = [...reachableFrom(node, library).values()].every(isUnderstood)));
      return known;
    },
  };
}

const plain = new WeakMap<object, boolean>();

function isUnderstood(node: SchemaNode): boolean {
  if (!isObject(node)) return true;
  let known = plain.get(node);
  if (known === undefined) {
    const speaksPlainly = Object.keys(node).every((keyword) => keyword in rules);
    known = speaksPlainly && [...below(node)].every(({ child }) => isUnderstood(child));
    plain.set(node, known);
  }
  return known;
}

type Accepts = (node: SchemaNode, value: unknown) => boolean;
/** `false` where the value breaks what the keyword says. */
type Rule = (value: unknown, node: JsonObject, accepts: Accepts, library: SchemaLibrary) => boolean;

const fine: Rule = () => true;

const bound =
  (keyword: string, keeps: (value: number, limit: number) => boolean): Rule =>
  (value, node) =>
    typeof value !== "number" || keeps(value, numberAt(node, keyword) ?? NaN);

const count =
  (keyword: string, counted: (value: unknown) => number | undefined, isLeast: boolean): Rule =>
  (value, node) => {
    const [limit, found] = [numberAt(node, keyword) ?? NaN, counted(value)];
    return found === undefined || (isLeast ? found >= limit : found <= limit);
  };

const items = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);
const members = (value: unknown): number | undefined => (isObject(value) ? Object.keys(value).length : undefined);
// Characters, not UTF-16 units: RFC 8259, as JSON Schema asks.
const characters = (value: unknown): number | undefined => {
  if (typeof value !== "string") return undefined;
  let length = 0;
  for (const _ of value) length += 1;
  return length;
};

const rules: Readonly<Record<string, Rule>> = Object.assign(Object.create(null) as Record<string, Rule>, {
  default: fine,
  example: fine,
  examples: fine,
  readOnly: fine,
  writeOnly: fine,
  type: (value, node) => hasType(value, node["type"]),
  const: (value, node) => sameAs([node["const"]])(value),
  enum: (value, node) => sameAs(Array.isArray(node["enum"]) ? node["enum"] : [])(value),
  minimum: bound("minimum", (value, limit) => value >= limit),
  maximum: bound("maximum", (value, limit) => value <= limit),
  exclusiveMinimum: bound("exclusiveMinimum", (value, limit) => value > limit),
  exclusiveMaximum: bound("exclusiveMaximum", (value, limit) => value < limit),
  // As Ajv does with a precision of six digits: 19.99 is a multiple of 0.01, whatever binary fractions say.
  multipleOf: bound("multipleOf", (value, step) => Math.abs(Math.round(value / step) - value / step) <= 1e-6),
  minLength: count("minLength", characters, true),
  maxLength: count("maxLength", characters, false),
  minItems: count("minItems", items, true),
  maxItems: count("maxItems", items, false),
  minProperties: count("minProperties", members, true),
  maxProperties: count("maxProperties", members, false),
  uniqueItems: (value, node) => node["uniqueItems"] !== true || !Array.isArray(value) || allDiffer(value),
  pattern: (value, node) => typeof value !== "string" || patternMatches(String(node["pattern"]), value),
  format: (value, node) => keepsFormat(value, String(node["format"])),
  // Ajv never misses a property without a name (docs/json-schema-support.md), and the two must agree.
  required: (value, node) =>
    !isObject(value) || stringsAt(node, "required").every((name) => name === "" || Object.hasOwn(value, name)),
  properties: (value, node, accepts) =>
    !isObject(value) ||
    schemaMap(node, "properties").every(
      ([name, schema]) => !Object.hasOwn(value, name) || accepts(schema, value[name]),
    ),
  additionalProperties: (value, node, accepts) => {
    const schema = schemaAt(node, "additionalProperties");
    if (schema === undefined || schema === true || !isObject(value)) return true;
    const declared = new Set(schemaMap(node, "properties").map(([name]) => name));
    return Object.entries(value).every(([name, entry]) => declared.has(name) || accepts(schema, entry));
  },
  prefixItems: (value, node, accepts) =>
    !Array.isArray(value) ||
    schemaList(node, "prefixItems").every((schema, index) => index >= value.length || accepts(schema, value[index])),
  items: (value, node, accepts) => {
    const schema = schemaAt(node, "items");
    if (schema === undefined || !Array.isArray(value)) return true;
    return value.slice(schemaList(node, "prefixItems").length).every((item) => accepts(schema, item));
  },
  allOf: (value, node, accepts) => schemaList(node, "allOf").every((schema) => accepts(schema, value)),
  anyOf: (value, node, accepts) => schemaList(node, "anyOf").some((schema) => accepts(schema, value)),
  oneOf: (value, node, accepts) => schemaList(node, "oneOf").filter((schema) => accepts(schema, value)).length === 1,
  not: (value, node, accepts) => !accepts(schemaAt(node, "not") ?? false, value),
  $ref: (value, node, accepts, library) => accepts(library.target(String(node["$ref"])), value),
} satisfies Record<string, Rule>);

function hasType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => hasType(value, one));
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  return kindOf(value) === type;
}

/** Formats that nobody knows are kept by everything. */
function keepsFormat(value: unknown, name: string): boolean {
  const format = Object.hasOwn(fullFormats, name) ? fullFormats[name as keyof typeof fullFormats] : true;
  if (format === true || typeof format === "string") return true;
  if (format instanceof RegExp) return typeof value !== "string" || format.test(value);
  if (typeof format === "function") return typeof value !== "string" || (format as (text: string) => boolean)(value);
  const { type = "string", validate } = format as { type?: string; validate: RegExp | ((value: unknown) => boolean) };
  if (typeof value !== type) return true;
  return validate instanceof RegExp ? validate.test(String(value)) : validate(value);
}
