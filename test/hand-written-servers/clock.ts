/** Where a server takes its time from. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `task` once, `ms` from now, unless the answer is called before. */
  after(ms: number, task: () => void): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.max(0, ms));
    return () => clearTimeout(timer);
  },
};

/** Runs `task` every `ms`, reckoned from now on and never from the last time; the answer ends that. */
export function every(clock: Clock, ms: number, task: (count: number) => void): () => void {
  const start = clock.now();
  let cancel = (): void => undefined;
  const wait = (count: number): void => {
    cancel = clock.after(Math.max(0, start + count * ms - clock.now()), () => {
      wait(count + 1);
      task(count);
    });
  };
  wait(1);
  return () => cancel();
}
