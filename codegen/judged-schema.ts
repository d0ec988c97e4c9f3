import type { Contract, JsonSchema } from "../contract/index.ts";
import { bytesSchema } from "../contract/wire/index.ts";
import { fileReference } from "./form-fields.ts";
import type { TypePlan } from "./plan.ts";

/** What a type demands of values. */
export function judgedSchema(
  contract: Pick<Contract, "schemas">,
  { schema, isBytes, isForm }: Pick<TypePlan, "schema" | "isBytes" | "isForm">,
): JsonSchema {
  if (isForm) return withoutFiles(schema);
  return isBytes ? bytesSchema(contract, schema) : schema;
}

/** A schema of no kind can look into a file. */
function withoutFiles(node: JsonSchema): JsonSchema {
  if (typeof node !== "object") return node;
  if (node["$ref"] === fileReference) return true;
  const inner = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inner);
    return typeof part === "object" && part !== null ? withoutFiles(part as JsonSchema) : part;
  };
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, inner(part)])) as JsonSchema;
}
