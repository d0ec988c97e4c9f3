/** Takes back something that was put off. */
export type Cancel = () => void;

/** The time that a run goes by: the machine's, or one that is driven together with the target. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `task` once, `ms` from now. */
  after(ms: number, task: () => void): Cancel;
  /** Whether time stands still between events, so that nothing can be late because a machine is busy. */
  readonly driven: boolean;
  /** Hands the work through. A driven clock stands still until it has settled, so that no exchange is timed out by a leap. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Tells a driven clock that something has arrived, and that more may be on its way. */
  stir(): void;
}

/** What `work` fulfils with, or undefined when that takes longer than `ms`. */
export async function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | undefined> {
  let cancel: Cancel = () => undefined;
  const late = new Promise<undefined>((resolve) => {
    cancel = clock.after(ms, () => resolve(undefined));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    cancel();
  }
}

/** A platform's plain clock as the clock of a run. */
export function realClock(plain: Pick<Clock, "now" | "after">): Clock {
  return { ...plain, driven: false, during: (work) => work, stir: () => undefined };
}
