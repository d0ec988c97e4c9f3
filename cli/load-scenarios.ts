import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Contract } from "../contract/index.ts";
import type { FiledScenario, Scenario } from "../contract/scenario/index.ts";
import { findScenarios, type ScenariosCall } from "./find-scenarios.ts";
import { sayFaults } from "./say-faults.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

const pathOf = ({ system, name }: Scenario): string => `${system}/${name}`;

/** What can be played, and what is to play at once. */
export interface LoadedScenarios {
  readonly scenarios: readonly FiledScenario[];
  /** Those that the command line names, each once: a file stands for all that are in it. */
  readonly wanted: readonly FiledScenario[];
  /** Every file that was read, by absolute path. */
  readonly files: readonly string[];
}

/**
 * Reads the scenarios that belong to the documents, and those that are named; undefined where one of them has faults, which have been said.
 *
 * @param names of scenarios, or files, as the command line gives them
 * @throws UsageFault when a name is that of none
 */
export async function loadScenarios(
  contract: Contract,
  call: ScenariosCall & { readonly names?: readonly string[] },
  terminal: Terminal,
): Promise<LoadedScenarios | undefined> {
  const { root, names = [] } = call;
  const found = await findScenarios(call);
  const named = new Map(names.map((name) => [name, resolve(terminal.folder, name)]));
  const files = [...new Set([...found, ...[...named.values()].filter((path) => existsSync(path))])];
  if (files.length === 0 && names.length === 0) return { scenarios: [], wanted: [], files };
  const { readScenarios } = await import("../contract/read/index.ts");
  const { scenarios, diagnostics } = await readScenarios(files, contract, root);
  await sayFaults(diagnostics, root, terminal);
  if (diagnostics.length > 0) return undefined;
  const own = (name: string): readonly FiledScenario[] => {
    const there = scenarios.filter(({ source }) => resolve(root, source.file) === named.get(name));
    if (there.length > 0) return there;
    const meant = scenarios.filter((scenario) => [scenario.name, pathOf(scenario)].includes(name));
    const [one, another] = meant;
    if (one !== undefined && another === undefined) return [one];
    if (one !== undefined)
      throw new UsageFault(`several scenarios are called "${name}": say which, ${meant.map(pathOf).join(" or ")}`);
    const known = scenarios.map(pathOf).join(", ") || "none";
    throw new UsageFault(`"${name}" is no scenario, and no file: there are ${known}`);
  };
  const wanted = new Map(names.flatMap(own).map((one) => [pathOf(one), one]));
  return { scenarios, wanted: [...wanted.values()], files };
}
