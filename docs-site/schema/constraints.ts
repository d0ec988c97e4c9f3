import { codeSpan, joined, type Md, prose } from "../markdown/md.ts";
import type { Say } from "../words/words.ts";
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
    ...range(schema["minLength"], schema["maxLength"], say, ["lengthBetween", "lengthLeast", "lengthMost"]),
    ...range(schema["minItems"], schema["maxItems"], say, ["itemsBetween", "itemsLeast", "itemsMost"]),
    ...range(schema["minProperties"], schema["maxProperties"], say, [
      "propertiesBetween",
      "propertiesLeast",
      "propertiesMost",
    ]),
  );
  if (schema["uniqueItems"] === true) found.push(say("unique"));
  if (typeof pattern === "string") found.push(say("pattern", { pattern: codeSpan(pattern) }));
  const { contentMediaType: held, contentEncoding: encoded } = schema;
  if (typeof held === "string") found.push(say("holds", { type: codeSpan(held) }));
  if (typeof encoded === "string") found.push(say("encodedAs", { encoding: codeSpan(encoded) }));
  if (schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false) found.push(say("closed"));
  const isTuple = Array.isArray(schema["prefixItems"]);
  if ((isTuple && schema["items"] === false) || schema["unevaluatedItems"] === false)
    found.push(say("noFurtherEntries"));
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

/** The sentences about two bounds, about the lower one alone and the upper one alone. */
type RangeWords =
  | readonly ["lengthBetween", "lengthLeast", "lengthMost"]
  | readonly ["itemsBetween", "itemsLeast", "itemsMost"]
  | readonly ["propertiesBetween", "propertiesLeast", "propertiesMost"];

function range(from: unknown, to: unknown, say: Say, [between, least, most]: RangeWords): readonly Md[] {
  if (typeof from === "number" && typeof to === "number") return [say(between, { from, to })];
  if (from === 1) return [say("notEmpty")];
  if (typeof from === "number" && from > 0) return [say(least, { from })];
  return typeof to === "number" ? [say(most, { to })] : [];
}
