import { isObject, type JsonObject } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { schemaList, type SchemaNode } from "./schema-node.ts";

/** The JSON types of values; `number` stands for fractions as well, `integer` for whole numbers only. */
export type Kind = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

export const allKinds: ReadonlySet<Kind> = new Set([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);

/** The types that a value of this schema can have, as far as `type`, `const`, `enum` and combinations of them say. */
export function kindsOf(node: SchemaNode, library: SchemaLibrary, depth = 0): ReadonlySet<Kind> {
  if (!isObject(node)) return node ? allKinds : new Set();
  if (depth > 16) return allKinds;
  let kinds: ReadonlySet<Kind> = ownKinds(node);
  const narrow = (other: ReadonlySet<Kind>): void => {
    kinds = intersect(kinds, other);
  };
  if (typeof node["$ref"] === "string") narrow(kindsOf(library.target(node["$ref"]), library, depth + 1));
  for (const part of schemaList(node, "allOf")) narrow(kindsOf(part, library, depth + 1));
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = schemaList(node, keyword);
    if (branches.length > 0) narrow(new Set(branches.flatMap((branch) => [...kindsOf(branch, library, depth + 1)])));
  }
  return kinds;
}

/** What a value is; whole numbers are `integer`. */
export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    default:
      return "object";
  }
}

/** The `type` keyword's names as kinds: `number` includes whole ones. */
export function kindsNamed(type: unknown): ReadonlySet<Kind> {
  const names = new Set((Array.isArray(type) ? type : [type]) as Kind[]);
  if (names.has("number")) names.add("integer");
  return names;
}

export function intersect<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...left].filter((entry) => right.has(entry)));
}

function ownKinds(node: JsonObject): ReadonlySet<Kind> {
  let kinds = node["type"] === undefined ? allKinds : kindsNamed(node["type"]);
  if (Object.hasOwn(node, "const")) kinds = intersect(kinds, new Set([kindOf(node["const"])]));
  if (Array.isArray(node["enum"])) kinds = intersect(kinds, new Set(node["enum"].map(kindOf)));
  return kinds;
}
