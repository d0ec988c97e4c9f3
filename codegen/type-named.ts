import type { Plan, TypePlan } from "./plan.ts";

const tables = new WeakMap<Plan["types"], ReadonlyMap<string, TypePlan>>();

/** The type of this name in a plan. */
export function typeNamed({ types }: Pick<Plan, "types">, name: string): TypePlan | undefined {
  let table = tables.get(types);
  if (table === undefined) tables.set(types, (table = new Map(types.map((type) => [type.name, type]))));
  return table.get(name);
}
