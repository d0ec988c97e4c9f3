import type { JsonSchema } from "../model.ts";
import { isObject, step } from "./json.ts";
import { namesAnObjectsOwn, referencesOf } from "./reachable-schemas.ts";
import { refuseEndless } from "./refuse-endless.ts";
import { libraryOf } from "./schema-library.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { SchemaScope } from "./schema-scope.ts";

/** Schemas with everything they refer to, in plain 2020-12, for tools that print checkers. */
export interface SchemaGraph {
  /** Keys of the schemas that were asked for, in their order. */
  readonly roots: readonly string[];
  /** By key; a `$ref` in them is such a key. Keys depend on what was asked for alone. */
  readonly schemas: ReadonlyMap<string, GraphSchema>;
}

export interface GraphSchema {
  readonly schema: JsonSchema;
  /** The id of the named schema that it is, where it is one. */
  readonly id: string | undefined;
  /** The keys that its references name, as often as they do. */
  readonly refs: readonly string[];
  /** Whether a checker must look at own properties only, because a property is called as one that every object has. */
  readonly ownProperties: boolean;
}

/**
 * The schemas as {@link payloadChecker} understands them; what several of them refer to is there once.
 *
 * @throws {UnusableSchema} when a reference leads nowhere, or back without a step into the value
 */
export function schemaGraph(scope: SchemaScope, schemas: readonly JsonSchema[]): SchemaGraph {
  const library = libraryOf(scope);
  const keys = new Map<SchemaNode, string>();
  const keyOf = (node: SchemaNode): string => {
    let key = keys.get(node);
    if (key === undefined) keys.set(node, (key = `s${keys.size}`));
    return key;
  };
  const roots = schemas.map((schema) => keyOf(library.enter(schema)));
  const ids = namedNodes(scope);
  const target = (reference: string): string => keyOf(library.target(reference));
  const found = new Map<string, GraphSchema>();
  // The map grows while it is gone through.
  for (const [node, key] of keys) {
    found.set(key, {
      schema: withReferences(node, (reference) => ({ $ref: target(reference) })),
      id: ids.get(node),
      refs: referencesOf(node).map(target),
      ownProperties: namesAnObjectsOwn(node),
    });
  }
  refuseEndless(keys.keys(), library);
  return { roots, schemas: found };
}

function namedNodes(scope: SchemaScope): ReadonlyMap<SchemaNode, string> {
  const library = libraryOf(scope);
  const found = new Map<SchemaNode, string>();
  for (const id of Object.keys(scope.schemas)) {
    const reference = library.enter({ $ref: `#/schemas/${encodeURIComponent(step(id).slice(1))}` });
    const node = isObject(reference) ? library.target(String(reference["$ref"])) : reference;
    if (isObject(node) && !found.has(node)) found.set(node, id);
  }
  return found;
}

const data: ReadonlySet<string> = new Set(["const", "enum", "default", "example", "examples"]);
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** A tidied schema with something else in the place of each `$ref`; what stands beside one is kept. */
export function withReferences(node: SchemaNode, replace: (reference: string) => JsonSchema): JsonSchema {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, entry]): readonly [string, unknown] => {
      if (data.has(name)) return [name, entry];
      return [name, maps.has(name) && isObject(entry) ? mapped(entry) : visit(entry)];
    });
    const { $ref, ...others } = Object.fromEntries(entries);
    if (typeof $ref !== "string") return Object.fromEntries(entries);
    const given = replace($ref);
    if (Object.keys(others).length === 0) return given;
    if (isObject(given) && Object.keys(given).join() === "$ref") return { ...given, ...others };
    return { ...others, allOf: [given, ...((others["allOf"] as readonly JsonSchema[] | undefined) ?? [])] };
  };
  const mapped = (entry: object): object =>
    Object.fromEntries(Object.entries(entry).map(([name, schema]) => [name, visit(schema)]));
  return visit(node) as JsonSchema;
}
