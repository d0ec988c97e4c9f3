import { type Contract, type JsonSchema, resolveSchema } from "../contract/index.ts";
import { wireFormOf } from "../contract/wire/index.ts";

/** What a schema of a form refers to where a field is a file; no document can write a reference like this one. */
export const fileReference = "a file";

/** The schema of a form, in which fields of bytes are files. */
export function formFields(contract: Pick<Contract, "schemas">, schema: JsonSchema): JsonSchema {
  return written(contract, schema, new Set());
}

function written(contract: Pick<Contract, "schemas">, given: JsonSchema, seen: ReadonlySet<string>): JsonSchema {
  const { schema, names } = resolveSchema(contract, given);
  if (typeof schema !== "object" || names.some((name) => seen.has(name))) return given;
  const inner = (part: unknown): JsonSchema => written(contract, part as JsonSchema, new Set([...seen, ...names]));
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? [[keyword, list.map(inner)]] : [];
  });
  const properties = Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const fields = properties.map(([name, field]) => [name, fieldOf(contract, field)]);
  const own = properties.length === 0 ? {} : { properties: Object.fromEntries(fields) as Record<string, JsonSchema> };
  return { ...schema, ...(Object.fromEntries(parts) as Record<string, readonly JsonSchema[]>), ...own };
}

/** A file, a list of files, or what the document says. */
function fieldOf(contract: Pick<Contract, "schemas">, given: JsonSchema): JsonSchema {
  const { schema } = resolveSchema(contract, given);
  if (typeof schema !== "object") return given;
  const words = typeof schema["description"] === "string" ? { description: schema["description"] } : {};
  if (isFile(schema)) return { ...words, $ref: fileReference };
  const items = resolveSchema(contract, (schema["items"] ?? true) as JsonSchema).schema;
  return typeof items === "object" && isFile(items) ? { ...schema, items: { $ref: fileReference } } : given;
}

/** OpenAPI 3.0 says `format: binary`; 3.1 names the media type of what has no other encoding. */
function isFile({ type, format, contentMediaType, contentEncoding }: Exclude<JsonSchema, boolean>): boolean {
  if (type !== undefined && type !== "string") return false;
  if (format === "binary") return true;
  return (
    typeof contentMediaType === "string" && contentEncoding === undefined && wireFormOf(contentMediaType) === "bytes"
  );
}
