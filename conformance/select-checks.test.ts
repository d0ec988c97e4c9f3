import { expect, test } from "vitest";
import type { Check } from "./check.ts";
import { matches, NoSuchCheck, selectChecks } from "./select-checks.ts";
import { kept } from "./verdict.ts";

const checkCalled = (id: string): Check => ({
  id,
  title: "MUST be selected by its id",
  asks: { file: "auction.yaml", pointer: "", line: 1, column: 1 },
  about: { system: "auction", document: "auction", ports: [] },
  covers: [],
  needsMs: 0,
  company: "any",
  run: () => Promise.resolve(kept),
});

const plan = ["http/lots/list/status", "http/lots/read/status", "websocket/hall/opens"].map(checkCalled);
const ids = (checks: readonly Check[]): string[] => checks.map(({ id }) => id);

test.each([
  { pattern: "http", id: "http/lots/list/status", want: true },
  { pattern: "http/lots/", id: "http/lots/list/status", want: true },
  { pattern: "http/lot", id: "http/lots/list/status", want: false },
  { pattern: "http/*/list", id: "http/lots/list/status", want: true },
  { pattern: "*/status", id: "http/lots/list/status", want: false },
  { pattern: "**/status", id: "http/lots/list/status", want: true },
  { pattern: "http/lots/list/status", id: "http/lots/list/statuses", want: false },
])("$pattern selects $id: $want", ({ pattern, id, want }) => {
  expect(matches(pattern, id)).toBe(want);
});

test("what is skipped is left out of what is wanted", () => {
  expect(ids(selectChecks(plan, { only: ["http"], skip: ["**/read"] }))).toEqual(["http/lots/list/status"]);
});

test("a word that matches no check is refused, so that no run is green by a slip of the pen", () => {
  expect(() => selectChecks(plan, { skip: ["htp"] })).toThrow(NoSuchCheck);
});

test("every check is in exactly one shard", () => {
  const many = Array.from({ length: 200 }, (_, index) => checkCalled(`http/lots/${index}`));
  const parts = [1, 2, 3, 4].map((index) => ids(selectChecks(many, { shard: { index, count: 4 } })));
  expect(parts.flat().toSorted()).toEqual(ids(many).toSorted());
  expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThan(20);
});
