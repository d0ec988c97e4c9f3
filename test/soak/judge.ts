import type { Sample, SoakFigures } from "./sample.ts";

/** Whether a rule was kept; "not asked" where there is too little to tell. */
export interface Verdict {
  readonly rule: string;
  readonly outcome: "kept" | "broken" | "not asked";
  readonly got: string;
}

/** So many samples at least say something about growth, once the mock is warm. */
const fewest = 6;
/** What warms up: a tenth of the time, and three samples at least. */
const warmUp = (count: number): number => Math.max(3, Math.ceil(count / 10));
/** What the heap and the resident memory may grow by from the first warm sample to the last, by the line through all of them. */
const heapMayGrow = { share: 0.05, mb: 2 };
const residentMayGrow = { share: 0.2, mb: 20 };
/** What the earliest emissions of a minute may come later at the end than at the beginning, in milliseconds. */
const mayDriftMs = 20;

/** How much the straight line through values at even distances rises from the first to the last (least squares). */
export function growthOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const across = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const along = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return along === 0 ? 0 : (across / along) * (values.length - 1);
}

/** Memory is flat where it grows by no more than a share of its mean, or by what is noise. */
export function judgeGrowth(
  what: string,
  values: readonly number[],
  may: { readonly share: number; readonly mb: number },
): Verdict {
  const rule = `${what} is flat: after warming up it grows by no more than ${may.share * 100} % or ${may.mb} MB`;
  const warm = values.slice(warmUp(values.length));
  if (warm.length < fewest) return { rule, outcome: "not asked", got: `${warm.length} samples after warming up` };
  const mean = warm.reduce((sum, value) => sum + value, 0) / warm.length;
  const growth = growthOf(warm);
  const outcome = growth <= Math.max(may.share * mean, may.mb) ? "kept" : "broken";
  return { rule, outcome, got: `${growth.toFixed(1)} MB of ${mean.toFixed(1)}` };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/**
 * A busy machine makes emissions late, each by itself; a schedule that drifts makes all of them late, more and more. So the earliest
 * of each minute are compared: those of the last three with those of the first three.
 */
export function judgeDrift(schedule: string, earliest: readonly number[]): Verdict {
  const rule = `the schedule of ${schedule} does not drift: at most ${mayDriftMs} ms from the first minutes to the last`;
  if (earliest.length < fewest) return { rule, outcome: "not asked", got: `${earliest.length} samples` };
  const drift = median(earliest.slice(-3)) - median(earliest.slice(0, 3));
  return { rule, outcome: Math.abs(drift) <= mayDriftMs ? "kept" : "broken", got: `${drift.toFixed(1)} ms` };
}

const judgeCount = (rule: string, counts: Readonly<Record<string, number>>): Verdict => {
  const found = Object.entries(counts).filter(([, count]) => count !== 0);
  const got = found.map(([what, count]) => `${what}: ${count}`).join(", ");
  return { rule, outcome: found.length === 0 ? "kept" : "broken", got: got || "none" };
};

/** Everything a soak has to keep. */
export function judge({ samples, schedules, floor, faults, done }: SoakFigures): readonly Verdict[] {
  const each = (of: (sample: Sample) => number): readonly number[] => samples.map(of);
  return [
    judgeGrowth(
      "the heap",
      each(({ mock }) => mock.heapMb),
      heapMayGrow,
    ),
    judgeGrowth(
      "the resident memory",
      each(({ mock }) => mock.residentMb),
      residentMayGrow,
    ),
    ...Object.keys(schedules).map((name) =>
      judgeDrift(
        name,
        samples.flatMap(({ lateness }) => lateness[name]?.min ?? []),
      ),
    ),
    ...Object.entries(schedules).map(([name, { listeners, due, got, ...counts }]) =>
      judgeCount(`no frame of ${name} is lost, doubled or out of order`, {
        ...counts,
        // At the end, one for each listener may be on its way, or just ahead of its time.
        missing: Math.abs(due - got) <= listeners ? 0 : due - got,
      }),
    ),
    judgeCount("no frame to the floor is lost, doubled or out of order", { ...floor, got: 0 }),
    judgeCount("every answer is there once, and as it should be", faults),
    { rule: "something was done", outcome: done > 0 ? "kept" : "not asked", got: String(done) },
  ];
}
