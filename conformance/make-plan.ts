import type { Contract } from "../contract/index.ts";
import type { FiledScenario } from "../contract/scenario/index.ts";
import type { Check } from "./check.ts";
import { httpChecks } from "./checks/http/index.ts";
import { scenarioChecks } from "./checks/scenario/index.ts";
import { socketIoChecks } from "./checks/socketio/index.ts";
import { topologyChecks } from "./checks/topology/index.ts";
import { webSocketChecks } from "./checks/websocket/index.ts";

/** Turns part of a contract into checks; it touches no network. */
export type Planner = (contract: Contract) => readonly Check[];

const planners: readonly Planner[] = [topologyChecks, httpChecks, webSocketChecks, socketIoChecks];

/** Two checks would have one id: a fault of a planner, not of a contract. */
export class CheckIdTaken extends Error {
  override readonly name = "CheckIdTaken";
  constructor(id: string) {
    super(`two checks are called "${id}": waivers and --only could not tell them apart`);
  }
}

/**
 * Every question that a contract implies, in an order that only depends on the contract.
 *
 * @param scenarios that are to be gone through too; nobody has promised them, so they come last
 */
export function makePlan(contract: Contract, scenarios: readonly FiledScenario[] = []): readonly Check[] {
  const checks = [...planners.flatMap((planner) => planner(contract)), ...scenarioChecks(contract, scenarios)];
  const seen = new Set<string>();
  for (const { id } of checks) {
    if (seen.has(id)) throw new CheckIdTaken(id);
    seen.add(id);
  }
  return checks;
}
