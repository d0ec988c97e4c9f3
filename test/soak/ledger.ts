import { createHistogram, type RecordableHistogram } from "node:perf_hooks";

/** How long answers took, in milliseconds. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** How much later than its schedule wants it each emission came, in milliseconds: the first that a listener hears is on time. */
export interface Lateness {
  readonly count: number;
  readonly min: number;
  readonly p50: number;
  readonly max: number;
}

/** What a load writes down of what it sees. */
export interface Ledger {
  took(kind: string, ms: number): void;
  late(stream: string, ms: number): void;
  /** Something that must not happen. */
  fault(what: string): void;
  /** Faults so far, by what they are. */
  readonly faults: ReadonlyMap<string, number>;
  /** What was written down since it was last asked. */
  take(): { readonly latencies: Record<string, Latencies>; readonly lateness: Record<string, Lateness> };
}

/** Kinds of faults that are kept apart. */
const mostKinds = 50;

function latenciesOf(histogram: RecordableHistogram): Latencies {
  const ms = (percentile: number): number => histogram.percentile(percentile) / 1000;
  return { count: histogram.count, p50: ms(50), p99: ms(99), p999: ms(99.9), max: histogram.max / 1000 };
}

function latenessOf(values: readonly number[]): Lateness {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { count: sorted.length, min: at(0), p50: at(0.5), max: at(1) };
}

export function openLedger(): Ledger {
  let took = new Map<string, RecordableHistogram>();
  let late = new Map<string, number[]>();
  const faults = new Map<string, number>();

  return {
    took(kind, ms) {
      let histogram = took.get(kind);
      if (histogram === undefined) took.set(kind, (histogram = createHistogram({ lowest: 1, highest: 600_000_000 })));
      histogram.record(Math.max(1, Math.round(ms * 1000)));
    },
    late(stream, ms) {
      const values = late.get(stream);
      if (values === undefined) late.set(stream, [ms]);
      else values.push(ms);
    },
    fault(what) {
      const known = faults.has(what) || faults.size < mostKinds ? what : "others";
      faults.set(known, (faults.get(known) ?? 0) + 1);
    },
    faults,
    take() {
      const latencies = Object.fromEntries([...took].map(([kind, histogram]) => [kind, latenciesOf(histogram)]));
      const lateness = Object.fromEntries([...late].map(([stream, values]) => [stream, latenessOf(values)]));
      took = new Map();
      late = new Map();
      return { latencies, lateness };
    },
  };
}
