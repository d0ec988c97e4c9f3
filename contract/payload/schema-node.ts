import type { JsonSchema } from "../model.ts";
import { isObject, type JsonObject } from "./json.ts";

/** A schema after `tidySchema`: 2020-12 only, every keyword's value has the right type, every `$ref` is a key of the library. */
export type SchemaNode = JsonSchema;

const holdsOne: ReadonlySet<string> = new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
]);
const holdsList: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const holdsMap: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** What stands below a keyword: one schema, a list or a map of them, or plain data. */
export function holds(keyword: string): "one" | "list" | "map" | "data" {
  if (holdsOne.has(keyword)) return "one";
  if (holdsList.has(keyword)) return "list";
  return holdsMap.has(keyword) ? "map" : "data";
}

/** The schemas directly below a node, with the JSON Pointer steps to them. */
export function* below(node: JsonObject): Generator<{ readonly path: readonly string[]; readonly child: SchemaNode }> {
  for (const [keyword, value] of Object.entries(node)) {
    const kind = holds(keyword);
    if (kind === "one" && isSchema(value)) yield { path: [keyword], child: value };
    if (kind === "list" && Array.isArray(value))
      for (const [index, child] of value.entries())
        if (isSchema(child)) yield { path: [keyword, String(index)], child };
    if (kind === "map" && isObject(value))
      for (const [key, child] of Object.entries(value)) if (isSchema(child)) yield { path: [keyword, key], child };
  }
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "boolean" || isObject(value);
}

/** The schemas in a list-valued keyword of a tidied node. */
export function schemaList(node: JsonObject, keyword: string): readonly SchemaNode[] {
  const value = node[keyword];
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The schemas in a map-valued keyword of a tidied node. */
export function schemaMap(node: JsonObject, keyword: string): readonly (readonly [string, SchemaNode])[] {
  const value = node[keyword];
  return isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, SchemaNode] => isSchema(entry[1]))
    : [];
}

/** The schema in a keyword that holds one. */
export function schemaAt(node: JsonObject, keyword: string): SchemaNode | undefined {
  const value = node[keyword];
  return isSchema(value) ? value : undefined;
}

export function numberAt(node: JsonObject, keyword: string): number | undefined {
  const value = node[keyword];
  return typeof value === "number" ? value : undefined;
}

export function stringsAt(node: JsonObject, keyword: string): readonly string[] {
  const value = node[keyword];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

const opposites = new WeakMap<object, JsonObject>();

/** The schema of everything that a schema refuses; the same node each time, so that it is compiled once. */
export function oppositeOf(node: SchemaNode): SchemaNode {
  if (!isObject(node)) return !node;
  let opposite = opposites.get(node);
  if (opposite === undefined) opposites.set(node, (opposite = { not: node }));
  return opposite;
}

/** Any text. */
export const anyText: SchemaNode = { type: "string" };
