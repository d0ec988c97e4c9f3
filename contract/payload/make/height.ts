import { isObject, type JsonObject } from "../json.ts";
import type { SchemaLibrary } from "../schema-library.ts";
import { below, numberAt, schemaList, schemaMap, type SchemaNode, stringsAt } from "../schema-node.ts";

const kept = new WeakMap<SchemaLibrary, Map<JsonObject, number>>();

/**
 * How deeply the smallest value of a schema is nested: 0 for a text, 1 for an object with one; Infinity where the schema requires itself
 * without end. It ends recursion at the right branch.
 */
export function heightOf(node: SchemaNode, library: SchemaLibrary): number {
  if (!isObject(node)) return node ? 0 : Infinity;
  let heights = kept.get(library);
  if (heights === undefined) kept.set(library, (heights = new Map()));
  if (!heights.has(node)) settle(node, library, heights);
  return heights.get(node)!;
}

/** Starts at Infinity everywhere and lowers until nothing moves. */
function settle(start: JsonObject, library: SchemaLibrary, heights: Map<JsonObject, number>): void {
  const fresh: JsonObject[] = [];
  const collect = (node: SchemaNode): void => {
    if (!isObject(node) || heights.has(node)) return;
    heights.set(node, Infinity);
    fresh.push(node);
    if (typeof node["$ref"] === "string") collect(library.target(node["$ref"]));
    for (const { child } of below(node)) collect(child);
  };
  collect(start);
  const known = (node: SchemaNode): number => (isObject(node) ? (heights.get(node) ?? 0) : node ? 0 : Infinity);
  for (let moved = true; moved;) {
    moved = false;
    for (const node of fresh.toReversed()) {
      const height = own(node, library, known);
      if (height < heights.get(node)!) {
        heights.set(node, height);
        moved = true;
      }
    }
  }
}

function own(node: JsonObject, library: SchemaLibrary, known: (node: SchemaNode) => number): number {
  // A value that is not an object or array need not be nested at all.
  const nests = new Set([node["type"]].flat());
  let height = 0;
  if (node["type"] === undefined || [...nests].every((name) => name === "object")) {
    const required = new Set(stringsAt(node, "required"));
    for (const [name, property] of schemaMap(node, "properties"))
      if (required.has(name)) height = Math.max(height, 1 + known(property));
  }
  if (node["type"] === "array") {
    const least = numberAt(node, "minItems") ?? 0;
    const prefix = schemaList(node, "prefixItems").slice(0, least);
    for (const item of prefix) height = Math.max(height, 1 + known(item));
    if (least > prefix.length && node["items"] !== undefined)
      height = Math.max(height, 1 + known(node["items"] as SchemaNode));
    if (node["contains"] !== undefined && node["minContains"] !== 0)
      height = Math.max(height, 1 + known(node["contains"] as SchemaNode));
  }
  if (typeof node["$ref"] === "string") height = Math.max(height, known(library.target(node["$ref"])));
  for (const part of schemaList(node, "allOf")) height = Math.max(height, known(part));
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = schemaList(node, keyword);
    if (branches.length > 0) height = Math.max(height, Math.min(...branches.map(known)));
  }
  return height;
}
