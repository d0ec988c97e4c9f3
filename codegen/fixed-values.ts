import { type Contract, type JsonSchema, resolveSchema, schemaIdOf } from "../contract/index.ts";

/** What is fixed in a value: itself, or a part of its properties or places; in a list, `undefined` stands for anything. */
export type Fixed =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Fixed[]
  | { readonly [name: string]: Fixed };

type Schemas = Pick<Contract, "schemas">;

/** What every value of a schema has, and can have in one way only: `{type: "bid"}`, `["bid"]`, `{head: {type: "bid"}}`. */
export function fixedValues(contract: Schemas, schema: JsonSchema, depth = 0): Fixed {
  const properties = new Map<string, Fixed>();
  const places: Fixed[] = [];
  const needed = new Set<string>();
  const seen = new Set<JsonSchema>();
  let own: Fixed;
  let least = 0;
  let isMixed = false;
  const visit = (given: JsonSchema): void => {
    const resolved = resolveSchema(contract, given).schema;
    if (typeof resolved === "boolean" || seen.has(resolved)) return;
    seen.add(resolved);
    const target = contract.schemas[schemaIdOf(resolved["$ref"]) ?? ""];
    if (target !== undefined) visit(target.schema);
    own ??= onlyValue(resolved);
    const { type, minItems } = resolved;
    // What is said of objects or lists holds for those only.
    if (Array.isArray(type) && type.length > 1) isMixed = true;
    if (typeof minItems === "number") least = Math.max(least, minItems);
    for (const name of (resolved["required"] as readonly string[] | undefined) ?? []) needed.add(name);
    for (const [name, property] of Object.entries((resolved["properties"] ?? {}) as Record<string, JsonSchema>)) {
      const value = below(property);
      if (value !== undefined) properties.set(name, value);
    }
    for (const [place, item] of ((resolved["prefixItems"] ?? []) as readonly JsonSchema[]).entries()) {
      const value = below(item);
      places[place] = value === undefined ? places[place] : value;
    }
    for (const part of (resolved["allOf"] as readonly JsonSchema[] | undefined) ?? []) visit(part);
  };
  // Schemas may hold themselves.
  const below = (part: JsonSchema): Fixed => (depth < 8 ? fixedValues(contract, part, depth + 1) : undefined);
  visit(schema);
  if (own !== undefined || isMixed) return own;
  const kept = [...properties].filter(([name]) => needed.has(name));
  if (kept.length > 0) return Object.fromEntries(kept.toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const sure = places.slice(0, least);
  return sure.some((value) => value !== undefined)
    ? sure.slice(0, sure.findLastIndex((value) => value !== undefined) + 1)
    : undefined;
}

/** How many single values are fixed. */
export function countFixed(fixed: Fixed): number {
  if (fixed === undefined) return 0;
  if (typeof fixed !== "object" || fixed === null) return 1;
  return Object.values<Fixed>(fixed).reduce<number>((sum, part) => sum + countFixed(part), 0);
}

/** The properties at the top of an object that have one plain value, such as `type`. */
export function fixedNames(fixed: Fixed): readonly string[] {
  if (typeof fixed !== "object" || fixed === null || Array.isArray(fixed)) return [];
  return Object.entries<Fixed>(fixed).flatMap(([name, part]) =>
    typeof part === "object" && part !== null ? [] : [name],
  );
}

function onlyValue(schema: Exclude<JsonSchema, boolean>): Fixed {
  const values = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (!Array.isArray(values) || values.length !== 1) return undefined;
  const [value] = values as readonly Fixed[];
  // An empty object or list tells nothing apart.
  return countFixed(value) > 0 ? value : undefined;
}
