import { expect, test } from "vitest";
import { optionsKey } from "./options-key.ts";

test.each([
  { given: { a: 1, b: { c: 2, d: 3 } }, other: { b: { d: 3, c: 2 }, a: 1 }, want: "are equal" },
  { given: { token: () => "a" }, other: { token: () => "b" }, want: "are equal" },
  {
    given: { signal: new AbortController().signal },
    other: { signal: new AbortController().signal },
    want: "are equal",
  },
  { given: { query: { a: undefined } }, other: { query: {} }, want: "are equal" },
  { given: { token: "a" }, other: { token: "b" }, want: "differ" },
  { given: { transports: ["a", "b"] }, other: { transports: ["b", "a"] }, want: "differ" },
])("options that are $given and $other $want", ({ given, other, want }) => {
  expect(optionsKey(given) === optionsKey(other)).toBe(want === "are equal");
});
