import type { Clock } from "../engine/index.ts";

/** Timers hold a signed 32-bit number of milliseconds, and fire at once above it. */
const longestMs = 2 ** 31 - 1;

/** The time of this page, or of this process: the one place of these handlers that knows it. */
export function pageClock(): Clock {
  return {
    now: () => Date.now(),
    after(ms, task) {
      let timer: ReturnType<typeof setTimeout>;
      const wait = (left: number): void => {
        const step = Math.min(left, longestMs);
        timer = setTimeout(() => (left > step ? wait(left - step) : task()), step);
        // Node.js would wait for it before it ends.
        if (typeof timer === "object") timer.unref();
      };
      wait(ms);
      return () => clearTimeout(timer);
    },
  };
}
