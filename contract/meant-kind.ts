import type { JsonSchema } from "./model.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/**
 * The kind of value that a schema without `type` speaks of: whoever writes `properties` means an object. JSON Schema lets values of every other
 * kind through.
 */
export function meantKind(schema: SchemaObject): "object" | "array" | undefined {
  const says = (...keywords: readonly string[]): boolean => keywords.some((keyword) => Object.hasOwn(schema, keyword));
  if (says("type", "const", "enum")) return undefined;
  if (says("properties", "required", "additionalProperties", "patternProperties")) return "object";
  if (typeof schema["unevaluatedProperties"] === "object") return "object";
  return says("items", "prefixItems") ? "array" : undefined;
}
