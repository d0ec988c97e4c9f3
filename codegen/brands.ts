import { type Contract, type JsonSchema, schemaIdOf } from "../contract/index.ts";
import { identifier } from "./source-text.ts";

/** Whether `x-brand` asks for a type that no other text or number has. */
export function isBranded(schema: JsonSchema): boolean {
  return typeof schema === "object" && schema["x-brand"] === true && scalar(schema) !== undefined;
}

/** The type of a branded text or number. A name is printed as it stands: it was made here. */
export function brandType(name: string, schema: JsonSchema): string {
  const base = typeof schema === "object" ? scalar(schema) : undefined;
  return `${base ?? "string"} & { readonly [brand]: "${identifier(name).text}" }`;
}

/** Whether there is something branded in the values of a schema. */
export function holdsBrands({ schemas }: Pick<Contract, "schemas">, schema: JsonSchema): boolean {
  const seen = new Set<unknown>();
  const visit = (node: unknown): boolean => {
    if (typeof node !== "object" || node === null || seen.has(node)) return false;
    seen.add(node);
    const target = schemas[schemaIdOf((node as { readonly $ref?: unknown }).$ref) ?? ""]?.schema;
    return isBranded(node as JsonSchema) || visit(target) || Object.values(node).some(visit);
  };
  return visit(schema);
}

function scalar({ type }: { readonly type?: unknown }): "string" | "number" | undefined {
  if (type === "string") return "string";
  return type === "integer" || type === "number" ? "number" : undefined;
}
