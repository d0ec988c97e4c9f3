import { isRisky } from "./is-risky.ts";
import { linearMachine, type Machine } from "./linear-matcher.ts";
import { tokensOf } from "./pattern-tokens.ts";
import { isMatchedSafely } from "./safe-pattern.ts";

/**
 * How a pattern is matched on texts of more than {@link harmlessLength} characters, for tools that print checkers: `undefined`
 * by the regular expression itself, `"never"` not at all, else by a machine that takes linear time.
 */
export function patternMachine(pattern: string): Machine | "never" | undefined {
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return isMatchedSafely(pattern) ? undefined : "never";
  return isRisky(tokens) ? (linearMachine(tokens) ?? "never") : undefined;
}

/** Up to here even an exponential pattern is done in a moment. */
export const harmlessLength = 16;
