import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { ContractDraft } from "../draft-contract.ts";
import { child, entriesOf, isMapping, type Place } from "../place.ts";
import { pointerTo, stepsOf } from "../pointer.ts";
import type { Report } from "../report.ts";
import { tellingErrors } from "./telling-errors.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

/** Keywords with values they cannot have, and patterns that are no regular expressions. */
export function checkSchemas({ reader }: ContractDraft): void {
  for (const { place, schema } of reader.schemas.read) {
    checkPatterns(reader.report, place);
    if (typeof schema === "object") checkKeywords(reader.report, place, schema);
  }
}

function checkPatterns(report: Report, place: Place): void {
  const pattern = child(place, "pattern");
  if (typeof pattern.value === "string") checkPattern(report, pattern, pattern.value);
  for (const [key, entry] of entriesOf(child(place, "patternProperties"))) checkPattern(report, entry, key);
}

function checkPattern(report: Report, place: Place, pattern: string): void {
  const reason = reasonAgainst(pattern, "u");
  if (reason === undefined) return;
  // Without the `u` flag more is allowed, and means less: `\_` is `_`.
  const isLoose = reasonAgainst(pattern, "") === undefined;
  const fix = isLoose
    ? "remove escapes that are not needed: the expression is read with the `u` flag"
    : "write an ECMA-262 regular expression";
  report("pattern-invalid", place, `"${pattern}" is no regular expression: ${reason}`, fix);
}

function reasonAgainst(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split(": ").at(-1) ?? message;
  }
}

// Their values are schemas, which are looked at on their own.
const holders = new Set([
  "not",
  "if",
  "then",
  "else",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
  "items",
]);

function checkKeywords(report: Report, place: Place, schema: Readonly<Record<string, unknown>>): void {
  const shallow = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, emptied(keyword, value)]),
  );
  if (ajv.validateSchema(shallow) === true) return;
  for (const error of tellingErrors(ajv.errors ?? [])) {
    const [keyword, ...rest] = stepsOf(error.instancePath);
    // A pattern has been reported with more words; the union's own fault only repeats those of its branches.
    if (keyword === undefined || keyword === "pattern" || error.keyword === "anyOf") continue;
    const written = child(place, keyword).value === undefined ? place : rest.reduce(deeper, child(place, keyword));
    report(
      "schema-invalid",
      written,
      `\`${keyword}\` ${wordsFor(error)}`,
      "see JSON Schema 2020-12 for the values this keyword can have",
    );
  }
}

const deeper = (place: Place, step: string): Place => {
  const next = child(place, step);
  return next.value === undefined ? place : next;
};

function emptied(keyword: string, value: unknown): unknown {
  if (holders.has(keyword)) return true;
  if (["allOf", "anyOf", "oneOf", "prefixItems"].includes(keyword) && Array.isArray(value))
    return value.map(() => true);
  if (["properties", "patternProperties", "dependentSchemas"].includes(keyword) && isMapping(value)) return {};
  // Values of any kind, which the meta-schema has nothing to say about.
  return value;
}

function wordsFor(error: ErrorObject): string {
  const allowed: unknown = error.params["allowedValues"];
  const words = Array.isArray(allowed)
    ? `${error.message ?? ""}: ${allowed.join(", ")}`
    : (error.message ?? "has a value it cannot have");
  const inner = stepsOf(error.instancePath).slice(1).reduce<string>(pointerTo, "");
  return inner === "" ? words : `at ${inner} ${words}`;
}
