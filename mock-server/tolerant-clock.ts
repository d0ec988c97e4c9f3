import { type Clock, type Log, silenceOf } from "./engine/index.ts";

/** A clock on which what is put off and fails is logged: it ends neither the process nor the schedule that it belongs to. */
export function tolerantClock(clock: Clock, log: Log): Clock {
  return {
    now: () => clock.now(),
    silence: () => silenceOf(clock),
    after(ms, task, purpose) {
      const tried = (): void => {
        try {
          task();
        } catch (error) {
          const summary = `the mock itself failed: ${(error as Error).message}`;
          log({ level: "error", system: "", about: "what is said unasked", summary });
        }
      };
      return clock.after(ms, tried, purpose);
    },
  };
}
