import { expect, test } from "vitest";
import { isDeeperThan } from "./nesting.ts";
import { readFrame } from "./websocket.ts";

const nested = (depth: number): string => `${'{"a":['.repeat(depth / 2)}${"]}".repeat(depth / 2)}`;

test.each([
  { given: "7", limit: 1, want: false },
  { given: "[]", limit: 1, want: false },
  { given: "[[7]]", limit: 1, want: true },
  { given: "[[7]]", limit: 2, want: false },
  { given: '{"a":{"b":[null]}}', limit: 2, want: true },
  { given: '{"a":{"b":[null]}}', limit: 3, want: false },
  { given: nested(256), limit: 256, want: false },
  { given: nested(256), limit: 255, want: true },
  { given: nested(100_000), limit: 256, want: true },
])("a text of $given.length characters is deeper than $limit: $want", ({ given, limit, want }) => {
  expect(isDeeperThan(JSON.parse(given), limit)).toBe(want);
});

test.each([
  { depth: 256, want: { ok: true } },
  { depth: 258, want: { ok: false, expected: "at most 256 levels of lists and objects", got: "more" } },
])("a frame with $depth levels is read: $want.ok", ({ depth, want }) => {
  expect(readFrame(nested(depth))).toMatchObject(want);
});
