import { canonical, isObject } from "../json.ts";
import { kindOf, kindsNamed } from "../kinds.ts";
import { renderValue } from "../render-value.ts";
import { isSchema } from "../schema-node.ts";
import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";

const samples: readonly unknown[] = ["not this", 12.5, 7, true, [], {}, null];

/** Breaks keywords that say which values there are at all: `type`, `enum`, `const`, unions, `not`. */
export function* spoilChoice(occurrence: Occurrence, tools: SpoilTools): Generator<Spoiled> {
  const { node, keyword, value } = occurrence;
  switch (keyword) {
    case "type":
      yield* otherKinds(node[keyword], value);
      return;
    case "const":
      yield* strangers(value, [node[keyword]]);
      return;
    case "enum":
      yield* strangers(value, Array.isArray(node[keyword]) ? node[keyword] : []);
      return;
    case "anyOf":
    case "oneOf":
      if (isObject(value)) yield { value: {}, summary: "an empty object, which fits no alternative" };
      for (const sample of samples)
        yield { value: sample, summary: `${renderValue(sample)}, which fits no alternative` };
      if (isObject(value))
        for (const name of Object.keys(value))
          yield {
            value: { ...value, [name]: null },
            summary: `null for ${JSON.stringify(name)}, which fits no alternative`,
          };
      return;
    case "not": {
      const not = node[keyword];
      if (!isSchema(not)) return;
      const refused = tools.make(not);
      if (refused === undefined) return;
      if (isObject(value) && isObject(refused))
        yield { value: { ...value, ...refused }, summary: "what `not` refuses" };
      yield { value: refused, summary: "what `not` refuses" };
    }
  }
}

function* otherKinds(asked: unknown, value: unknown): Generator<Spoiled> {
  const kinds = kindsNamed(asked);
  const others = samples.filter((sample) => !kinds.has(kindOf(sample)));
  for (const sample of others)
    if (sample !== null)
      yield { value: sample, summary: `${renderValue(sample)} where ${kindsText(asked)} is asked for` };
  if (kinds.has("integer") && !kinds.has("number") && typeof value === "number")
    // On either side, so that one of them is inside the bounds.
    for (const half of [0.5, -0.5])
      yield { value: value + half, summary: `${value + half} where a whole number is asked for`, way: "fraction" };
  if (!kinds.has("null")) yield { value: null, summary: "null where it is not allowed", way: "null" };
}

const kindsText = (asked: unknown): string => (Array.isArray(asked) ? asked : [asked]).join(" or ");

/** Values of the same kind that are not on the list. */
function* strangers(value: unknown, allowed: readonly unknown[]): Generator<Spoiled> {
  const known = new Set(allowed.map(canonical));
  const near: readonly unknown[] =
    typeof value === "string"
      ? [`${value}-not`, "not-on-the-list", value.toUpperCase(), ""]
      : typeof value === "number"
        ? [
            value + 1,
            value - 1,
            value * 2 + 0.5,
            ...allowed.filter((entry) => typeof entry === "number").map((entry) => entry + 1),
          ]
        : typeof value === "boolean"
          ? [!value]
          : Array.isArray(value)
            ? [[...(value as unknown[]), "more"], []]
            : isObject(value)
              ? [{ ...value, more: true }, {}]
              : [];
  for (const stranger of [...near, ...samples]) {
    if (!known.has(canonical(stranger)))
      yield { value: stranger, summary: `${renderValue(stranger)}, which is not on the list` };
  }
}
