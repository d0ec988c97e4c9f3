import type { Contract, JsonSchema } from "./model.ts";
import { schemaIdOf } from "./resolve-schema.ts";

/** Whether a property is `readOnly` or `writeOnly`, by its own schema or by what that is built on. */
export function isMarked(
  contract: Pick<Contract, "schemas">,
  property: JsonSchema,
  mark: "readOnly" | "writeOnly",
  seen: Set<JsonSchema> = new Set(),
): boolean {
  if (typeof property !== "object" || property === null || seen.has(property) || !seen.add(property)) return false;
  if (property[mark] === true) return true;
  const target = contract.schemas[schemaIdOf(property["$ref"]) ?? ""]?.schema;
  const parts = Array.isArray(property["allOf"]) ? (property["allOf"] as readonly JsonSchema[]) : [];
  return [...parts, ...(target === undefined ? [] : [target])].some((part) => isMarked(contract, part, mark, seen));
}
