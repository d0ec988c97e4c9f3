/**
 * What a value of a document is, as far as references and extensions go.
 *
 * - `"object"`: an object of the format: its `x-…` are extensions
 * - `"objects"`: names → such objects
 * - `"schema"`, `"schemas"`: a JSON Schema, names → JSON Schemas
 * - `"mapping"`: the `mapping` of a discriminator: its texts are references to schemas
 * - `"data"`: whatever travels; nothing in it is a reference
 */
export type Kind = "object" | "objects" | "schema" | "schemas" | "mapping" | "data";

const single = new Set([
  "not",
  "if",
  "then",
  "else",
  "items",
  "contains",
  "additionalProperties",
  "additionalItems",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
  "allOf",
  "anyOf",
  "oneOf",
  "prefixItems",
]);
const mapped = new Set(["properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions"]);

const named = new Set([
  "callbacks",
  "channelBindings",
  "channels",
  "content",
  "correlationIds",
  "encoding",
  "links",
  "messageBindings",
  "messages",
  "messageTraits",
  "operationBindings",
  "operations",
  "operationTraits",
  "parameters",
  "paths",
  "pathItems",
  "replies",
  "replyAddresses",
  "requestBodies",
  "responses",
  "securitySchemes",
  "serverBindings",
  "servers",
  "serverVariables",
  "variables",
  "webhooks",
]);

const plain = new Set(["default", "enum", "const", "example", "value"]);

/** What the entry at `key` is; the items of a list are what the list is, one by one. */
export function kindOfChild(format: "asyncapi" | "openapi", kind: Kind, key: string, value: unknown): Kind {
  switch (kind) {
    case "data":
    case "mapping":
      return "data";
    case "objects":
      return "object";
    case "schemas":
      return "schema";
    case "schema":
      if (single.has(key)) return "schema";
      if (mapped.has(key)) return "schemas";
      return key === "discriminator" ? "object" : "data";
    case "object":
      break;
  }
  if (key.startsWith("x-") || plain.has(key)) return "data";
  if (key === "mapping") return "mapping";
  if (key === "schemas") return "schemas";
  if (key === "examples") return format === "openapi" && !Array.isArray(value) ? "objects" : "data";
  const isSchema = key === "schema" || (format === "asyncapi" && ["payload", "headers", "query"].includes(key));
  // `schemaFormat` and the schema beside it.
  if (isSchema) return typeof value === "object" && value !== null && "schemaFormat" in value ? "object" : "schema";
  return named.has(key) || key === "headers" ? (Array.isArray(value) ? "object" : "objects") : "object";
}
