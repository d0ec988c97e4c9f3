import { expect, test } from "vitest";
import { nextTick } from "./ticks.ts";

const second = { start: 5_000, everyMs: 1_000 };

test.each([
  { what: "on time", after: 3, now: 8_000, count: 4, leftOut: 0 },
  { what: "a little late", after: 3, now: 8_900, count: 4, leftOut: 0 },
  { what: "late by several", after: 3, now: 58_000, count: 4, leftOut: 0 },
  { what: "late by a hundred", after: 3, now: 108_900, count: 4, leftOut: 0 },
  { what: "late by a night", after: 3, now: 28_805_400, count: 28_801, leftOut: 28_797 },
  { what: "set back", after: 3, now: 1_000, count: 4, leftOut: 0 },
])("a schedule that is $what goes on with tick $count", ({ after, now, count, leftOut }) => {
  expect(nextTick(second, after, now)).toEqual({ count, leftOut });
});
