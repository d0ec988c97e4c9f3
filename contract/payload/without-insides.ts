import type { ErrorObject } from "ajv/dist/2020.js";
import { isObject, type JsonObject } from "./json.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { below, type SchemaNode } from "./schema-node.ts";

/** Leaves out what Ajv reports about the insides of a union, `contains`, `propertyNames` and `if`: the keyword itself is the fault. */
export function withoutInsides(errors: readonly ErrorObject[], library: SchemaLibrary): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>(errors.filter(isRepetition(errors)));
  for (const [index, error] of errors.entries()) {
    const inner = innerKeyword[error.keyword];
    // `then` and `else` have faults of their own.
    if (error.keyword === "if") dropped.add(error);
    if (inner === undefined || !isObject(error.parentSchema) || dropped.has(error)) continue;
    const insides = reachable(error.parentSchema, inner, library);
    for (const earlier of errors.slice(0, index)) {
      const isInside = isObject(earlier.parentSchema) && insides.has(earlier.parentSchema);
      if (isInside && earlier.instancePath.startsWith(error.instancePath)) dropped.add(earlier);
    }
  }
  return errors.filter((error) => !dropped.has(error));
}

/** A value of the wrong type is not on the list of the same schema either: once is enough. */
function isRepetition(errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  const mistyped = new Map<unknown, Set<string>>();
  for (const { keyword, parentSchema, instancePath } of errors) {
    if (keyword === "type") mistyped.set(parentSchema, (mistyped.get(parentSchema) ?? new Set()).add(instancePath));
  }
  return ({ keyword, parentSchema, instancePath }) =>
    (keyword === "enum" || keyword === "const") && mistyped.get(parentSchema)?.has(instancePath) === true;
}

const innerKeyword: Readonly<Record<string, string>> = {
  oneOf: "oneOf",
  anyOf: "anyOf",
  contains: "contains",
  propertyNames: "propertyNames",
};

function reachable(owner: JsonObject, keyword: string, library: SchemaLibrary): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  const visit = (node: SchemaNode): void => {
    if (!isObject(node) || seen.has(node)) return;
    seen.add(node);
    if (typeof node["$ref"] === "string") visit(library.target(node["$ref"]));
    for (const { child } of below(node)) visit(child);
  };
  for (const { path, child } of below(owner)) if (path[0] === keyword) visit(child);
  return seen;
}
