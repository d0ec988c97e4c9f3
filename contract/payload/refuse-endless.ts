import { isObject } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { below, type SchemaNode } from "./schema-node.ts";
import { UnusableSchema } from "./unusable-schema.ts";

const inPlace = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"]);

/**
 * Refuses a schema that leads back to itself without a step into the value, such as `{"anyOf": [{"$ref": "#"}, …]}`: checking would never end,
 * and JSON Schema leaves such schemas undefined (2020-12 core, section 9.4.1).
 *
 * @throws {UnusableSchema}
 */
export function refuseEndless(schemas: Iterable<SchemaNode>, library: SchemaLibrary): void {
  const done = new Set<SchemaNode>();
  const open = new Set<SchemaNode>();
  const visit = (node: SchemaNode): void => {
    if (!isObject(node) || done.has(node)) return;
    if (open.has(node))
      throw new UnusableSchema(library.pointerOf(node), "it refers to itself without a step into the value");
    open.add(node);
    if (typeof node["$ref"] === "string") visit(library.target(node["$ref"]));
    for (const { path, child } of below(node)) if (inPlace.has(path[0]!)) visit(child);
    open.delete(node);
    done.add(node);
  };
  const visitAll = (node: SchemaNode): void => {
    visit(node);
    if (isObject(node)) for (const { child } of below(node)) visitAll(child);
  };
  for (const schema of schemas) visitAll(schema);
}
