import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { Contract } from "../model.ts";
import { readScenario, type Scenario } from "../scenario/index.ts";
import { descend } from "./place.ts";
import { reporter } from "./report.ts";
import { makeShelf } from "./shelf.ts";
import { sorted } from "./sorted.ts";

/** The scenarios that can be played, and what is wrong with the others. */
export interface ScenariosReading {
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** See `index.ts`. */
export function readScenarios(
  files: readonly string[],
  contract: Contract,
  root: string = process.cwd(),
): ScenariosReading {
  const { report, diagnostics } = reporter();
  const paths = files.map((file) => resolve(root, file));
  const shelf = makeShelf(root, paths, report, undefined);
  const scenarios = new Map<string, Scenario>();
  for (const path of paths) {
    const file = shelf.open(path);
    if (file === undefined) continue;
    const place = { file, pointer: "", value: file.value };
    const reading = readScenario(contract, file.value);
    if (!reading.ok) {
      for (const fault of reading.faults) {
        const where = descend(place, ...fault.path);
        report(
          "scenario-does-not-fit",
          where,
          fault.message,
          "correct it; `docs/scenarios.md` says what a step may have",
        );
      }
      continue;
    }
    const { name, system } = reading.scenario;
    const key = `${system}/${name}`;
    if (!scenarios.has(key)) scenarios.set(key, reading.scenario);
    else
      report(
        "scenario-name-twice",
        descend(place, "scenario"),
        `${system} has another scenario that is called "${name}"`,
        "give one of them another name",
      );
  }
  return { scenarios: [...scenarios.values()], diagnostics: sorted(diagnostics) };
}
