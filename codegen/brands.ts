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
  const holding = holdingBrands(schemas);
  const visit = (node: unknown): boolean => {
    if (typeof node !== "object" || node === null) return false;
    const id = schemaIdOf((node as { readonly $ref?: unknown }).$ref);
    return isBranded(node as JsonSchema) || (id !== undefined && holding.has(id)) || Object.values(node).some(visit);
  };
  return visit(schema);
}

const known = new WeakMap<Contract["schemas"], ReadonlySet<string>>();

/** Ids of the named schemas that hold something branded, found once for each contract. */
function holdingBrands(schemas: Contract["schemas"]): ReadonlySet<string> {
  const found = known.get(schemas) ?? findHolding(schemas);
  known.set(schemas, found);
  return found;
}

function findHolding(schemas: Contract["schemas"]): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [id, { schema }] of Object.entries(schemas)) {
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if (isBranded(node as JsonSchema)) found.add(id);
      const target = schemaIdOf((node as { readonly $ref?: unknown }).$ref);
      if (target !== undefined) {
        const known = users.get(target) ?? [];
        known.push(id);
        users.set(target, known);
      }
      for (const entry of Object.values(node)) visit(entry);
    };
    visit(schema);
  }
  // The set grows while it is gone through.
  for (const id of found) for (const user of users.get(id) ?? []) found.add(user);
  return found;
}

function scalar({ type }: { readonly type?: unknown }): "string" | "number" | undefined {
  if (type === "string") return "string";
  return type === "integer" || type === "number" ? "number" : undefined;
}
