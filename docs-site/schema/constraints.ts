import { codeSpan, joined, type Md, prose } from "../markdown/md.ts";
import type { Say, WordKey } from "../words/words.ts";
import type { SchemaObject } from "./layers.ts";

/** What a schema demands beyond its type, each a few words. */
export function constraintsOf(schema: SchemaObject, say: Say): readonly Md[] {
  const { const: constant, enum: values, default: usual, pattern, multipleOf } = schema;
  const found: Md[] = [];
  if (constant !== undefined) found.push(say("alwaysIs", { value: value(constant) }));
  if (Array.isArray(values) && constant === undefined)
    found.push(say("oneOf", { values: joined(values.map(value), ", ") }));
  found.push(...bounds(schema, say));
  if (typeof multipleOf === "number") found.push(say("multipleOf", { number: multipleOf }));
  found.push(
    ...range(schema["minLength"], schema["maxLength"], say, lengthWords),
    ...range(schema["minItems"], mostItems(schema), say, itemWords),
    ...range(schema["minProperties"], schema["maxProperties"], say, propertyWords),
  );
  if (schema["uniqueItems"] === true) found.push(say("unique"));
  if (typeof pattern === "string") found.push(say("pattern", { pattern: codeSpan(pattern) }));
  const { contentMediaType: held, contentEncoding: encoded } = schema;
  if (typeof held === "string") found.push(say("holds", { type: codeSpan(held) }));
  if (typeof encoded === "string") found.push(say("encodedAs", { encoding: codeSpan(encoded) }));
  if (schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false) found.push(say("closed"));
  if (schema["unevaluatedItems"] === false && !isClosedTuple(schema)) found.push(say("noFurtherEntries"));
  if (usual !== undefined) found.push(say("defaultIs", { value: value(usual) }));
  if (schema["readOnly"] === true) found.push(say("readOnly"));
  if (schema["writeOnly"] === true) found.push(say("writeOnly"));
  if (schema["deprecated"] === true) found.push(say("deprecated"));
  return found;
}

const value = (given: unknown): Md => codeSpan(JSON.stringify(given) ?? "null");

function bounds(schema: SchemaObject, say: Say): readonly Md[] {
  const kinds = [
    ["minimum", "atLeast"],
    ["exclusiveMinimum", "above"],
    ["maximum", "atMost"],
    ["exclusiveMaximum", "under"],
  ] as const;
  return kinds.flatMap(([keyword, words]) => {
    const number = schema[keyword];
    return typeof number === "number" ? [say(words, { number: prose(String(number)) })] : [];
  });
}

/** The sentences about two bounds, two that are one, the lower one alone and the upper one alone. */
type RangeWords = readonly [between: WordKey, exactly: WordKey, least: WordKey, most: WordKey];

const lengthWords: RangeWords = ["lengthBetween", "lengthExactly", "lengthLeast", "lengthMost"];
const itemWords: RangeWords = ["itemsBetween", "itemsExactly", "itemsLeast", "itemsMost"];
const propertyWords: RangeWords = ["propertiesBetween", "propertiesExactly", "propertiesLeast", "propertiesMost"];

function range(from: unknown, to: unknown, say: Say, words: RangeWords): readonly Md[] {
  const [between, exactly, least, most] = words;
  if (typeof from === "number" && from === to) return [say(exactly, { number: from })];
  if (typeof from === "number" && from > 0 && typeof to === "number") return [say(between, { from, to })];
  if (from === 1) return [say("notEmpty")];
  if (typeof from === "number" && from > 0) return [say(least, { from })];
  return typeof to === "number" ? [say(most, { to })] : [];
}

const isClosedTuple = (schema: SchemaObject): boolean =>
  Array.isArray(schema["prefixItems"]) && (schema["items"] ?? schema["unevaluatedItems"]) === false;

/** A tuple that nothing may follow has no more entries than places. */
function mostItems(schema: SchemaObject): unknown {
  const { maxItems, prefixItems: places } = schema;
  if (!Array.isArray(places) || !isClosedTuple(schema)) return maxItems;
  return typeof maxItems === "number" ? Math.min(maxItems, places.length) : places.length;
}
