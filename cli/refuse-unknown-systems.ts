import type { Contract } from "../contract/index.ts";
import { closest } from "./closest.ts";
import { UsageFault } from "./usage-fault.ts";

/** @throws UsageFault when one of the names is no system of the contract */
export function refuseUnknownSystems(contract: Contract, names: readonly string[]): void {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  for (const name of names) {
    if (systems.includes(name)) continue;
    const near = closest(name, systems);
    const hint = near === undefined ? "choose from" : `did you mean ${near}? There are`;
    throw new UsageFault(`no system is called "${name}": ${hint} ${systems.join(", ")}`);
  }
}
