import { expect, test } from "vitest";
import { codeFrame } from "./code-frame.ts";

const lines = [
  "info:",
  "  title: Lots",
  "servers:",
  "  dev:",
  "\thost: localhost",
  "  live:",
  "    host: lots.example.com",
  "paths: {}",
];

test.each([
  {
    name: "shows two lines before and after, and a caret under the column",
    given: { text: lines.join("\n"), line: 4, column: 3 },
    want: [
      "  2 |   title: Lots",
      "  3 | servers:",
      "> 4 |   dev:",
      "    |   ^",
      "  5 |   host: localhost",
      "  6 |   live:",
    ],
  },
  {
    name: "counts a tab as the two spaces it is shown as",
    given: { text: lines.join("\n"), line: 5, column: 2 },
    want: [
      "  3 | servers:",
      "  4 |   dev:",
      "> 5 |   host: localhost",
      "    |   ^",
      "  6 |   live:",
      "  7 |     host: lots.example.com",
    ],
  },
  {
    name: "stops at the first and the last line",
    given: { text: "a: 1", line: 1, column: 4 },
    want: ["> 1 | a: 1", "    |    ^"],
  },
  {
    name: "keeps to the text when a place lies behind its end",
    given: { text: "a: 1\n", line: 9, column: 9 },
    want: ["  1 | a: 1", "> 2 |", "    | ^"],
  },
  {
    name: "takes no notice of a byte order mark and of carriage returns",
    given: { text: "\uFEFFa: 1\r\nb: 2\r\n", line: 2, column: 1 },
    want: ["  1 | a: 1", "> 2 | b: 2", "    | ^", "  3 |"],
  },
  {
    name: "shows no control characters",
    given: { text: "a: \u001b[31mred", line: 1, column: 1 },
    want: ["> 1 | a: ·[31mred", "    | ^"],
  },
])("$name", ({ given, want }) => {
  expect(codeFrame(given.text, given)).toBe(want.join("\n"));
});

test("cuts a long line around the column", () => {
  const frame = codeFrame(`${"x".repeat(500)}HERE${"y".repeat(500)}`, { line: 1, column: 501 });
  const [shown, caret] = frame.split("\n");
  expect(shown?.length).toBeLessThan(125);
  expect(shown?.slice(caret?.indexOf("^")).startsWith("HEREy")).toBe(true);
});
