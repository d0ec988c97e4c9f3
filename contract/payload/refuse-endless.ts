import { isObject } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { below, type SchemaNode } from "./schema-node.ts";
import { UnusableSchema } from "./unusable-schema.ts";

const inPlace = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"]);

/** What has been found to come to an end. */
interface Sound {
  /** Followed as far as it goes without a step into the value. */
  readonly followed: WeakSet<object>;
  /** With everything written inside it. */
  readonly whole: WeakSet<object>;
}

const sound = new WeakMap<SchemaLibrary, Sound>();

/**
 * Refuses a schema that leads back to itself without a step into the value, such as `{"anyOf": [{"$ref": "#"}, …]}`: checking would never end,
 * and JSON Schema leaves such schemas undefined (2020-12 core, section 9.4.1). Each schema of a library is gone through once.
 *
 * @throws {UnusableSchema}
 */
export function refuseEndless(schemas: Iterable<SchemaNode>, library: SchemaLibrary): void {
  const { followed, whole } = sound.get(library) ?? { followed: new WeakSet(), whole: new WeakSet() };
  sound.set(library, { followed, whole });
  const open = new Set<SchemaNode>();
  const visit = (node: SchemaNode): void => {
    if (!isObject(node) || followed.has(node)) return;
    if (open.has(node))
      throw new UnusableSchema(library.pointerOf(node), "it refers to itself without a step into the value");
    open.add(node);
    if (typeof node["$ref"] === "string") visit(library.target(node["$ref"]));
    for (const { path, child } of below(node)) if (inPlace.has(path[0]!)) visit(child);
    open.delete(node);
    followed.add(node);
  };
  const visitAll = (node: SchemaNode): void => {
    if (!isObject(node) || whole.has(node)) return;
    visit(node);
    for (const { child } of below(node)) visitAll(child);
    whole.add(node);
  };
  for (const schema of schemas) visitAll(schema);
}
