import type { Lateness, Latencies } from "./ledger.ts";
import type { Costs } from "./monitor.ts";
import type { Tally } from "./numbered-stream.ts";

/** What is measured each minute. */
export interface Sample {
  /** Minutes since the load began. */
  readonly minute: number;
  /** Load average of the machine over the last minute: other work on it shows here. */
  readonly machineLoad: number;
  readonly mock: Costs & { /** Share of one core. */ readonly cpu: number };
  readonly perSecond: number;
  readonly underWay: number;
  /** By kind of operation, of those in this minute. */
  readonly latencies: Readonly<Record<string, Latencies>>;
  /** By schedule, of the emissions in this minute. */
  readonly lateness: Readonly<Record<string, Lateness>>;
}

/** What a soak has to show. */
export interface SoakFigures {
  readonly seed: string;
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  /** Operations a second at full load, and what processes and machine did then. */
  readonly capacity: {
    readonly perSecond: number;
    readonly mockCpu: number;
    readonly loadCpu: number;
    readonly machineLoad: number;
  };
  /** Operations a second that were asked for. */
  readonly rate: number;
  readonly samples: readonly Sample[];
  readonly done: number;
  /** Left out because too much was under way: the mock, or the load, did not keep up. */
  readonly leftOut: number;
  /** By schedule: emissions that were due to each listener, taken together, and what became of them. */
  readonly schedules: Readonly<Record<string, Tally & { readonly listeners: number; readonly due: number }>>;
  /** Of those who hear the calls on the floor. */
  readonly floor: Tally;
  /** What must not happen, and how often it did. */
  readonly faults: Readonly<Record<string, number>>;
}
