import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { Contract } from "../model.ts";
import { type FiledScenario, isArazzo, readArazzo, readScenario, type WorkflowReading } from "../scenario/index.ts";
import { descend, type Place, sourceOf } from "./place.ts";
import { reporter } from "./report.ts";
import { makeShelf } from "./shelf.ts";
import { sorted } from "./sorted.ts";

/** The scenarios that can be played, and what is wrong with the others. */
export interface ScenariosReading {
  readonly scenarios: readonly FiledScenario[];
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
  const scenarios = new Map<string, FiledScenario>();

  function take(reading: WorkflowReading, place: Place): void {
    if (!reading.ok) {
      const fix = "correct it; `docs/scenarios.md` says what a step may have";
      for (const fault of reading.faults)
        report("scenario-does-not-fit", descend(place, ...fault.path), fault.message, fix);
      return;
    }
    const { name, system } = reading.scenario;
    const key = `${system}/${name}`;
    if (!scenarios.has(key))
      scenarios.set(key, {
        ...reading.scenario,
        source: sourceOf(descend(place, ...reading.path)),
        stepSources: reading.stepPaths.map((path) => sourceOf(descend(place, ...path))),
      });
    else
      report(
        "scenario-name-twice",
        descend(place, "scenario"),
        `${system} has another scenario that is called "${name}"`,
        "give one of them another name",
      );
  }

  for (const path of paths) {
    const file = shelf.open(path);
    if (file === undefined) continue;
    const { value } = file;
    const readings = isArazzo(value) ? readArazzo(contract, value) : [readOwn(contract, value)];
    for (const reading of readings) take(reading, { file, pointer: "", value });
  }
  return { scenarios: [...scenarios.values()], diagnostics: sorted(diagnostics) };
}

function readOwn(contract: Contract, value: unknown): WorkflowReading {
  const reading = readScenario(contract, value);
  if (!reading.ok) return reading;
  return { ...reading, path: [], stepPaths: reading.scenario.steps.map((_, index) => ["steps", String(index)]) };
}
