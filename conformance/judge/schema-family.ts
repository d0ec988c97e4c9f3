import { type Contract, type JsonSchema, resolveSchema } from "../../contract/index.ts";

/** Kinds of promises that a schema makes: each is a check of its own, so that a report names the kind of fault. */
export const schemaFamilies = [
  "required",
  "type",
  "enum",
  "closed",
  "format",
  "range",
  "length",
  "items",
  "union",
] as const;

export type SchemaFamily = (typeof schemaFamilies)[number];

/** Keywords of each family. */
const keywords: Readonly<Record<SchemaFamily, readonly string[]>> = {
  required: ["required", "dependentRequired"],
  type: ["type", "nullable"],
  enum: ["enum", "const"],
  closed: ["additionalProperties", "unevaluatedProperties", "propertyNames", "minProperties", "maxProperties"],
  format: ["format", "pattern", "contentEncoding", "contentMediaType"],
  range: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  length: ["minLength", "maxLength"],
  items: [
    "minItems",
    "maxItems",
    "uniqueItems",
    "prefixItems",
    "contains",
    "minContains",
    "maxContains",
    "unevaluatedItems",
    "items",
    "additionalItems",
  ],
  union: ["oneOf", "anyOf", "not", "if", "then", "else", "dependentSchemas", "discriminator"],
};

const families: ReadonlyMap<string, SchemaFamily> = new Map(
  schemaFamilies.flatMap((family) => keywords[family].map((keyword) => [keyword, family] as const)),
);

/** The family of a keyword; faults that no keyword can be named for count as faults of a union, where that happens. */
export function familyOf(keyword: string): SchemaFamily {
  return families.get(keyword) ?? "union";
}

/** Every family of which a schema promises something, in the order of {@link schemaFamilies}. */
export function familiesIn(contract: Contract, schema: JsonSchema): readonly SchemaFamily[] {
  const found = new Set<SchemaFamily>();
  const seen = new Set<unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    if (Array.isArray(node)) return node.forEach(visit);
    const entries = Object.entries(node);
    if ("$ref" in node) visit(resolveSchema(contract, node as JsonSchema).schema);
    for (const [keyword, value] of entries) {
      if (promises(keyword, value)) found.add(familyOf(keyword));
      if (holdsSchemas.has(keyword)) Object.values(value as object).forEach(visit);
      else if (!holdsValues.has(keyword)) visit(value);
    }
  };
  visit(schema);
  return schemaFamilies.filter((family) => found.has(family));
}

const holdsSchemas = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const holdsValues = new Set(["enum", "const", "default", "example", "examples", "required", "dependentRequired"]);

/** Whether a keyword forbids anything as it stands. */
function promises(keyword: string, value: unknown): boolean {
  if (!families.has(keyword)) return false;
  if (keyword === "required") return Array.isArray(value) && value.length > 0;
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") return value === false;
  // Of the items that a list may have, this describes them; that there are no further ones forbids something.
  if (keyword === "items" || keyword === "additionalItems") return value === false;
  return keyword === "uniqueItems" ? value === true : value !== undefined;
}
