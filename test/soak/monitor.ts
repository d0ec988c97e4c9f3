// Loaded before the mock's own code: tells the process that started it what the mock costs, whenever that is asked.
import { monitorEventLoopDelay } from "node:perf_hooks";

/** What a process costs. */
export interface Costs {
  /** What is alive on the heap, after a collection. */
  readonly heapMb: number;
  readonly residentMb: number;
  /** Processor time used so far. */
  readonly cpuSeconds: number;
  /** Of the event loop since it was last asked. */
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

const resolutionMs = 10;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

// What is measured is how much later than it should a timer comes.
const over = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs);

process.on("message", () => {
  const loopDelayMs = { p50: over(delay.percentile(50)), p99: over(delay.percentile(99)), max: over(delay.max) };
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const costs: Costs = {
    heapMb: heapUsed / 1e6,
    residentMb: rss / 1e6,
    cpuSeconds: (user + system) / 1e6,
    loopDelayMs,
  };
  process.send?.(costs);
  // The collection is no delay of the mock's.
  setImmediate(() => delay.reset());
});
// Nobody is left to end it.
process.on("disconnect", () => process.exit());
process.channel?.unref();
