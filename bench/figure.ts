/** What a budget allows, as DESIGN's table has it: so much, or so many times what a peer has in the same run. */
export interface Budget {
  readonly bound: "at least" | "at most";
  readonly value: number;
  /** The peer whose figure `value` is a multiple of; absent: `value` is in the figure's own unit. */
  readonly times?: string;
}

/** One thing measured: for each subject one sample a round, the rounds interleaved. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly budgets: readonly Budget[];
  /** What a reader must know to read it rightly. */
  readonly note?: string;
  /** Where it stands in a chart, for figures that are drawn. */
  readonly point?: Point;
  /** Subject → what it found, for figures that count findings. */
  readonly findings?: Readonly<Record<string, Finding>>;
}

/** A point of the line `series`, `at` so far along. */
export interface Point {
  /** The name of the chart's file. */
  readonly chart: string;
  readonly title: string;
  readonly series: string;
  readonly at: number;
}

/** What a tool made of servers that each break one promise, by their ids. */
export interface Finding {
  readonly killed: readonly string[];
  readonly survived: readonly string[];
  /** Ended without a report, or did not end in time. */
  readonly stopped: readonly string[];
  /** Names of the tests that fail on the correct server. */
  readonly falseAlarms: readonly string[];
}

export interface Ruling {
  readonly budget: Budget;
  /** In the unit of the budget: the figure itself, or a ratio. */
  readonly got: number;
  readonly met: boolean;
}

/** The name under which this project's own samples stand. */
export const ours = "sockwright";

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The ratio is the median of the ratios of each round, so that what slows a whole round down does not count. */
export function rule({ samples }: Figure, budget: Budget): Ruling {
  const own = samples[ours] ?? [];
  const peer = budget.times === undefined ? undefined : (samples[budget.times] ?? []);
  const got = median(peer === undefined ? own : own.map((value, round) => value / (peer[round] ?? Number.NaN)));
  return { budget, got, met: budget.bound === "at least" ? got >= budget.value : got <= budget.value };
}
