import type { Contract, HttpOperation } from "../contract/index.ts";
import { endpointOf } from "./endpoint-of.ts";
import { type Names, typeName, valueName } from "./names.ts";
import { planExchange } from "./plan-exchange.ts";
import type { OperationPlan } from "./plan.ts";
import type { TypeTable } from "./type-table.ts";

/** Decides the names of an HTTP operation and of what it carries. */
export function planOperation(
  operation: HttpOperation,
  contract: Contract,
  names: Names,
  types: TypeTable,
): OperationPlan {
  const channel = contract.channels.find(({ id }) => id === operation.channel);
  if (channel?.protocol !== "http") throw new RangeError(`operation ${operation.id} is on no HTTP channel`);
  const base = typeName(operation.key);
  const name = names.claim(base, `${typeName(operation.document)}${base}`);
  const path = endpointOf(channel, operation)?.path ?? channel.key;
  const carried = planExchange(operation, name, `\`${operation.key}\``, types);
  return { operation, channel, name, value: valueName(name), path, ...carried };
}
