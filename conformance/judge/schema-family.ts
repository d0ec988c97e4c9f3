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

const families: Readonly<Record<string, SchemaFamily>> = {
  required: "required",
  dependentRequired: "required",
  type: "type",
  nullable: "type",
  enum: "enum",
  const: "enum",
  additionalProperties: "closed",
  unevaluatedProperties: "closed",
  propertyNames: "closed",
  minProperties: "closed",
  maxProperties: "closed",
  format: "format",
  pattern: "format",
  contentEncoding: "format",
  contentMediaType: "format",
  minimum: "range",
  maximum: "range",
  exclusiveMinimum: "range",
  exclusiveMaximum: "range",
  multipleOf: "range",
  minLength: "length",
  maxLength: "length",
  minItems: "items",
  maxItems: "items",
  uniqueItems: "items",
  prefixItems: "items",
  contains: "items",
  minContains: "items",
  maxContains: "items",
  unevaluatedItems: "items",
  oneOf: "union",
  anyOf: "union",
  not: "union",
  if: "union",
  then: "union",
  else: "union",
  dependentSchemas: "union",
  discriminator: "union",
};

/** The family of a keyword; faults that no keyword can be named for count as faults of a union, where that happens. */
export function familyOf(keyword: string): SchemaFamily {
  return Object.hasOwn(families, keyword) ? (families[keyword] ?? "union") : "union";
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
  if (!Object.hasOwn(families, keyword)) return false;
  if (keyword === "required") return Array.isArray(value) && value.length > 0;
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") return value === false;
  return keyword === "uniqueItems" ? value === true : value !== undefined;
}
