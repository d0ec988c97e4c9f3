import type { Fault, FaultRule } from "./fault.ts";
import { faultProblem } from "./fault-problem.ts";
import type { ActionReader } from "./read-step.ts";

const numbers = ["ms", "jitterMs", "code", "status", "bytesPerSecond", "connections"] as const;
const targets = ["channel", "operation", "message"] as const;
const bounds = ["connection", "share", "times"] as const;

/** What a `fault` may have. */
export const faultEntries: readonly string[] = ["kind", ...numbers, "reason", ...targets, ...bounds, "for", "as"];

/** `fault`: something that goes wrong on purpose. */
export const readFault: ActionReader = (given, names) => {
  const kind = given.text("kind", "needed");
  const details = numbers.flatMap((name) => {
    const value = given.number(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const reason = given.text("reason");
  const forMs = given.duration("for");
  const as = given.text("as");
  const texts = targets.flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const conditions = bounds.flatMap((name) => {
    const value = given.number(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (kind === undefined) return undefined;
  const rule: FaultRule = {
    // What is missing or wrong in it is said below.
    fault: { kind, ...Object.fromEntries(details), ...(reason !== undefined && { reason }) } as unknown as Fault,
    ...Object.fromEntries(texts),
    ...Object.fromEntries(conditions),
    ...(forMs !== undefined && { forMs }),
  };
  const problem = faultProblem(names.contract, rule);
  if (problem !== undefined) given.wrong(undefined, problem);
  return { kind: "fault", rule, ...(as !== undefined && { as }) };
};
