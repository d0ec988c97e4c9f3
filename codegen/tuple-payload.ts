import { resolveSchema } from "../contract/index.ts";
import type { Plan } from "./plan.ts";
import { typeNamed } from "./type-named.ts";

/** Whether a payload of this type stands for several arguments; bytes are always one. */
export function isTuplePayload(type: string, plan: Plan): boolean {
  const { schema = true, isBytes = false } = typeNamed(plan, type) ?? {};
  const { schema: resolved } = resolveSchema(plan.contract, schema);
  return !isBytes && typeof resolved === "object" && Array.isArray(resolved["prefixItems"]);
}
