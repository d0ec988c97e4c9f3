import { didYouMean } from "./misspelt.ts";
import { child, entriesOf, isMapping, itemsOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import type { Report } from "./report.ts";

/** What a keyword can hold; the words complete "must be …". */
interface Kind {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
  /** What to write instead, where there is more to say than the kind. */
  readonly fix?: string;
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((name) => typeof name === "string") && new Set(value).size === value.length;

const number: Kind = { words: "a number", fits: isNumber };
const count: Kind = {
  words: "a whole number, 0 or more",
  fits: (value) => isNumber(value) && Number.isInteger(value) && value >= 0,
};
const flag: Kind = { words: "`true` or `false`", fits: (value) => typeof value === "boolean" };
const text: Kind = { words: "a text", fits: (value) => typeof value === "string" };
const list: Kind = { words: "a list", fits: Array.isArray };
// A key with nothing behind it is an empty mapping to everyone who writes YAML.
const mapping: Kind = { words: "a mapping", fits: (value) => value === null || isMapping(value) };
const schemas: Kind = {
  words: "a list of schemas with at least one in it",
  fits: (value) => Array.isArray(value) && value.length > 0,
};
const names: Kind = {
  words: "a list of different property names",
  fits: isNames,
  fix: "list the names on the object that has the properties: `required: [id, name]`",
};

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** Keywords that decide which values are valid. */
const deciding: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...["minimum", "maximum"].map((keyword) => [keyword, number] as const),
  // Until draft 4 and in OpenAPI 3.0 these two were flags.
  ...["exclusiveMinimum", "exclusiveMaximum"].map(
    (keyword) =>
      [keyword, { ...number, fits: (value: unknown) => isNumber(value) || typeof value === "boolean" }] as const,
  ),
  ["multipleOf", { words: "a number above 0", fits: (value) => isNumber(value) && value > 0 }],
  ...["Length", "Items", "Properties", "Contains"].flatMap((what) => [
    [`min${what}`, count] as const,
    [`max${what}`, count] as const,
  ]),
  ["uniqueItems", flag],
  ["readOnly", flag],
  ["writeOnly", flag],
  ["nullable", flag],
  ["pattern", text],
  ["format", text],
  ["required", names],
  ["enum", list],
  ...["allOf", "anyOf", "oneOf", "prefixItems"].map((keyword) => [keyword, schemas] as const),
  ...["properties", "patternProperties", "dependentSchemas"].map((keyword) => [keyword, mapping] as const),
]);

/** Keywords that say something to people and tools. */
const describing: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...["title", "description", "$comment", "contentEncoding", "contentMediaType"].map(
    (keyword) => [keyword, text] as const,
  ),
  ["deprecated", flag],
  ["examples", list],
]);

/**
 * Keywords with values that they cannot have (JSON Schema 2020-12, and what older drafts and OpenAPI 3.0 spell differently).
 * Those that only describe stop nobody from checking a payload: they are looked at with `"all"`.
 */
export function checkKeywordValues({ schemas: { read }, report }: Reader, which: "deciding" | "all"): void {
  for (const { place, desk } of read) {
    // OpenAPI 3.0 ignores whatever stands beside a `$ref`.
    if (!isMapping(place.value) || (desk.dialect === "openapi-3.0" && Object.hasOwn(place.value, "$ref"))) continue;
    for (const keyword of Object.keys(place.value)) {
      const kind = deciding.get(keyword) ?? (which === "all" ? describing.get(keyword) : undefined);
      if (kind !== undefined) checkValue(report, child(place, keyword), keyword, kind);
    }
    if (Object.hasOwn(place.value, "type")) checkType(report, child(place, "type"));
    for (const [name, needs] of entriesOf(child(place, "dependentRequired")))
      checkValue(report, needs, `dependentRequired/${name}`, { words: names.words, fits: isNames });
  }
}

function checkValue(report: Report, place: Place, keyword: string, { words, fits, fix }: Kind): void {
  if (fits(place.value)) return;
  const { value } = place;
  // `maximum: "100"` is a number in quotes.
  const bare = typeof value === "string" && fits(unquoted(value));
  const usual = bare ? `write it without quotes: \`${keyword}: ${value}\`` : `write ${words}`;
  report("schema-invalid", place, `\`${keyword}\` must be ${words}, got ${shown(value)}`, fix ?? usual);
}

function unquoted(value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  return value.trim() === "" ? value : Number(value);
}

function checkType(report: Report, place: Place): void {
  const items = Array.isArray(place.value) ? itemsOf(place) : [place];
  const fix = `write one of ${types.join(", ")}, or a list of different ones`;
  if (items.length === 0 || new Set(items.map(({ value }) => value)).size < items.length)
    report("schema-invalid", place, `\`type\` must name different types, got ${shown(place.value)}`, fix);
  for (const item of items) {
    const { value } = item;
    if (typeof value === "string" && types.includes(value)) continue;
    const meant = typeof value === "string" ? didYouMean(value, types) : "";
    report("schema-invalid", item, `\`type\` must be one of ${types.join(", ")}, got ${shown(value)}`, meant || fix);
  }
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? "nothing";
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
