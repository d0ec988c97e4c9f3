import type { Check } from "./check.ts";

/** Hands checks out to whoever asks next, without crowding a lane. */
export interface Lanes {
  /** The next check that may be asked, as soon as there is one; undefined when none are left. */
  take(): Promise<Check | undefined>;
  /** Says that a check is over. */
  release(check: Check): void;
}

/** Queues checks in the order given; one whose lane is full lets those behind it pass. */
export function openLanes(checks: readonly Check[]): Lanes {
  const waiting = [...checks];
  const busy = new Map<string, number>();
  let wake: (() => void)[] = [];
  const isFree = ({ lane }: Check): boolean => lane === undefined || (busy.get(lane.name) ?? 0) < lane.width;
  const count = ({ lane }: Check, step: number): void => {
    if (lane !== undefined) busy.set(lane.name, (busy.get(lane.name) ?? 0) + step);
  };
  return {
    async take() {
      while (waiting.length > 0) {
        const index = waiting.findIndex(isFree);
        const [check] = index === -1 ? [] : waiting.splice(index, 1);
        if (check !== undefined) {
          count(check, 1);
          return check;
        }
        await new Promise<void>((resolve) => wake.push(resolve));
      }
      return undefined;
    },
    release(check) {
      count(check, -1);
      const woken = wake;
      wake = [];
      for (const resolve of woken) resolve();
    },
  };
}
