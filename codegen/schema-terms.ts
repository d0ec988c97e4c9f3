import type { JsonSchema } from "../contract/index.ts";
import { contractHash } from "./origin.ts";

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
  "patternProperties",
] as const;

/** What a schema demands that no type can say, in words: `minLength 1`, `closed to other fields`. */
export function termsOf(schema: Exclude<JsonSchema, boolean>): readonly string[] {
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  const isClosed = schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false;
  return [
    ...(isClosed ? ["closed to other fields"] : []),
    ...([schema["type"]].flat().includes("integer") ? ["whole"] : []),
    ...(schema["x-brand"] === true ? ["branded"] : []),
    ...told.filter(has).map((keyword) => `${keyword} ${wordOf(schema[keyword])}`),
    ...hidden.filter(has).map((keyword) => `${keyword} #${contractHash(schema[keyword]).slice(0, 6)}`),
  ];
}

const wordOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
