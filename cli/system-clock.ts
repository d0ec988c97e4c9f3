import type { Clock } from "../mock-server/index.ts";

/** Timers of the platform hold a signed 32-bit number of milliseconds, and fire at once above it. */
const longestMs = 2 ** 31 - 1;

/** The time of this machine. What is put off does not keep the process alive by itself. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after(ms, task) {
      let timer: NodeJS.Timeout;
      const wait = (left: number): void => {
        const step = Math.min(left, longestMs);
        timer = setTimeout(() => (left > step ? wait(left - step) : task()), step).unref();
      };
      wait(ms);
      return () => clearTimeout(timer);
    },
  };
}
