import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest, niceRange, niceStep, runs, ticks } from "../../examples/dashboard/src/ui/chart-scale.ts";

test.each([
  { span: 100, parts: 4, want: 50 },
  { span: 16, parts: 4, want: 5 },
  { span: 0.3, parts: 4, want: 0.1 },
  { span: 0, parts: 4, want: 1 },
])("a span of $span in $parts parts has steps of $want", ({ span, parts, want }) => {
  expect(niceStep(span, parts)).toBeCloseTo(want);
});

test("ticks are round numbers, also where tenths are not exact", () => {
  expect(ticks(-0.34, -0.26, niceStep(0.08, 4))).toEqual([-0.34, -0.32, -0.3, -0.28, -0.26]);
});

test("a range holds all values, with room above and below, and a few ticks", () => {
  const values = fc.array(
    fc.integer({ min: -1e7, max: 1e7 }).map((tenths) => tenths / 10),
    { minLength: 1, maxLength: 50 },
  );
  fc.assert(
    fc.property(values, (all) => {
      const [low, high] = niceRange(all);
      expect(low).toBeLessThan(Math.min(...all) + Number.EPSILON);
      expect(high).toBeGreaterThan(Math.max(...all) - Number.EPSILON);
      expect(ticks(low, high, niceStep(high - low, 4)).length).toBeGreaterThanOrEqual(2);
      expect(ticks(low, high, niceStep(high - low, 4)).length).toBeLessThanOrEqual(7);
    }),
  );
});

test("points that are too far apart are not joined", () => {
  const points = [0, 5, 10, 30, 35].map((second) => ({ at: second * 1000, value: second }));
  expect(runs(points, 12_000).map((run) => run.map(({ value }) => value))).toEqual([
    [0, 5, 10],
    [30, 35],
  ]);
});

test("the nearest point is found, whatever lies between", () => {
  const points = [0, 10, 20].map((at) => ({ at, value: at }));
  expect([-5, 4, 6, 99].map((at) => nearest(points, at)?.value)).toEqual([0, 0, 10, 20]);
  expect(nearest([], 1)).toBeUndefined();
});
