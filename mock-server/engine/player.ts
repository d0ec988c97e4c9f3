import type { Scenario } from "../../contract/scenario/index.ts";
import { runScenario, type RunOptions, type ScenarioRun } from "./scenario-run.ts";

/** Plays scenarios in one world, and knows what has played. */
export interface Player {
  /** Plays one from its beginning; where it plays already, that ends. */
  play(scenario: Scenario): ScenarioRun;
  /** The newest of each name, in the order in which they began. */
  runs(): readonly ScenarioRun[];
  /** Ends those that play, and forgets all. */
  clear(): void;
}

export function openPlayer(options: RunOptions): Player {
  const runs = new Map<string, ScenarioRun>();
  return {
    play(scenario) {
      const key = `${scenario.system} ${scenario.name}`;
      runs.get(key)?.stop();
      runs.delete(key);
      const run = runScenario(scenario, options);
      runs.set(key, run);
      return run;
    },
    runs: () => [...runs.values()],
    clear() {
      for (const run of runs.values()) run.stop();
      runs.clear();
    },
  };
}
