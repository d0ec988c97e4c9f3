import type { Contract, JsonSchema } from "../../model.ts";
import { resolveSchema } from "../../resolve-schema.ts";
import { isMapping } from "../place.ts";
import { pointerTo } from "../pointer.ts";

/** The values that a required property can have, by the property's JSON Pointer, as JSON texts. */
export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

const none: Tags = new Map();

/** What every value of `schema` must carry: required properties with `const` or `enum`, and its own kind under `""`. */
export function tagsOf(contract: Contract, schema: JsonSchema, pointer = "", depth = 0): Tags {
  const resolved = resolveSchema(contract, schema).schema;
  if (!isMapping(resolved) || depth > 3) return none;
  const found = new Map<string, ReadonlySet<string>>();
  const narrow = (tags: Tags): void => {
    for (const [key, values] of tags) {
      const known = found.get(key);
      found.set(key, known === undefined ? values : new Set([...known].filter((value) => values.has(value))));
    }
  };
  // What stands beside a reference counts as well as what is referred to.
  if (typeof resolved["$ref"] === "string") narrow(tagsOf(contract, { $ref: resolved["$ref"] }, pointer, depth + 1));
  const own = valuesOf(resolved);
  if (own !== undefined) narrow(new Map([[pointer, own]]));
  for (const branch of schemasAt(resolved["allOf"])) narrow(tagsOf(contract, branch, pointer, depth + 1));
  for (const keyword of ["oneOf", "anyOf"]) {
    const branches = schemasAt(resolved[keyword]);
    if (branches.length > 0) narrow(common(branches.map((branch) => tagsOf(contract, branch, pointer, depth + 1))));
  }
  const { required, properties } = resolved;
  if (Array.isArray(required) && isMapping(properties)) {
    for (const name of required) {
      if (typeof name === "string" && Object.hasOwn(properties, name))
        narrow(tagsOf(contract, properties[name] as JsonSchema, pointerTo(pointer, name), depth + 1));
    }
  }
  return found;
}

/** Whether no value can carry both sets of tags. */
export function excludeEachOther(one: Tags, other: Tags): boolean {
  return [...one].some(([pointer, values]) => {
    const theirs = other.get(pointer);
    return (
      theirs !== undefined && isKinds(values) === isKinds(theirs) && ![...values].some((value) => theirs.has(value))
    );
  });
}

const kindMark = "kind:";
const isKinds = (values: ReadonlySet<string>): boolean => [...values].some((value) => value.startsWith(kindMark));

function valuesOf(schema: Readonly<Record<string, unknown>>): ReadonlySet<string> | undefined {
  if (Object.hasOwn(schema, "const")) return new Set([JSON.stringify(schema["const"])]);
  if (Array.isArray(schema["enum"])) return new Set(schema["enum"].map((value) => JSON.stringify(value)));
  const { type } = schema;
  const kinds = typeof type === "string" ? [type] : Array.isArray(type) ? type : undefined;
  // An integer is a number too.
  return kinds && new Set(kinds.map((kind) => `${kindMark}${kind === "integer" ? "number" : String(kind)}`));
}

function schemasAt(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}

/** Tags that every branch has, with the values of all branches. */
function common(branches: readonly Tags[]): Tags {
  const [first, ...rest] = branches;
  if (first === undefined) return none;
  const shared = [...first].flatMap(([pointer, values]): [string, ReadonlySet<string>][] => {
    const others = rest.map((tags) => tags.get(pointer));
    if (others.some((tags) => tags === undefined || isKinds(tags) !== isKinds(values))) return [];
    return [[pointer, new Set([...values, ...others.flatMap((tags) => [...(tags ?? [])])])]];
  });
  return new Map(shared);
}
