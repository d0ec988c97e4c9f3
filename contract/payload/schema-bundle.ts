import type { JsonSchema } from "../model.ts";
import { isObject } from "./json.ts";
import { namesAnObjectsOwn, reachableFrom } from "./reachable-schemas.ts";
import { libraryOf } from "./schema-library.ts";
import type { SchemaNode } from "./schema-node.ts";
import type { SchemaScope } from "./schema-scope.ts";
import { validatorsOf } from "./validators.ts";

/** A schema with everything it refers to, in plain 2020-12, for tools that print checkers. */
export interface SchemaBundle {
  /** By key; a `$ref` in them is such a key. Keys depend on the schema alone. The first is the schema itself. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** Whether a checker must look at own properties only, because a property is called as one that every object has. */
  readonly ownProperties: boolean;
}

/**
 * The schema as {@link payloadChecker} understands it.
 *
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function schemaBundle(scope: SchemaScope, schema: JsonSchema): SchemaBundle {
  const library = libraryOf(scope);
  const node = library.enter(schema);
  validatorsOf(scope).prepare(node);
  const reachable = reachableFrom(node, library);
  const keys = new Map([...reachable.keys()].map((key, index) => [key, `s${index}`]));
  return {
    schemas: new Map([...reachable].map(([key, target]) => [keys.get(key) ?? key, renamed(target, keys)])),
    ownProperties: namesAnObjectsOwn(node, library),
  };
}

const data: ReadonlySet<string> = new Set(["const", "enum", "default", "example", "examples"]);

function renamed(node: SchemaNode, keys: ReadonlyMap<string, string>): JsonSchema {
  const visit = (value: unknown, isMap: boolean): unknown => {
    if (Array.isArray(value)) return value.map((entry) => visit(entry, false));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => {
        if (isMap) return [name, visit(entry, false)];
        if (name === "$ref" && typeof entry === "string") return [name, keys.get(entry) ?? entry];
        return [name, data.has(name) ? entry : visit(entry, maps.has(name))];
      }),
    );
  };
  return visit(node, false) as JsonSchema;
}

const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);
