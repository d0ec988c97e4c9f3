import type { Clock } from "../../clock.ts";

/** Counts what happens in a window of time. */
export interface Window {
  /** How many are left in this window after one more; undefined when that is one too many. */
  take(): number | undefined;
  /** How long this window still lasts. */
  leftMs(): number;
}

/** Windows of `ms`, in each of which `limit` things may happen; the first begins with the first thing. */
export function openWindow(clock: Clock, limit: number, ms: number): Window {
  let start = -Infinity;
  let taken = 0;
  return {
    take() {
      if (clock.now() - start >= ms) {
        start = clock.now();
        taken = 0;
      }
      if (taken >= limit) return undefined;
      taken += 1;
      return limit - taken;
    },
    leftMs: () => Math.max(0, start + ms - clock.now()),
  };
}
