import type { JsonSchema } from "../contract/index.ts";
import { hashedTerm } from "./hidden-terms.ts";

/** Keywords whose values are short enough to be told. */
const told = [
  "format",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
  "contentEncoding",
  "contentMediaType",
  "readOnly",
  "writeOnly",
  "deprecated",
  "default",
] as const;

/** Keywords that hold schemas, of which types say nothing: only that they changed can be told. */
const hidden = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "propertyNames",
  "unevaluatedItems",
] as const;

/** What `oneOf` demands besides that one of its schemas fits. */
export const exactlyOne = "exactly one of these";

/** What a schema demands that no type can say, in words: `minLength 1`, `closed to other fields`. */
export function termsOf(schema: Exclude<JsonSchema, boolean>): readonly string[] {
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  const isClosed = schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false;
  return [
    ...(isClosed ? ["closed to other fields"] : []),
    ...([schema["type"]].flat().includes("integer") ? ["whole"] : []),
    ...(schema["x-brand"] === true ? ["branded"] : []),
    ...(Array.isArray(schema["oneOf"]) && schema["oneOf"].length > 1 ? [exactlyOne] : []),
    ...told.filter(has).map((keyword) => `${keyword} ${wordOf(schema[keyword])}`),
    ...hidden.filter(has).map((keyword) => hashedTerm(keyword, schema[keyword])),
    ...Object.entries((schema["patternProperties"] ?? {}) as Readonly<Record<string, JsonSchema>>).map(
      ([pattern, held]) => hashedTerm("patternProperties", held, pattern),
    ),
    ...vague.filter((keyword) => isTold(schema, keyword)).map((keyword) => hashedTerm(keyword, schema[keyword])),
  ];
}

/** Keywords of which a type says something, though not always everything. */
const vague = ["unevaluatedProperties", "additionalProperties"] as const;

function isTold(schema: Exclude<JsonSchema, boolean>, keyword: (typeof vague)[number]): boolean {
  // A type has one union for what matches a pattern and what does not.
  const isHidden = keyword === "unevaluatedProperties" || Object.hasOwn(schema, "patternProperties");
  return typeof schema[keyword] === "object" && isHidden;
}

const wordOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
