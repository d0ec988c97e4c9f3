import { child, entriesOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/**
 * Patterns that are no regular expressions (`pattern-invalid`). One that only the `u` flag refuses is understood all the same, if
 * not by every tool: it is looked for with `"strict"`.
 */
export function checkPatterns({ schemas: { read }, report }: Reader, flags: "any" | "strict"): void {
  for (const { place } of read) {
    for (const { at, pattern } of patternsOf(place)) {
      const reason = reasonAgainst(pattern, "u");
      if (reason === undefined) continue;
      // Without the `u` flag more is allowed, and means less: `\_` is `_`.
      const isLoose = reasonAgainst(pattern, "") === undefined;
      if (isLoose && flags === "any") continue;
      const fix = isLoose
        ? "remove escapes that are not needed: the expression is read with the `u` flag"
        : "write an ECMA-262 regular expression";
      report("pattern-invalid", at, `"${pattern}" is no regular expression: ${reason}`, fix);
    }
  }
}

/** The patterns of a schema, with where each is written. */
export function patternsOf(schema: Place): readonly { readonly at: Place; readonly pattern: string }[] {
  const own = child(schema, "pattern");
  return [
    ...(typeof own.value === "string" ? [{ at: own, pattern: own.value }] : []),
    ...entriesOf(child(schema, "patternProperties")).map(([pattern, at]) => ({ at, pattern })),
  ];
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
