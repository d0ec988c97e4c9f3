import { isObject, type JsonObject, own, step } from "../json.ts";
import { patternMatches } from "../pattern/safe-pattern.ts";
import type { SchemaLibrary } from "../schema-library.ts";
import { schemaAt, schemaList, schemaMap, type SchemaNode } from "../schema-node.ts";
import type { Chance } from "../seeded.ts";
import type { Occurrence } from "./occurrence.ts";

const mostSteps = 20_000;
const applicators = new Set([
  "$ref",
  "allOf",
  "if",
  "then",
  "else",
  "patternProperties",
  "dependentSchemas",
  "prefixItems",
  "default",
  "example",
  "examples",
  "readOnly",
  "writeOnly",
  "minContains",
  "maxContains",
]);

/** The keywords that a valid value meets on its way through a schema: those of the branches it fits, once for each place. */
export function* occurrences(
  root: SchemaNode,
  whole: unknown,
  library: SchemaLibrary,
  fits: (node: SchemaNode, value: unknown) => boolean,
  chance: Chance,
): Generator<Occurrence> {
  const been = new Map<string, Set<JsonObject>>();
  const queue: { readonly node: SchemaNode; readonly value: unknown; readonly pointer: string }[] = [
    { node: root, value: whole, pointer: "" },
  ];
  let taken = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if ((taken += 1) > mostSteps) return;
    const { node, value, pointer } = next;
    if (!isObject(node)) continue;
    const here = been.get(pointer) ?? new Set();
    if (here.has(node)) continue;
    been.set(pointer, here.add(node));
    for (const keyword of Object.keys(node)) {
      if (!applicators.has(keyword))
        yield { node, keyword, pointer, value, chance: chance.fork(`${pointer} ${keyword}`) };
    }
    for (const schema of alongside(node, value, library, fits)) queue.push({ node: schema, value, pointer });
    if (isObject(value))
      for (const [name, schema] of memberSchemas(node, value))
        queue.push({ node: schema, value: own(value, name), pointer: pointer + step(name) });
    if (Array.isArray(value))
      for (const [index, schema] of itemSchemas(node, value))
        queue.push({ node: schema, value: value[index], pointer: pointer + step(index) });
  }
}

/** The schemas that speak about the same value. */
function alongside(
  node: JsonObject,
  value: unknown,
  library: SchemaLibrary,
  fits: (node: SchemaNode, value: unknown) => boolean,
): readonly SchemaNode[] {
  const schemas: SchemaNode[] = [...schemaList(node, "allOf")];
  if (typeof node["$ref"] === "string") schemas.push(library.target(node["$ref"]));
  for (const keyword of ["anyOf", "oneOf"])
    schemas.push(...schemaList(node, keyword).filter((branch) => fits(branch, value)));
  const condition = schemaAt(node, "if");
  if (condition !== undefined) {
    const side = schemaAt(node, fits(condition, value) ? "then" : "else");
    if (side !== undefined) schemas.push(side);
  }
  if (isObject(value))
    for (const [name, schema] of schemaMap(node, "dependentSchemas"))
      if (Object.hasOwn(value, name)) schemas.push(schema);
  return schemas;
}

function* memberSchemas(node: JsonObject, value: JsonObject): Generator<readonly [string, SchemaNode]> {
  const properties = node["properties"];
  const patterns = schemaMap(node, "patternProperties");
  const rest = schemaAt(node, "additionalProperties");
  for (const name of Object.keys(value)) {
    const isDescribed = isObject(properties) && Object.hasOwn(properties, name);
    if (isDescribed) yield [name, own(properties, name) as SchemaNode];
    const matching = patterns.filter(([pattern]) => patternMatches(pattern, name));
    for (const [, schema] of matching) yield [name, schema];
    if (!isDescribed && matching.length === 0 && rest !== undefined) yield [name, rest];
  }
}

/** The first items are enough: the keywords of later ones are the same. */
function* itemSchemas(node: JsonObject, value: readonly unknown[]): Generator<readonly [number, SchemaNode]> {
  const prefix = schemaList(node, "prefixItems");
  const rest = schemaAt(node, "items");
  for (let index = 0; index < Math.min(value.length, prefix.length + 20); index += 1) {
    const schema = prefix[index] ?? rest;
    if (schema !== undefined) yield [index, schema];
  }
}
