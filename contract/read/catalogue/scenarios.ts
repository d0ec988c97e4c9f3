import type { CatalogueEntry } from "./entry.ts";

export type ScenarioId = "scenario-does-not-fit" | "scenario-name-twice";

/** Faults in scenarios. */
export const scenarios: Readonly<Record<ScenarioId, CatalogueEntry>> = {
  "scenario-does-not-fit": {
    severity: "error",
    title: "A scenario does not fit the contract",
    why: "A timeline that names what is not there, or says what no server may say, would fail in the middle of somebody's test.",
    mend: "Correct the step; the message says what the contract has.",
    example:
      "steps:\n  - emit: { channel: light, message: beem }   # wrong: the channel has beam\n  - emit: { channel: light, message: beam }   # right",
  },
  "scenario-name-twice": {
    severity: "error",
    title: "Two scenarios of one system have the same name",
    why: "A scenario is played by its name.",
    mend: "Give one of them another name.",
    example: "scenario: outage",
  },
};
