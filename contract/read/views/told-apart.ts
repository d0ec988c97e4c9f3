import type { Contract, JsonSchema } from "../../model.ts";
import { schemaIdOf } from "../../resolve-schema.ts";
import { isMapping } from "../place.ts";
import { listAt } from "./marks.ts";

type Fixed = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether no value fits two of the branches, because a property that each requires has other values in each. */
export function areToldApart(
  schemas: Contract["schemas"],
  branches: readonly JsonSchema[],
  isRequired: (branch: JsonSchema, name: string) => boolean,
): boolean {
  const fixed = branches.map((branch) => fixedIn(schemas, branch));
  return [...(fixed[0]?.keys() ?? [])].some((name) => {
    const values = fixed.map((one, index) => (isRequired(branches[index]!, name) ? one.get(name) : undefined));
    const all = values.flatMap((set) => [...(set ?? [])]);
    return values.every((set) => set !== undefined) && new Set(all).size === all.length;
  });
}

/** The values, as JSON, that properties are limited to. */
function fixedIn(schemas: Contract["schemas"], schema: JsonSchema, seen: Set<JsonSchema> = new Set()): Fixed {
  const found = new Map<string, ReadonlySet<string>>();
  if (typeof schema === "boolean" || seen.has(schema) || !seen.add(schema)) return found;
  const target = schemas[schemaIdOf(schema["$ref"]) ?? ""]?.schema;
  for (const part of [...listAt(schema, "allOf"), ...(target === undefined ? [] : [target])])
    for (const [name, values] of fixedIn(schemas, part, seen)) found.set(name, values);
  const properties = schema["properties"];
  for (const [name, property] of isMapping(properties) ? Object.entries(properties) : []) {
    if (!isMapping(property)) continue;
    const listed = Object.hasOwn(property, "const") ? [property["const"]] : property["enum"];
    if (Array.isArray(listed)) found.set(name, new Set(listed.map((value) => JSON.stringify(value))));
  }
  return found;
}
