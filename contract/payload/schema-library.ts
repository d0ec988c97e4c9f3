import type { JsonSchema } from "../model.ts";
import { isObject, type JsonObject, own, step, steps } from "./json.ts";
import { isSchema, type SchemaNode } from "./schema-node.ts";
import type { SchemaScope } from "./schema-scope.ts";
import { type TidyContext, tidySchema } from "./tidy-schema.ts";
import { UnusableSchema } from "./unusable-schema.ts";

/** The schemas of one scope, tidied on demand and reachable by key. */
export interface SchemaLibrary {
  /** The tidied form of a schema as written; the same object gives the same node. */
  enter(schema: JsonSchema): SchemaNode;
  /** The key that a `$ref` to this node would carry. */
  keyOf(node: SchemaNode): string;
  /** The node behind the `$ref` of a tidied schema. */
  target(key: string): SchemaNode;
  /** Where a node was written: `#/schemas/<id>/…` in a named schema, `#/…` in the schema handed in. */
  pointerOf(node: SchemaNode): string;
}

/** A schema document: local references (`#/$defs/…`, `#anchor`) are looked up in it. */
interface Root {
  readonly raw: JsonObject;
  readonly pointer: string;
}

const libraries = new WeakMap<object, SchemaLibrary>();

export function libraryOf(scope: SchemaScope): SchemaLibrary {
  let library = libraries.get(scope.schemas);
  if (library === undefined) libraries.set(scope.schemas, (library = openLibrary(scope.schemas)));
  return library;
}

function openLibrary(schemas: SchemaScope["schemas"]): SchemaLibrary {
  const nodes = new WeakMap<object, JsonObject>();
  const pointers = new WeakMap<object, string>();
  const keys = new WeakMap<object, string>();
  const targets = new Map<string, () => SchemaNode>();
  let count = 0;

  const assign = (identity: object, target: () => SchemaNode): string => {
    let key = keys.get(identity);
    if (key === undefined) {
      key = `contract:${(count += 1)}`;
      keys.set(identity, key);
      targets.set(key, target);
    }
    return key;
  };

  const tidy = (raw: JsonObject, pointer: string, root: Root): JsonObject => {
    let node = nodes.get(raw);
    if (node === undefined) {
      const context: TidyContext = {
        locate: (ref, at) => locate(ref, at, root),
        written: (written, where) => pointers.set(written, where),
      };
      nodes.set(raw, (node = tidySchema(raw, pointer, context)));
    }
    return node;
  };

  const locate = (ref: string, at: string, root: Root): string => {
    const [home, path] = homeOf(ref, root, schemas);
    const found =
      home === undefined
        ? undefined
        : path.startsWith("#")
          ? anchored(home.raw, path.slice(1))
          : follow(home.raw, path);
    if (home === undefined || found === undefined) throw new UnusableSchema(at, `nothing is written at "${ref}"`);
    if (!isObject(found)) return `contract:${String(found)}`;
    return assign(found, () => tidy(found, home.pointer + path, home));
  };

  return {
    enter: (schema) => (isObject(schema) ? tidy(schema, "#", { raw: schema, pointer: "#" }) : schema),
    keyOf: (node) => (isObject(node) ? assign(node, () => node) : `contract:${String(node)}`),
    target: (key) => targets.get(key)?.() ?? key === "contract:true",
    pointerOf: (node) => (isObject(node) ? (pointers.get(node) ?? "#") : "#"),
  };
}

/** The document that a reference points into, and the pointer (or `#anchor`) inside it. */
function homeOf(ref: string, root: Root, schemas: SchemaScope["schemas"]): readonly [Root | undefined, string] {
  if (!ref.startsWith("#")) return [undefined, ""];
  const fragment = decode(ref.slice(1));
  if (fragment !== "" && !fragment.startsWith("/")) return [root, `#${fragment}`];
  const [first, id, ...rest] = steps(fragment);
  if (first === "schemas" && id !== undefined && Object.hasOwn(schemas, id)) {
    const schema = schemas[id]!.schema;
    const pointer = `#/schemas${step(id)}`;
    // A named schema may be a bare boolean: it is wrapped so that both kinds are looked up alike.
    return isObject(schema)
      ? [{ raw: schema, pointer }, rest.map(step).join("")]
      : [{ raw: { schema }, pointer }, "/schema"];
  }
  return [root, fragment];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function follow(raw: JsonObject, pointer: string): JsonSchema | undefined {
  let here: unknown = raw;
  for (const key of steps(pointer)) {
    here = Array.isArray(here) ? here[Number(key)] : isObject(here) ? own(here, key) : undefined;
  }
  return isSchema(here) ? here : undefined;
}

function anchored(raw: unknown, anchor: string): JsonObject | undefined {
  if (Array.isArray(raw)) {
    for (const entry of raw) {
      const found = anchored(entry, anchor);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(raw)) return undefined;
  if (raw["$anchor"] === anchor || raw["$dynamicAnchor"] === anchor) return raw;
  return anchored(Object.values(raw), anchor);
}
