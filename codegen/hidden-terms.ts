import { contractHash } from "./origin.ts";

/**
 * A demand that is too long to be told, such as `if #a6f463`: equal demands have equal terms.
 *
 * @param named what the demand is about, where one keyword has several
 */
export function hashedTerm(keyword: string, demand: unknown, named?: string): string {
  const about = named === undefined ? "" : ` ${JSON.stringify(named)}`;
  return `${keyword}${about} #${contractHash(demand).slice(0, 6)}`;
}

/** What sentences call the demands of a keyword; those of a condition are spoken of together. */
const nouns = {
  not: "what `not` forbids",
  contains: "what `contains` asks for",
  dependentRequired: "what `dependentRequired` asks for",
  dependentSchemas: "what `dependentSchemas` asks for",
  propertyNames: "what `propertyNames` allows",
  patternProperties: "what properties matching patterns hold",
  unevaluatedItems: "what `unevaluatedItems` allows",
  unevaluatedProperties: "what `unevaluatedProperties` allows",
  additionalProperties: "what `additionalProperties` allows",
  anyOf: "what `anyOf` allows",
  oneOf: "what `oneOf` allows",
  typeless: "room for values of other kinds",
} as const;

/** Stands where keywords are about objects or lists only, and the schema takes anything else too. */
export const typeless: string = hashedTerm("typeless", true);

const condition = ["if", "then", "else"] as const;

const text = String.raw`"(?:[^"\\]|\\.)*"`;
const keywords = [...condition, ...Object.keys(nouns)].join("|");
/** Texts are matched so that nothing in them is taken for a term. */
const termOrText = new RegExp(String.raw`(?:, )?(?<![\w$-])((?:${keywords})(?: ${text})?) #([0-9a-f]{6})|${text}`, "g");

/** Words about a type without the demands that are too long to be told. */
export const withoutHashes = (words: string): string =>
  tidy(words.replaceAll(termOrText, (whole, key: string | undefined) => (key === undefined ? whole : "")));

/** Words about a type without one demand. */
export const without = (term: string, words: string): string =>
  words.includes(term) ? tidy(words.replaceAll(`, ${term}`, "").replaceAll(term, "")) : words;

/** What is left in brackets, or none. */
function tidy(words: string): string {
  return words
    .replaceAll("(, ", "(")
    .replace(/^\((.*)\) \(\)$/s, "$1")
    .replaceAll(/\((\{[^()]*\})\) \(\)/g, "$1")
    .replaceAll(" ()", "")
    .replaceAll("{ {}: ; ", "{ ");
}

/** The same, with the keywords of these demands. */
export const withKeywords = (words: string): string =>
  without(typeless, words).replaceAll(termOrText, (whole, key: string | undefined) =>
    key === undefined ? whole : whole.slice(0, -7) + "…",
  );

/** What became of the demands that are too long to be told. */
export function describeHidden(what: string, old: string, now: string): readonly string[] {
  const [was, is] = [hashesIn(old), hashesIn(now)];
  const differs = (key: string): boolean => was.get(key) !== is.get(key);
  const became = (before: boolean, after: boolean): string => (!before ? "is new" : !after ? "is gone" : "changed");
  const touched = condition.filter(differs);
  const others = [...new Set([...was.keys(), ...is.keys()])].filter((key) => differs(key) && !isOfCondition(key));
  const hasOne = (hashes: ReadonlyMap<string, string>): boolean => condition.some((key) => hashes.has(key));
  return [
    ...(touched.length === 0
      ? []
      : [`the condition (${touched.join(", ")}) in ${what} ${became(hasOne(was), hasOne(is))}`]),
    ...others.map((key) => `${nounOf(key)} in ${what} ${became(was.has(key), is.has(key))}`),
  ];
}

const isOfCondition = (key: string): boolean => (condition as readonly string[]).includes(key);

function nounOf(key: string): string {
  const [keyword = "", ...named] = key.split(" ");
  if (named.length > 0) return `what properties matching ${JSON.parse(named.join(" "))} hold`;
  return nouns[keyword as keyof typeof nouns];
}

/** Keyword, and what it is about → the hashes of its demands, wherever in the words they stand. */
function hashesIn(words: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key, hash] of words.matchAll(termOrText))
    if (key !== undefined) found.set(key, `${found.get(key) ?? ""}${hash}`);
  return found;
}
