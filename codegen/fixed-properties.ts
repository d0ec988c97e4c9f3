import { type Contract, type JsonSchema, resolveSchema, schemaIdOf } from "../contract/index.ts";

type Fixed = Readonly<Record<string, string | number | boolean | null>>;

/** The properties at the top of an object that can have one value only, such as `type: "bid"`. */
export function fixedProperties(contract: Pick<Contract, "schemas">, schema: JsonSchema): Fixed {
  const found = new Map<string, string | number | boolean | null>();
  const needed = new Set<string>();
  const seen = new Set<JsonSchema>();
  const visit = (given: JsonSchema): void => {
    const resolved = resolveSchema(contract, given).schema;
    if (typeof resolved === "boolean" || seen.has(resolved)) return;
    seen.add(resolved);
    const target = contract.schemas[schemaIdOf(resolved["$ref"]) ?? ""];
    if (target !== undefined) visit(target.schema);
    for (const name of (resolved["required"] as readonly string[] | undefined) ?? []) needed.add(name);
    for (const [name, property] of Object.entries((resolved["properties"] ?? {}) as Record<string, JsonSchema>)) {
      const value = onlyValue(resolveSchema(contract, property).schema);
      if (value !== undefined) found.set(name, value);
    }
    for (const part of (resolved["allOf"] as readonly JsonSchema[] | undefined) ?? []) visit(part);
  };
  visit(schema);
  return Object.fromEntries(
    [...found].filter(([name]) => needed.has(name)).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function onlyValue(schema: JsonSchema): string | number | boolean | null | undefined {
  if (typeof schema === "boolean") return undefined;
  const values = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (!Array.isArray(values) || values.length !== 1) return undefined;
  const [value] = values as readonly unknown[];
  return value === null || ["string", "number", "boolean"].includes(typeof value)
    ? (value as string | number | boolean | null)
    : undefined;
}
