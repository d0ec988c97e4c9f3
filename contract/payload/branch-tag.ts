import { isObject, own } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { schemaList, schemaMap, type SchemaNode, stringsAt } from "./schema-node.ts";

/** By the name of a property: the values that it must have. */
export type BranchTags = ReadonlyMap<string, ReadonlySet<unknown>>;

type Targets = Pick<SchemaLibrary, "target">;

/**
 * The values that the required properties of an object must have: what tells the branches of a union apart.
 *
 * @param owner what the union stands in: it may require what the branch fixes
 */
export function branchTags(node: SchemaNode, library: Targets, owner: SchemaNode = true): BranchTags {
  const { tags, required } = gather(node, library);
  const around = gather(owner, library).required;
  return new Map([...tags].filter(([name]) => required.has(name) || around.has(name)));
}

function gather(node: SchemaNode, library: Targets): { readonly tags: BranchTags; readonly required: Set<string> } {
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
  return { tags, required };
}

/** Names of the properties that are fixed in every branch, and not alike in all of them; `type` first. */
export function sharedTags(branches: readonly BranchTags[]): readonly string[] {
  const [first, ...others] = branches;
  if (first === undefined) return [];
  const isShared = ([name, values]: readonly [string, ReadonlySet<unknown>]): boolean =>
    others.every((tags) => tags.has(name)) && others.some((tags) => !areAlike(tags.get(name)!, values));
  const names = [...first].filter(isShared).map(([name]) => name);
  return names.includes("type") ? ["type", ...names.filter((name) => name !== "type")] : names;
}

const areAlike = (left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): boolean =>
  left.size === right.size && [...left].every((value) => right.has(value));

function fixedValues(node: SchemaNode, library: Targets, depth: number): ReadonlySet<unknown> | undefined {
  if (!isObject(node) || depth > 16) return undefined;
  if (Object.hasOwn(node, "const")) return new Set([node["const"]]);
  const allowed = own(node, "enum");
  if (Array.isArray(allowed)) return new Set(allowed);
  return typeof node["$ref"] === "string" ? fixedValues(library.target(node["$ref"]), library, depth + 1) : undefined;
}
