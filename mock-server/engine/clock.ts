/** Takes back something that was put off. */
export type Cancel = () => void;

/** The only source of time below the command line: what it says drives every emission, timeout and timestamp. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `task` once, `ms` from now. */
  after(ms: number, task: () => void): Cancel;
}

/** A clock that stands still until it is told to move. */
export interface DrivenClock extends Clock {
  /**
   * Moves on by milliseconds or a duration such as `500ms`, `10s`, `5m`, `1h`, `2d`, and runs what falls due on the way, in order,
   * each task at its own time.
   *
   * @throws InvalidDuration when `by` is neither
   */
  advance(by: number | string): void;
}

/** What was asked for is not a length of time. */
export class InvalidDuration extends Error {
  override readonly name = "InvalidDuration";
  constructor(given: string) {
    super(
      `"${given}" is not a duration: write a number of milliseconds, or a number with a unit, such as 500ms, 10s, 5m, 1h or 2d`,
    );
  }
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function toMilliseconds(duration: number | string): number {
  if (typeof duration === "number" && Number.isFinite(duration) && duration >= 0) return duration;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration)) ?? [];
  if (amount === undefined || unit === undefined) throw new InvalidDuration(String(duration));
  return Number(amount) * (unitMs[unit] ?? 1);
}

/** What a clock was to start from is no moment. */
export class InvalidMoment extends Error {
  override readonly name = "InvalidMoment";
  constructor(given: unknown) {
    super(`a clock cannot start at "${String(given)}": give it milliseconds since 1970 or a valid \`Date\``);
  }
}

/**
 * A clock that starts at `start` and moves only by `advance`.
 *
 * @param start milliseconds since 1970, or a `Date`; default 2026-01-01T00:00:00Z
 * @throws InvalidMoment when `start` is neither
 */
export function drivenClock(start: number | Date = Date.UTC(2026, 0, 1)): DrivenClock {
  let now = start instanceof Date ? start.getTime() : start;
  // With anything else every sum would be text or no number, and what is due would never be done.
  if (!Number.isFinite(now)) throw new InvalidMoment(start);
  let serial = 0;
  const due = new Map<number, { at: number; serial: number; task: () => void }>();

  function next(limit: number): { at: number; serial: number; task: () => void } | undefined {
    let first: { at: number; serial: number; task: () => void } | undefined;
    for (const entry of due.values()) {
      if (entry.at > limit) continue;
      if (first === undefined || entry.at < first.at || (entry.at === first.at && entry.serial < first.serial))
        first = entry;
    }
    return first;
  }

  return {
    now: () => now,
    after(ms, task) {
      const id = ++serial;
      due.set(id, { at: now + Math.max(0, ms), serial: id, task });
      return () => due.delete(id);
    },
    advance(by) {
      const until = now + toMilliseconds(by);
      for (let entry = next(until); entry !== undefined; entry = next(until)) {
        due.delete(entry.serial);
        now = entry.at;
        entry.task();
      }
      now = until;
    },
  };
}
