import type { Contract } from "../model.ts";
import { type Given, givenAt, type ScenarioFault, shown } from "./given.ts";
import { type Names, namesOf } from "./names.ts";
import { readStep } from "./read-step.ts";
import type { Scenario, Step } from "./scenario.ts";

/** A scenario, or everything that is wrong with it. */
export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

const entries = ["scenario", "title", "system", "silence", "steps"];

/** More steps than this are no timeline that a person wrote or a recorder should have kept. */
const mostSteps = 10_000;

/**
 * Reads a scenario, parsed from YAML or JSON, against a contract: every name must be there, every payload must fit, every close code
 * and status must be documented.
 */
export function readScenario(contract: Contract, value: unknown): ScenarioReading {
  const faults: ScenarioFault[] = [];
  const given = givenAt(value, [], entries, faults);
  const name = given?.text("scenario", "needed");
  const system = given && systemIn(contract, given);
  const title = given?.text("title") ?? "";
  if (given === undefined || system === undefined) return { ok: false, faults };
  const names = namesOf(contract, system);
  const silence = silenceIn(given, names, faults);
  const steps = stepsIn(given, names, faults);
  if (name === undefined || faults.length > 0) return { ok: false, faults };
  return { ok: true, scenario: { name, title, system, silence, steps } };
}

function systemIn(contract: Contract, given: Given): string | undefined {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  const wanted = given.text("system");
  if (wanted === undefined && systems.length === 1) return systems[0];
  if (wanted !== undefined && systems.includes(wanted)) return wanted;
  const known = systems.join(", ") || "none";
  if (wanted !== undefined) given.wrong("system", `"${wanted}" is no system of the contract: it has ${known}`);
  else if (!given.has("system")) given.wrong(undefined, `"system" is missing: expected one of ${known}`);
  return undefined;
}

function silenceIn(given: Given, names: Names, faults: ScenarioFault[]): readonly string[] {
  const list = given.raw("silence") ?? [];
  if (!Array.isArray(list)) {
    given.wrong("silence", `"silence" is ${shown(list)}: expected a list of channels`);
    return [];
  }
  return list.flatMap((channel: unknown, index) => {
    const one = givenAt({ channel }, ["silence", String(index)], ["channel"], faults);
    return (one && names.channel(one)?.id) ?? [];
  });
}

function stepsIn(given: Given, names: Names, faults: ScenarioFault[]): readonly Step[] {
  const list = given.raw("steps");
  if (!Array.isArray(list) || list.length === 0) {
    given.wrong(
      list === undefined ? undefined : "steps",
      list === undefined
        ? `"steps" is missing: expected a list`
        : `"steps" is ${shown(list)}: expected a list of steps`,
    );
    return [];
  }
  if (list.length > mostSteps) given.wrong("steps", `there are ${list.length} steps: expected at most ${mostSteps}`);
  return list
    .slice(0, mostSteps)
    .flatMap((step: unknown, index) => readStep(names, step, ["steps", String(index)], faults) ?? []);
}
