import { expect, test } from "vitest";
import { growthOf, judge, judgeDrift, judgeGrowth } from "./judge.ts";
import { numberedStream } from "./numbered-stream.ts";
import { pageOf } from "./page.ts";
import type { Sample, SoakFigures } from "./sample.ts";

/** Noise of a megabyte that goes nowhere. */
const noise = (at: number): number => Math.sin(at * 2.4);
const minutes = Array.from({ length: 60 }, (_, at) => at);
const may = { share: 0.05, mb: 2 };

test.each([
  { given: "a level with noise", values: minutes.map((at) => 60 + noise(at)), want: "kept" },
  { given: "a leak of 100 KB a minute", values: minutes.map((at) => 60 + noise(at) + at / 10), want: "broken" },
  { given: "a leak of 1 MB a minute", values: minutes.map((at) => 60 + at), want: "broken" },
  {
    given: "a cache that is full after five minutes",
    values: minutes.map((at) => 40 + 4 * Math.min(at, 5)),
    want: "kept",
  },
  {
    given: "a cache that is full after half an hour",
    values: minutes.map((at) => 40 + Math.min(at, 30)),
    want: "broken",
  },
  { given: "memory that is given back", values: minutes.map((at) => 90 - at / 2), want: "kept" },
  { given: "one collection that came late", values: minutes.map((at) => (at === 30 ? 90 : 60)), want: "kept" },
  { given: "a growth within what is noise", values: minutes.map((at) => 10 + at / 40), want: "kept" },
  { given: "eight samples", values: minutes.slice(0, 8).map(() => 60), want: "not asked" },
  { given: "nine samples", values: minutes.slice(0, 9).map(() => 60), want: "kept" },
])("memory of $given is ruled $want", ({ values, want }) => {
  expect(judgeGrowth("the heap", values, may).outcome).toBe(want);
});

test.each([
  { given: [5, 5, 5, 5], want: 0 },
  { given: [0, 1, 2, 3], want: 3 },
  { given: [3, 2, 1, 0], want: -3 },
  { given: [7], want: 0 },
])("the line through $given rises by $want", ({ given, want }) => {
  expect(growthOf(given)).toBeCloseTo(want);
});

test.each([
  { given: "times that are kept", earliest: minutes.map(() => -3), want: "kept" },
  { given: "single late minutes", earliest: minutes.map((at) => (at % 7 === 0 ? 300 : 0)), want: "kept" },
  { given: "a late beginning", earliest: minutes.map((at) => (at === 0 ? 80 : 0)), want: "kept" },
  { given: "half a millisecond more each minute", earliest: minutes.map((at) => at / 2), want: "broken" },
  { given: "half a millisecond less each minute", earliest: minutes.map((at) => -at / 2), want: "broken" },
  { given: "five minutes", earliest: [0, 0, 0, 0, 0], want: "not asked" },
])("a schedule with $given is ruled $want", ({ earliest, want }) => {
  expect(judgeDrift("news", earliest).outcome).toBe(want);
});

test.each([
  { given: [4, 5, 6, 7], want: { got: 4, lost: 0, duplicated: 0, outOfOrder: 0 } },
  { given: [1, 2, 5, 6], want: { got: 4, lost: 2, duplicated: 0, outOfOrder: 0 } },
  { given: [1, 2, 2, 3], want: { got: 4, lost: 0, duplicated: 1, outOfOrder: 0 } },
  { given: [1, 3, 2, 4], want: { got: 4, lost: 0, duplicated: 0, outOfOrder: 1 } },
  { given: [1, 3, 2, 2, 4], want: { got: 5, lost: 0, duplicated: 1, outOfOrder: 1 } },
  { given: [5, 4], want: { got: 2, lost: 0, duplicated: 1, outOfOrder: 0 } },
  { given: [], want: { got: 0, lost: 0, duplicated: 0, outOfOrder: 0 } },
])("of the frames $given, $want is told", ({ given, want }) => {
  const frames = numberedStream();
  for (const serial of given) frames.hear(serial);
  expect(frames.tally()).toEqual(want);
});

const none = { lost: 0, duplicated: 0, outOfOrder: 0 };
const sampleOf = (minute: number): Sample => ({
  minute,
  machineLoad: 1,
  mock: { heapMb: 60, residentMb: 200, cpuSeconds: minute, cpu: 0.5, loopDelayMs: { p50: 0, p99: 1, max: 2 } },
  perSecond: 1000,
  underWay: 3,
  latencies: {},
  lateness: { news: { count: 100, min: 0, p50: 1, max: 9 } },
});
const fair: SoakFigures = {
  seed: "a",
  date: "2026-01-01T00:00:00.000Z",
  node: "v24",
  machine: "2 cores",
  capacity: { perSecond: 1429, mockCpu: 1, loadCpu: 1, machineLoad: 2 },
  rate: 1000,
  samples: minutes.map(sampleOf),
  done: 3_600_000,
  leftOut: 0,
  schedules: { news: { listeners: 10, due: 72_000, got: 72_000, ...none } },
  floor: { got: 1000, ...none },
  faults: {},
};

test.each([
  { given: "a run as it should be", change: {}, want: [] },
  {
    given: "one on its way to each",
    change: { schedules: { news: { ...fair.schedules["news"]!, got: 71_990 } } },
    want: [],
  },
  {
    given: "frames that never came",
    change: { schedules: { news: { ...fair.schedules["news"]!, got: 71_989 } } },
    want: ["no frame of news is lost, doubled or out of order"],
  },
  {
    given: "a frame that is lost between others",
    change: { schedules: { news: { ...fair.schedules["news"]!, lost: 1 } } },
    want: ["no frame of news is lost, doubled or out of order"],
  },
  {
    given: "a call that came twice",
    change: { floor: { ...fair.floor, duplicated: 1 } },
    want: ["no frame to the floor is lost, doubled or out of order"],
  },
  {
    given: "a wrong answer",
    change: { faults: { "GET was answered 500": 1 } },
    want: ["every answer is there once, and as it should be"],
  },
])("$given breaks $want", ({ change, want }) => {
  const broken = judge({ ...fair, ...change }).filter(({ outcome }) => outcome !== "kept");
  expect(broken.map(({ rule }) => rule)).toEqual(want);
});

test("a run in which nothing was done has asked nothing", () => {
  const verdicts = judge({ ...fair, done: 0 });
  expect(verdicts.at(-1)).toEqual({ rule: "something was done", outcome: "not asked", got: "0" });
});

test("the page of a soak tells its rules, and a row for each minute", () => {
  const page = pageOf(fair);
  expect(page).toContain("70 % of that, 1000/s");
  expect(page.match(/^\| \d+ \| 1\.0 \| 1000 \| 60\.0 \| 200 \| 50 % \|/gm)).toHaveLength(60);
  expect(page).toContain("| the heap is flat");
  expect(page).toContain("| 0.0 / 1.0 / 9 |");
});
