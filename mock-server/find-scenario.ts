import type { Contract } from "../contract/index.ts";
import { readScenario, type Scenario, type ScenarioFault } from "../contract/scenario/index.ts";

const pathOf = ({ name, system }: Scenario): string => `${system}/${name}`;

/** A mock has no scenario of that name, or several. */
export class ScenarioNotFound extends Error {
  override readonly name = "ScenarioNotFound";
  constructor(name: string, known: readonly string[]) {
    const several = known.length > 1 && known.every((path) => path.endsWith(`/${name}`));
    super(
      several
        ? `several scenarios are called "${name}": say which, ${known.join(" or ")}`
        : `no scenario is called "${name}": the mock has ${known.join(", ") || "none"}`,
    );
  }
}

/** A scenario does not fit the contract; `faults` says where and why. */
export class InvalidScenario extends Error {
  override readonly name = "InvalidScenario";
  readonly faults: readonly ScenarioFault[];
  constructor(faults: readonly ScenarioFault[]) {
    const lines = faults.map(({ path, message }) => `${path.map((step) => `/${step}`).join("") || "/"}: ${message}`);
    super(`the scenario does not fit the contract:\n${lines.join("\n")}`);
    this.faults = faults;
  }
}

/**
 * The scenario that is meant: by its name, with its system before it where two have the same (`shop/outage`), or as a file has it.
 *
 * @throws ScenarioNotFound @throws InvalidScenario
 */
export function findScenario(contract: Contract, known: readonly Scenario[], wanted: unknown): Scenario {
  if (typeof wanted === "string") {
    const [found, another] = known.filter(({ name, system }) => wanted === name || wanted === `${system}/${name}`);
    if (found !== undefined && another === undefined) return found;
    const names = (found === undefined ? known : [found, another ?? found]).map(pathOf);
    throw new ScenarioNotFound(wanted, names);
  }
  const reading = readScenario(contract, wanted);
  if (!reading.ok) throw new InvalidScenario(reading.faults);
  return reading.scenario;
}
