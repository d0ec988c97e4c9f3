import type { Clock } from "../../clock.ts";

/** How often a timer of our own is looked at. */
const stepMs = 20;

/** How late timers of this machine's own come while something is timed. */
export interface LatenessWatch {
  /** Ends the watch: the latest of all, in milliseconds. */
  end(): number;
}

/** Watches timers of our own from now on; a driven clock is never late. */
export function watchLateness(clock: Clock): LatenessWatch {
  if (clock.driven) return { end: () => 0 };
  let worst = 0;
  let due = clock.now() + stepMs;
  const look = (): void => void (worst = Math.max(worst, clock.now() - due));
  const tick = (): void => {
    look();
    due = clock.now() + stepMs;
    cancel = clock.after(stepMs, tick);
  };
  let cancel = clock.after(stepMs, tick);
  return {
    end() {
      look();
      cancel();
      return worst;
    },
  };
}
