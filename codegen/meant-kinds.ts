import { type JsonSchema, meantKind } from "../contract/index.ts";

const alongside: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas"]);
const inside: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "items",
  "prefixItems",
  "unevaluatedItems",
]);
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/**
 * A schema with the `type` that its type has without being told: whoever writes `properties` means an object. JSON Schema lets any other
 * kind of value through, and a guard that did so would promise what is not there.
 *
 * @param targetOf the schema behind a reference
 */
export function withMeantKinds(
  schema: JsonSchema,
  targetOf: (reference: string) => JsonSchema | undefined,
): JsonSchema {
  const saysKind = (given: JsonSchema, seen: Set<JsonSchema> = new Set()): boolean => {
    if (typeof given === "boolean") return !given;
    if (seen.has(given) || !seen.add(given)) return false;
    if (["type", "const", "enum"].some((keyword) => Object.hasOwn(given, keyword))) return true;
    const target = typeof given["$ref"] === "string" ? targetOf(given["$ref"]) : undefined;
    // What is referred to gets the type that it means, too.
    if (target !== undefined && (isMeant(target) || saysKind(target, seen))) return true;
    return Array.isArray(given["allOf"]) && (given["allOf"] as JsonSchema[]).some((part) => saysKind(part, seen));
  };

  const isMeant = (given: JsonSchema): boolean => typeof given === "object" && meantKind(given) !== undefined;

  const visit = (given: JsonSchema, isKnown: boolean): JsonSchema => {
    if (typeof given !== "object" || given === null) return given;
    const isSaid = isKnown || saysKind(given);
    const meant = isSaid ? undefined : meantKind(given);
    const entries = Object.entries(given).map(([keyword, value]): readonly [string, unknown] => {
      const isAlongside = alongside.has(keyword);
      if (!isAlongside && !inside.has(keyword)) return [keyword, value];
      const next = (one: unknown): JsonSchema =>
        visit(one as JsonSchema, isAlongside && (isSaid || meant !== undefined));
      if (Array.isArray(value)) return [keyword, value.map(next)];
      if (!maps.has(keyword)) return [keyword, next(value)];
      return [keyword, Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, next(one)]))];
    });
    return Object.fromEntries(meant === undefined ? entries : [["type", meant], ...entries]);
  };
  return visit(schema, false);
}
