import type { Cancel, Clock } from "./clock.ts";

/** A clock for a target in the same process, and the clock of the run that questions it: both see the same time. */
export interface DrivenTime {
  /** What the target is handed: its timers never move time by themselves. */
  readonly target: Pick<Clock, "now" | "after">;
  /** What the run goes by: time leaps to whatever is due next, as soon as somebody waits and nothing is under way. */
  readonly run: Clock;
}

interface Due {
  readonly at: number;
  readonly serial: number;
  readonly task: () => void;
  readonly waited: boolean;
}

/** At one moment the target comes first: what it says on the dot is in time. */
const isBefore = (one: Due, other: Due): boolean =>
  one.at !== other.at ? one.at < other.at : one.waited !== other.waited ? !one.waited : one.serial < other.serial;

/** How many turns of the event loop must pass in silence before time moves: a frame crosses loopback in one or two. */
const quietTurns = 6;
/** How many pauses an exchange may hold time back: a target that puts its answer off needs time to move. */
const mostPauses = 60;

/** How this process lets its sockets be read and written. */
export interface EventLoop {
  /** Settles after one turn of the event loop. */
  turn(): Promise<void>;
  /** Settles after some milliseconds of the machine's time. */
  pause(): Promise<void>;
}

/**
 * Time that leaps from event to event: an hour of waiting takes as long as what happens in it. It starts at `start` (milliseconds since
 * 1970; default 2026-01-01T00:00:00Z).
 */
export function drivenTime({ turn, pause }: EventLoop, start: number = Date.UTC(2026, 0, 1)): DrivenTime {
  let now = start;
  let serial = 0;
  let held = 0;
  let stirred = false;
  let driving = false;
  const due = new Map<number, Due>();

  function put(ms: number, task: () => void, waited: boolean): Cancel {
    const id = (serial += 1);
    due.set(id, { at: now + Math.max(0, ms), serial: id, task, waited });
    if (waited && !driving) void drive();
    return () => due.delete(id);
  }

  const isWaitedFor = (): boolean => [...due.values()].some(({ waited }) => waited);

  function next(): Due | undefined {
    let first: Due | undefined;
    for (const entry of due.values()) if (first === undefined || isBefore(entry, first)) first = entry;
    return first;
  }

  async function settle(): Promise<void> {
    let quiet = 0;
    let pauses = 0;
    while (quiet < quietTurns) {
      stirred = false;
      if (held === 0) await turn();
      else {
        await pause();
        pauses += 1;
        if (pauses > mostPauses) return;
      }
      if (stirred) pauses = 0;
      quiet = stirred || held > 0 ? 0 : quiet + 1;
    }
  }

  async function drive(): Promise<void> {
    driving = true;
    while (isWaitedFor()) {
      await settle();
      const entry = isWaitedFor() ? next() : undefined;
      if (entry === undefined) break;
      due.delete(entry.serial);
      now = Math.max(now, entry.at);
      entry.task();
    }
    driving = false;
  }

  return {
    target: { now: () => now, after: (ms, task) => put(ms, task, false) },
    run: {
      now: () => now,
      after: (ms, task) => put(ms, task, true),
      driven: true,
      async during(work) {
        held += 1;
        try {
          return await work;
        } finally {
          held -= 1;
          stirred = true;
        }
      },
      stir: () => void (stirred = true),
    },
  };
}
