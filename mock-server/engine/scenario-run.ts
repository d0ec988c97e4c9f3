import type { Scenario, Step } from "../../contract/scenario/index.ts";
import type { Cancel, Clock } from "./clock.ts";
import { type ExpectStep, describeExpected, hears, isExpect } from "./expected.ts";
import type { Journal, Numbered } from "./journal.ts";
import type { Log } from "./log.ts";
import { performerOf, type PerformerOptions, StepFailed } from "./perform-step.ts";

/** A scenario that plays, or has played. */
export interface ScenarioRun {
  readonly name: string;
  readonly system: string;
  /**
   * - `"waiting"`: for time to pass, or for a client
   * - `"ended"`: all of it was played
   * - `"failed"`: a client did not do in time what was expected, or a step could not be done; `failure` says which
   * - `"stopped"`: it was ended by someone
   */
  readonly state: "waiting" | "ended" | "failed" | "stopped";
  /** How many of its steps are done. */
  readonly done: number;
  readonly steps: number;
  readonly failure: string | undefined;
  /** What it put in force is taken back. */
  stop(): void;
}

export interface RunOptions extends PerformerOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Log;
}

/**
 * Plays a scenario on a clock, beginning at once. When it is over, faults, silences and answers that it put in force are taken back; rows
 * that it changed stay.
 */
export function runScenario(scenario: Scenario, options: RunOptions): ScenarioRun {
  const { engine, clock, journal, log } = options;
  const { steps } = scenario;
  const performer = performerOf(options);
  let state: ScenarioRun["state"] = "waiting";
  let failure: string | undefined;
  let done = 0;
  /** What was heard up to here is behind it. */
  let heardUpTo = journal.last;
  let cancels: Cancel[] = [];

  function rest(): void {
    for (const cancel of cancels) cancel();
    cancels = [];
  }

  function end(how: Exclude<ScenarioRun["state"], "waiting">, why?: string): void {
    if (state !== "waiting") return;
    state = how;
    failure = why;
    rest();
    performer.takeBack();
    const summary = why === undefined ? how : `${how} at step ${done + 1} of ${steps.length}: ${why}`;
    const level = how === "failed" ? "warning" : "info";
    log({ level, system: scenario.system, about: `scenario ${scenario.name}`, summary });
  }

  /** Plays on until there is something to wait for. */
  function playOn(): void {
    rest();
    while (state === "waiting") {
      const step = steps[done];
      if (step === undefined) return end("ended");
      try {
        if (waitsFor(step)) return;
      } catch (error) {
        if (!(error instanceof StepFailed)) throw error;
        return end("failed", error.message);
      }
      done += 1;
    }
  }

  function pass(): void {
    done += 1;
    playOn();
  }

  /** Does a step, or puts off what comes after it. */
  function waitsFor(step: Step): boolean {
    if (step.kind === "wait") {
      if (step.ms === 0) return false;
      cancels.push(clock.after(step.ms, pass, { kind: "scenario", scenario: scenario.name }));
      return true;
    }
    if (!isExpect(step)) {
      performer.perform(step);
      return false;
    }
    if (step.kind === "expect-connection" && (engine().hubs.get(step.channel)?.size ?? 0) > 0) return false;
    const found = journal.since(heardUpTo).find((one) => hears(step, one));
    if (found !== undefined) {
      take(step, found);
      return false;
    }
    watchFor(step);
    return true;
  }

  function take(step: ExpectStep, found: Numbered): void {
    heardUpTo = found.id;
    const heard = hears(step, found);
    if (heard !== undefined) performer.hear(heard);
  }

  function watchFor(step: ExpectStep): void {
    let isTaken = false;
    const leave = journal.follow((one) => {
      if (isTaken || hears(step, one) === undefined) return;
      isTaken = true;
      // What the mock itself answers comes first.
      queueMicrotask(() => {
        if (state !== "waiting") return;
        take(step, one);
        pass();
      });
    });
    cancels.push(leave);
    if (step.withinMs === undefined) return;
    const late = (): void => {
      if (!isTaken) end("failed", `${describeExpected(step)} within ${step.withinMs} ms, and nobody did`);
    };
    cancels.push(clock.after(step.withinMs, late, { kind: "scenario", scenario: scenario.name }));
  }

  performer.begin(scenario);
  playOn();
  return {
    name: scenario.name,
    system: scenario.system,
    steps: steps.length,
    get state() {
      return state;
    },
    get done() {
      return done;
    },
    get failure() {
      return failure;
    },
    stop: () => end("stopped"),
  };
}
