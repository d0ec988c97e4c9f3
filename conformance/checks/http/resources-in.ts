import { type Contract, type Resource, resourcesOf } from "../../../contract/index.ts";

const kept = new WeakMap<Contract, readonly Resource[]>();

/** The resources of a contract, looked for once. */
export function resourcesIn(contract: Contract): readonly Resource[] {
  let resources = kept.get(contract);
  if (resources === undefined) kept.set(contract, (resources = resourcesOf(contract)));
  return resources;
}
