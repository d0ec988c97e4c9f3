import { isRisky, repeatsWithoutEnd } from "./is-risky.ts";
import { linearMatcher } from "./linear-matcher.ts";
import { tokensOf } from "./pattern-tokens.ts";

interface Matcher {
  test(text: string): boolean;
  /** Different for different patterns: Ajv keeps its compiled patterns under this name. */
  toString(): string;
}

/** What Ajv calls for every `pattern`; `code` would be used for standalone output, which is not made here. */
interface PatternEngine {
  (pattern: string, flags: string): Matcher;
  readonly code: string;
}

/** Up to here even an exponential pattern is done in a moment. */
const harmless = 16;
/** From here on a quadratic one is not. */
const long = 2_000;

/**
 * Compiles a pattern of a document: with Unicode rules as JSON Schema asks, without them where only that works (`\_`, `\-`).
 *
 * - What is no regular expression at all matches everything: the document's reader reports it.
 * - Where backtracking could explode, long texts go to a matcher that takes linear time. If there is none for such a pattern (it has
 *   look-arounds as well), long texts do not match.
 */
function compilePattern(pattern: string): Matcher {
  const native = compileNative(pattern);
  if (native === undefined) return { test: () => true, toString: () => pattern };
  const tokens = tokensOf(pattern);
  const risky = tokens === undefined ? looksRisky(pattern) : isRisky(tokens);
  if (!risky && tokens !== undefined && !repeatsWithoutEnd(tokens)) return native;
  let linear: ((text: string) => boolean) | undefined;
  const slow = (text: string): boolean => {
    linear ??=
      (tokens === undefined ? undefined : linearMatcher(tokens)) ??
      (risky ? () => false : (other) => native.test(other));
    return linear(text);
  };
  const limit = risky ? harmless : long;
  return { test: (text) => (text.length <= limit ? native.test(text) : slow(text)), toString: () => pattern };
}

/** Whether texts of any length are matched with a pattern; else long ones count as not matching, since to find out could take forever. */
export function isMatchedSafely(pattern: string): boolean {
  if (compileNative(pattern) === undefined) return true;
  const tokens = tokensOf(pattern);
  if (tokens === undefined) return !looksRisky(pattern);
  return !isRisky(tokens) || linearMatcher(tokens) !== undefined;
}

function compileNative(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** For patterns that could not be parsed: a repeated group with a repetition or a choice in it. */
const looksRisky = (pattern: string): boolean => /\([^)]*[+*|}][^)]*\)(?:[+*]|\{\d+,?\d*\})/.test(pattern);

export const safePattern: PatternEngine = Object.assign(patternMatcher, { code: "new RegExp" });

const compiled = new Map<string, Matcher>();
const mostKept = 10_000;

function patternMatcher(pattern: string): Matcher {
  let matcher = compiled.get(pattern);
  if (matcher === undefined) {
    if (compiled.size >= mostKept) compiled.clear();
    compiled.set(pattern, (matcher = compilePattern(pattern)));
  }
  return matcher;
}

/** Whether a pattern is found in a text, as `pattern` and `patternProperties` mean it. */
export function patternMatches(pattern: string, text: string): boolean {
  return patternMatcher(pattern).test(text);
}
