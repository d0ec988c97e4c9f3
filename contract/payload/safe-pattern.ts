interface Matcher {
  test(text: string): boolean;
}

/** What Ajv calls for every `pattern`; `code` would be used for standalone output, which is not made here. */
interface PatternEngine {
  (pattern: string, flags: string): Matcher;
  readonly code: string;
}

/**
 * Compiles a pattern of a document: with Unicode rules as JSON Schema asks, without them where only that works (`\_`, `\-`).
 * What is no regular expression at all matches everything: the document's reader reports it.
 */
function compilePattern(pattern: string): Matcher {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return { test: () => true };
}

export const safePattern: PatternEngine = Object.assign((pattern: string) => compilePattern(pattern), {
  code: "new RegExp",
});

const compiled = new Map<string, Matcher>();

/** Whether a pattern is found in a text, as `patternProperties` means it. */
export function patternMatches(pattern: string, text: string): boolean {
  let matcher = compiled.get(pattern);
  if (matcher === undefined) compiled.set(pattern, (matcher = compilePattern(pattern)));
  return matcher.test(text);
}
