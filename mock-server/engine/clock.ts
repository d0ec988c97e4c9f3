import { millisecondsIn } from "../../contract/index.ts";
import { openAgenda } from "./agenda.ts";

/** Takes back something that was put off. */
export type Cancel = () => void;

/** What something that is put off is about. */
export interface Purpose {
  /** What will happen: something is said, or something that should have come has not. */
  readonly kind: "emission" | "heartbeat" | "idle" | "fault" | "scenario";
  /** The channel's id, where it is about one. */
  readonly channel?: string;
  /** The name of the message that will be said. */
  readonly message?: string;
  /** The connection it is for, where it is for one. */
  readonly connection?: number;
  /** The name of the scenario that waits. */
  readonly scenario?: string;
}

/** The only source of time below the command line: what it says drives every emission, timeout and timestamp. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs `task` once, `ms` from now. */
  after(ms: number, task: () => void, purpose?: Purpose): Cancel;
  /** The time by which a client's silence is reckoned, where it is not that of `now`: it leaves out what was skipped. */
  silence?(): number;
}

/** The time by which silence is reckoned on a clock, in milliseconds. */
export const silenceOf = (clock: Clock): number => clock.silence?.() ?? clock.now();

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

/** Something that a clock will do. */
export interface Due extends Partial<Purpose> {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A clock that runs at any pace on another one: as fast, a thousand times as fast, or not at all. */
export interface ControlledClock extends Clock {
  /**
   * Moves on by milliseconds or a duration such as `500ms`, `10s`, `5m`, `1h`, `2d`, and runs what falls due on the way, in order,
   * each task at its own time. Clients had no time to speak: unless told otherwise, what waits for them stands still.
   *
   * @param options.silent whether clients count as silent all the while, so that idle time runs out and heartbeats are missed; default false
   * @throws InvalidDuration when `by` is neither
   */
  advance(by: number | string, options?: { readonly silent?: boolean }): void;

  /** How many milliseconds pass in one of the clock below; 0 is frozen. */
  readonly rate: number;
  /** @throws InvalidRate when it is no number from 0 to 100,000 */
  setRate(rate: number): void;
  /** Goes back to the time and the pace of the clock below. What was put off keeps its distance. */
  reset(): void;
  /** What it will do, the next first. */
  due(): readonly Due[];
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

function toMilliseconds(duration: number | string): number {
  if (typeof duration === "number" && Number.isFinite(duration) && duration >= 0) return duration;
  const ms = millisecondsIn(String(duration));
  if (ms === undefined) throw new InvalidDuration(String(duration));
  return ms;
}

/** What a clock was to start from is no moment. */
export class InvalidMoment extends Error {
  override readonly name = "InvalidMoment";
  constructor(given: unknown) {
    super(`a clock cannot start at "${String(given)}": give it milliseconds since 1970 or a valid \`Date\``);
  }
}

const maxRate = 100_000;

/** A clock cannot run at that pace. */
export class InvalidRate extends Error {
  override readonly name = "InvalidRate";
  constructor(given: unknown) {
    super(`a clock cannot run ${String(given)} times as fast: give it a number from 0 (frozen) to ${maxRate}`);
  }
}

/**
 * A clock that starts at `start` and moves only by `advance`.
 *
 * @param start milliseconds since 1970, or a `Date`; default 2026-01-01T00:00:00Z
 * @throws InvalidMoment when `start` is neither
 */
export function drivenClock(start: number | Date = Date.UTC(2026, 0, 1)): DrivenClock {
  const now = start instanceof Date ? start.getTime() : start;
  // With anything else every sum would be text or no number, and what is due would never be done.
  if (!Number.isFinite(now)) throw new InvalidMoment(start);
  const clock = controlledClock({ now: () => now, after: () => () => undefined });
  return { now: clock.now, after: clock.after, advance: (by) => clock.advance(by, { silent: true }) };
}

interface Task {
  at: number;
  readonly serial: number;
  readonly run: () => void;
  readonly purpose: Purpose | undefined;
  /** Takes back what the clock below would do for it. */
  disarm?: Cancel;
}

/** What waits for clients to speak. */
const waitsForClients = ({ purpose }: Task): boolean => purpose?.kind === "idle" || purpose?.kind === "heartbeat";

/** A clock that goes with the one below until it is told otherwise. */
export function controlledClock(below: Clock): ControlledClock {
  const agenda = openAgenda<Task>();
  let rate = 1;
  /** What this clock said, and what the one below it, when its pace was last set. */
  let anchor = { own: below.now(), below: below.now() };
  let serial = 0;
  /** What was moved on without clients having had the time to speak. */
  let skipped = 0;

  const passing = (): number => (rate === 0 ? anchor.own : anchor.own + (below.now() - anchor.below) * rate);
  /** While something is done that was due, it is the time at which it was. */
  let held: number | undefined;
  const now = (): number => held ?? passing();

  function arm(task: Task): void {
    if (rate === 0) return;
    task.disarm = below.after(Math.max(0, task.at - now()) / rate, () => {
      if (agenda.remove(task)) task.run();
    });
  }

  /** Sets time or pace, and what is put off with it. */
  function set(next: { readonly own: number; readonly rate: number }): void {
    anchor = { own: next.own, below: below.now() };
    ({ rate } = next);
    for (const task of agenda.all()) {
      task.disarm?.();
      delete task.disarm;
      arm(task);
    }
  }

  /** What waits for clients waits as long as before. */
  function skip(ms: number): void {
    skipped += ms;
    for (const task of agenda.inOrder().filter(waitsForClients)) {
      agenda.remove(task);
      task.at += ms;
      agenda.add(task);
    }
  }

  return {
    now,
    silence: () => now() - skipped,
    get rate() {
      return rate;
    },
    after(ms, run, purpose) {
      const task: Task = { at: now() + Math.max(0, ms), serial: (serial += 1), run, purpose };
      agenda.add(task);
      arm(task);
      return () => {
        if (agenda.remove(task)) task.disarm?.();
      };
    },
    advance(by, { silent = false } = {}) {
      const ms = toMilliseconds(by);
      const until = now() + ms;
      if (!silent) skip(ms);
      try {
        for (let task = agenda.take(until); task !== undefined; task = agenda.take(until)) {
          task.disarm?.();
          // One that should have been done by now is done now: time never goes back.
          held = Math.max(now(), task.at);
          task.run();
        }
      } finally {
        held = undefined;
        // Something that was done may itself have moved it on.
        set({ own: Math.max(until, passing()), rate });
      }
    },
    setRate(wanted) {
      if (!Number.isFinite(wanted) || wanted < 0 || wanted > maxRate) throw new InvalidRate(wanted);
      set({ own: now(), rate: wanted });
    },
    reset() {
      const back = now() - below.now();
      for (const task of agenda.inOrder()) task.at -= back;
      skipped = 0;
      set({ own: below.now(), rate: 1 });
    },
    due: () => agenda.inOrder().map(({ at, purpose }) => ({ at, ...purpose })),
  };
}
