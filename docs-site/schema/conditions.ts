import type { Contract, JsonSchema } from "../../contract/index.ts";
import { codeSpan, type Md } from "../markdown/md.ts";
import type { Say } from "../words/words.ts";
import { layersOf, schemasByName, type SchemaObject } from "./layers.ts";

/** A schema that holds under a condition, for a part of a value, or not at all; with the words that say when. */
export interface Condition {
  readonly words: Md;
  readonly schema: JsonSchema;
}

const keywords = ["not", "if", "contains", "propertyNames", "dependentRequired", "dependentSchemas", "contentSchema"];

/** What a schema says of others than its properties and entries. */
export function conditionsIn(schema: SchemaObject, say: Say): readonly Condition[] {
  if (keywords.every((keyword) => schema[keyword] === undefined)) return [];
  const { not, if: condition, then, else: otherwise, propertyNames, contentSchema } = schema;
  const found: Condition[] = [];
  const add = (words: Md, given: unknown): void => {
    if (isTelling(given)) found.push({ words, schema: given });
  };
  add(say("mustNot"), not);
  // Alone, none of the three says anything.
  if (isTelling(condition) && (isTelling(then) || isTelling(otherwise))) {
    add(say("ifSo"), condition);
    add(say("thenAlso"), then);
    add(say("elseAlso"), otherwise);
  }
  const words = containsWords(schema, say);
  if (words !== undefined) found.push({ words, schema: schema["contains"] as JsonSchema });
  add(say("everyName"), propertyNames);
  for (const [name, needs] of Object.entries(schemasByName(schema["dependentRequired"])))
    add(say("whereGiven", { name: codeSpan(name) }), { required: needs });
  for (const [name, needs] of Object.entries(schemasByName(schema["dependentSchemas"])))
    add(say("whereGiven", { name: codeSpan(name) }), needs);
  add(say("contentIs"), contentSchema);
  return found;
}

/** Whether a value of a list or a map has to be spoken of on its own, since its parts would be taken for those of the whole. */
export const hasConditions = (contract: Contract, schema: JsonSchema, say: Say): boolean =>
  layersOf(contract, schema).some((layer) => conditionsIn(layer, say).length > 0);

const isTelling = (schema: unknown): schema is JsonSchema =>
  schema === false || (typeof schema === "object" && schema !== null);

function containsWords({ contains, minContains, maxContains }: SchemaObject, say: Say): Md | undefined {
  if (contains === undefined) return undefined;
  const from = typeof minContains === "number" ? minContains : 1;
  if (typeof maxContains === "number")
    return from > 0 ? say("containsBetween", { from, to: maxContains }) : say("containsMost", { to: maxContains });
  if (from === 0) return undefined;
  return from === 1 ? say("containsOne") : say("containsLeast", { from });
}
