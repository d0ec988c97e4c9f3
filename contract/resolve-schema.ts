import type { Contract, JsonSchema } from "./model.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

const prefix = "#/schemas/";

/** The id behind a `#/schemas/<id>` reference, or nothing for any other text. */
export function schemaIdOf(reference: unknown): string | undefined {
  if (typeof reference !== "string" || !reference.startsWith(prefix)) return undefined;
  return decodeURIComponent(reference.slice(prefix.length)).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The `#/schemas/<id>` reference to a named schema. */
export function referenceTo(id: string): string {
  return prefix + encodeURIComponent(id.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/**
 * Follows `$ref` until something else is written.
 *
 * @returns the schema, and the ids of the named schemas passed on the way, first one first
 */
export function resolveSchema(
  contract: Pick<Contract, "schemas">,
  schema: JsonSchema,
): { readonly schema: JsonSchema; readonly names: readonly string[] } {
  const names: string[] = [];
  let current = schema;
  while (typeof current === "object") {
    // A reference with constraints beside it is its own schema; with annotations only, it is the one it points at.
    const id = schemaIdOf(current["$ref"]) ?? onlyReference(current);
    if (id === undefined || names.includes(id)) break;
    const target = contract.schemas[id];
    if (target === undefined) break;
    names.push(id);
    current = target.schema;
  }
  return { schema: current, names };
}

/** `allOf` with one reference in it is how older documents put a description beside a `$ref`. */
function onlyReference(schema: SchemaObject): string | undefined {
  const all = schema["allOf"];
  if (!Array.isArray(all) || all.length !== 1 || schema["properties"] !== undefined) return undefined;
  return schemaIdOf((all[0] as SchemaObject | undefined)?.["$ref"]);
}

/** The sub-schema of each property of an object schema, those of `allOf` and of every branch of a union included. */
export function propertiesOf(contract: Pick<Contract, "schemas">, schema: JsonSchema): ReadonlyMap<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const seen = new Set<JsonSchema>();
  const visit = (given: JsonSchema): void => {
    const resolved = resolveSchema(contract, given).schema;
    if (typeof resolved !== "object" || seen.has(resolved)) return;
    seen.add(resolved);
    for (const [name, property] of Object.entries(
      (resolved["properties"] as Record<string, JsonSchema> | undefined) ?? {},
    )) {
      if (!found.has(name)) found.set(name, property);
    }
    if (resolved["$ref"] !== undefined) {
      const target = contract.schemas[schemaIdOf(resolved["$ref"]) ?? ""];
      if (target !== undefined) visit(target.schema);
    }
    for (const keyword of ["allOf", "oneOf", "anyOf"]) {
      for (const branch of (resolved[keyword] as JsonSchema[] | undefined) ?? []) visit(branch);
    }
  };
  visit(schema);
  return found;
}

/** The names that an object schema requires, those of `allOf` included. */
export function requiredOf(contract: Pick<Contract, "schemas">, schema: JsonSchema): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<JsonSchema>();
  const visit = (given: JsonSchema): void => {
    const resolved = resolveSchema(contract, given).schema;
    if (typeof resolved !== "object" || seen.has(resolved)) return;
    seen.add(resolved);
    for (const name of (resolved["required"] as readonly string[] | undefined) ?? []) found.add(name);
    for (const part of (resolved["allOf"] as readonly JsonSchema[] | undefined) ?? []) visit(part);
  };
  visit(schema);
  return found;
}
