import type { Contract, JsonSchema } from "../../../contract/index.ts";
import { checkPayload } from "../../../contract/payload/index.ts";
import { putOver } from "../../../contract/scenario/index.ts";

/**
 * The first of some values that fits its schema as well as before when it holds what a scenario wants of it; undefined where none does.
 *
 * @param where what it is to hold; anything will do where it is left out
 */
export function putInto(contract: Contract, schema: JsonSchema, values: readonly unknown[], where: unknown): unknown {
  const there = values.filter((value) => value !== undefined);
  if (where === undefined) return there[0];
  const faults = (value: unknown): number => checkPayload(contract, schema, value).length;
  return there
    .map((value) => ({ value, whole: putOver(value, where) }))
    .find(({ value, whole }) => faults(whole) <= faults(value))?.whole;
}
