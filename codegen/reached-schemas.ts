import { type Contract, schemaIdOf } from "../contract/index.ts";

/**
 * Ids of the named schemas that `from` refers to, and of those that they refer to.
 *
 * @param known ids that count as referred to
 */
export function reachedSchemas(
  { schemas }: Pick<Contract, "schemas">,
  from: unknown,
  known: readonly string[] = [],
): ReadonlySet<string> {
  const found = new Set(known);
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const id = schemaIdOf((node as { readonly $ref?: unknown }).$ref);
    if (id !== undefined && Object.hasOwn(schemas, id)) found.add(id);
    for (const entry of Object.values(node)) visit(entry);
  };
  visit(from);
  // The set grows while it is gone through.
  for (const id of found) visit(schemas[id]?.schema);
  return found;
}
