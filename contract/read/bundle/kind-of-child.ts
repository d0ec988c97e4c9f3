import { holds } from "../../payload/index.ts";

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

/** Keywords that hold schemas in drafts before 2020-12 or aside from validation: the payloads' own list has the others. */
const single = new Set(["additionalItems", "contentSchema"]);
const mapped = new Set(["dependencies", "$defs", "definitions"]);

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
      return kindInSchema(key);
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

function kindInSchema(keyword: string): Kind {
  const held = holds(keyword);
  if (held === "map" || mapped.has(keyword)) return "schemas";
  if (held !== "data" || single.has(keyword)) return "schema";
  return keyword === "discriminator" ? "object" : "data";
}
