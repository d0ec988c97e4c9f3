import { isObject, type JsonObject } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { below, schemaMap, type SchemaNode, stringsAt } from "./schema-node.ts";

/** A schema and all that it refers to, by key; the search ends early once it has found more than `most`. */
export function reachableFrom(
  node: SchemaNode,
  library: SchemaLibrary,
  most: number = Infinity,
): ReadonlyMap<string, SchemaNode> {
  const found = new Map<string, SchemaNode>();
  const visit = (key: string): void => {
    if (found.has(key) || found.size > most) return;
    const target = library.target(key);
    found.set(key, target);
    for (const ref of referencesOf(target)) visit(ref);
  };
  visit(library.keyOf(node));
  return found;
}

const references = new WeakMap<object, readonly string[]>();

/** The `$ref`s of a schema and of those inside it, as often as they are there. */
export function referencesOf(node: SchemaNode): readonly string[] {
  if (!isObject(node)) return [];
  let found = references.get(node);
  if (found === undefined) references.set(node, (found = [...referencesIn(node)]));
  return found;
}

function* referencesIn(node: SchemaNode): Generator<string> {
  if (!isObject(node)) return;
  if (typeof node["$ref"] === "string") yield node["$ref"];
  for (const { child } of below(node)) yield* referencesIn(child);
}

const careful = new WeakMap<object, boolean>();

/** Whether a schema, those inside it included, speaks of a property whose name every object answers to, such as `toString`. */
export function namesAnObjectsOwn(schema: SchemaNode): boolean {
  if (!isObject(schema)) return false;
  let found = careful.get(schema);
  if (found === undefined) careful.set(schema, (found = namesOne(schema)));
  return found;
}

function namesOne(schema: JsonObject): boolean {
  const dependent = isObject(schema["dependentRequired"]) ? Object.entries(schema["dependentRequired"]).flat(2) : [];
  const names = [
    ...stringsAt(schema, "required"),
    ...["properties", "dependentSchemas"].flatMap((keyword) => schemaMap(schema, keyword).map(([name]) => name)),
    ...dependent,
  ];
  return (
    names.some((name) => String(name) in Object.prototype) ||
    [...below(schema)].some(({ child }) => namesAnObjectsOwn(child))
  );
}
