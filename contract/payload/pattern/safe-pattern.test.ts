import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPayload } from "../index.ts";
import { linearMatcher } from "./linear-matcher.ts";
import { tokensOf } from "./pattern-tokens.ts";
import { isMatchedSafely, patternMatches } from "./safe-pattern.ts";

test.each([
  { given: "^(a+)+$", text: `${"a".repeat(5_000)}!`, want: false },
  { given: "^(a+)+$", text: "a".repeat(5_000), want: true },
  { given: "^(a|a)*$", text: `${"a".repeat(5_000)}b`, want: false },
  { given: "(x+x+)+y", text: "x".repeat(5_000), want: false },
  { given: "^(a?){30}a{30}$", text: "a".repeat(29), want: false },
  { given: "^(\\w+\\s?)*$", text: `${"word ".repeat(1_000)}!`, want: false },
  { given: "^([a-z]+-?)+$", text: "a-readable-slug-of-some-length", want: true },
  { given: "\\s+$", text: `${" ".repeat(60_000)}x`, want: false },
  { given: "^(?=(a+)+$).*$", text: `${"a".repeat(5_000)}!`, want: false },
  { given: "([", text: "no expression at all", want: true },
  { given: "^\\p{L}+$", text: "ação", want: true },
  { given: "^.$", text: "💬", want: true },
  { given: "^a\\_b\\-c$", text: "a_b-c", want: true },
])("$given is decided soon", ({ given, text, want }) => {
  expect(patternMatches(given, text)).toBe(want);
});

test.each([
  { given: "^[a-z]+$", want: true },
  { given: "^(a+)+$", want: true },
  { given: "^(?=.*\\d)[a-z0-9]{8,}$", want: true },
  { given: "^(?=.*\\d)([a-z0-9]+-?)+$", want: false },
  { given: "^((a+)b\\2)+$", want: false },
  { given: "([", want: true },
])("that $given is matched with long texts is $want", ({ given, want }) => {
  expect(isMatchedSafely(given)).toBe(want);
});

const piece = fc.constantFrom("a", "b", "c", "[ab]", "[^a]", ".", "\\d", "\\w", "\\b", "\\B", "^", "$");
const pattern = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    piece,
    fc.tuple(tie("whole"), tie("whole")).map(([left, right]) => left + right),
    fc.tuple(tie("whole"), tie("whole")).map(([left, right]) => `(?:${left}|${right})`),
    fc
      .tuple(tie("whole"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}"))
      .map(([body, times]) => `(${body})${times}`),
  ),
})).whole;

test("the linear matcher agrees with the engine of the language", () => {
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom("a", "b", "c", "1", " "), maxLength: 8 }), (given, text) => {
      const linear = linearMatcher(tokensOf(given)!);
      expect(linear?.(text)).toBe(new RegExp(given, "u").test(text));
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test("two patterns in one schema stay two", () => {
  const schema = {
    properties: { a: { pattern: "^(a+)+$" }, b: { pattern: "^(b+)+$" }, c: { pattern: "([" }, d: { pattern: "])" } },
  };
  const wrong = { a: "b", b: "a" };
  expect(checkPayload({ schemas: {} }, schema, wrong).map(({ pointer }) => pointer)).toEqual(["/a", "/b"]);
});
