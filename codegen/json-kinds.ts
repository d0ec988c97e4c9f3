import { type Contract, type JsonSchema, resolveSchema, schemaIdOf } from "../contract/index.ts";

/** The kinds of JSON value that a schema names (`integer` is `number`); undefined where it names none. */
export function jsonKinds(
  contract: Pick<Contract, "schemas">,
  schema: JsonSchema,
  depth = 0,
): readonly string[] | undefined {
  const resolved = resolveSchema(contract, schema).schema;
  if (typeof resolved === "boolean" || depth > 8) return undefined;
  const { type } = resolved;
  if (type !== undefined) {
    const named = (Array.isArray(type) ? type : [type]) as readonly string[];
    return [...new Set(named.map((kind) => (kind === "integer" ? "number" : kind)))].toSorted();
  }
  const below = (part: JsonSchema): readonly string[] | undefined => jsonKinds(contract, part, depth + 1);
  const target = contract.schemas[schemaIdOf(resolved["$ref"]) ?? ""]?.schema;
  const parts = [...(target === undefined ? [] : [target]), ...((resolved["allOf"] ?? []) as readonly JsonSchema[])];
  for (const part of parts) {
    const kinds = below(part);
    if (kinds !== undefined) return kinds;
  }
  const branches = ((resolved["oneOf"] ?? resolved["anyOf"] ?? []) as readonly JsonSchema[]).map(below);
  return branches.length === 0 || branches.includes(undefined)
    ? undefined
    : [...new Set(branches.flatMap((kinds) => kinds ?? []))].toSorted();
}
