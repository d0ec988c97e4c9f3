import { isSayableCloseCode } from "../close-code.ts";
import type { Contract } from "../model.ts";
import { wildcard } from "../wildcard.ts";
import { type FaultRule, faultKinds } from "./fault.ts";

/** What keeps a fault from striking as it is asked for, in words; undefined where nothing does. */
export function faultProblem(contract: Contract, rule: FaultRule): string | undefined {
  const { fault, channel, operation, message, share = 1, times = 1, forMs = 1 } = rule;
  const { channels, operations, messages } = contract;
  if (!faultKinds.includes(fault.kind)) return `"${fault.kind}" is no fault: expected one of ${faultKinds.join(", ")}`;
  const channelNames = channels.flatMap(({ id, key }) => [id, key]);
  const operationNames = operations.map(({ key }) => key);
  const messageNames = messages.map(({ name }) => name);
  const unknown =
    unknownName("channel", channel, channelNames) ??
    unknownName("operation", operation, operationNames) ??
    unknownName("message", message, messageNames);
  if (unknown !== undefined) return unknown;
  if (!(share >= 0 && share <= 1)) return `the share is ${share}: expected a number from 0 to 1`;
  if (!(times >= 1)) return `it is to strike ${times} times: expected 1 or more`;
  if (!(forMs > 0)) return `it is to last ${forMs} ms: expected more than 0`;
  return detailProblem(fault);
}

function detailProblem(fault: FaultRule["fault"]): string | undefined {
  switch (fault.kind) {
    case "close":
      return isSayableCloseCode(fault.code)
        ? undefined
        : `${fault.code} cannot be said in a close frame: expected 1000 to 1003, 1007 to 1014 or 3000 to 4999 (RFC 6455 §7.4)`;
    case "status":
      return Number.isInteger(fault.status) && fault.status >= 400 && fault.status <= 599
        ? undefined
        : `${fault.status} is no status of a failure: expected 400 to 599`;
    case "latency":
      return fault.ms >= 0 && (fault.jitterMs ?? 0) >= 0
        ? undefined
        : "a latency is a number of milliseconds from 0 on";
    case "slow":
      return fault.bytesPerSecond >= 1 ? undefined : "an answer comes at 1 byte a second or more";
    case "cap":
      return Number.isInteger(fault.connections) && fault.connections >= 0
        ? undefined
        : "a cap is a number of connections from 0 on";
    default:
      return undefined;
  }
}

function unknownName(what: string, pattern: string | undefined, names: readonly string[]): string | undefined {
  if (pattern === undefined || names.some(wildcard(pattern))) return undefined;
  const some = [...new Set(names)].slice(0, 20).join(", ");
  return `the contract has no ${what} "${pattern}": it has ${some || "none"}`;
}
