import { isObject, own } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { schemaList, schemaMap, type SchemaNode, stringsAt } from "./schema-node.ts";

/** The values that the required properties of an object must have: what tells the branches of a union apart. */
export function branchTags(node: SchemaNode, library: SchemaLibrary): ReadonlyMap<string, ReadonlySet<unknown>> {
  const tags = new Map<string, ReadonlySet<unknown>>();
  const required = new Set<string>();
  const visit = (schema: SchemaNode, depth: number): void => {
    if (!isObject(schema) || depth > 16) return;
    if (typeof schema["$ref"] === "string") visit(library.target(schema["$ref"]), depth + 1);
    for (const part of schemaList(schema, "allOf")) visit(part, depth + 1);
    for (const name of stringsAt(schema, "required")) required.add(name);
    for (const [name, property] of schemaMap(schema, "properties")) {
      const values = fixedValues(property, library, depth);
      if (values !== undefined) tags.set(name, values);
    }
  };
  visit(node, 0);
  for (const name of tags.keys()) if (!required.has(name)) tags.delete(name);
  return tags;
}

function fixedValues(node: SchemaNode, library: SchemaLibrary, depth: number): ReadonlySet<unknown> | undefined {
  if (!isObject(node) || depth > 16) return undefined;
  if (Object.hasOwn(node, "const")) return new Set([node["const"]]);
  const allowed = own(node, "enum");
  if (Array.isArray(allowed)) return new Set(allowed);
  return typeof node["$ref"] === "string" ? fixedValues(library.target(node["$ref"]), library, depth + 1) : undefined;
}
