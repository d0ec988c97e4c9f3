import { judgeWhole } from "./judge-value.ts";
import type { ActionReader } from "./read-step.ts";

/** `answer`: what the next requests for an operation get. */
export const readAnswer: ActionReader = (given, names, faults) => {
  const operation = names.operation(given);
  const status = given.number("status", "needed");
  const times = given.number("times") ?? 1;
  if (!(Number.isInteger(times) && times >= 1)) given.wrong("times", `"times" is ${times}: expected 1 or more`);
  if (operation === undefined || status === undefined) return undefined;
  const find = (key: string) => operation.responses.find((one) => one.status.toUpperCase() === key);
  const response = find(String(status)) ?? find(`${String(status)[0]}XX`) ?? find("DEFAULT");
  if (response === undefined) {
    const known = operation.responses.map((one) => one.status).join(", ");
    given.wrong("status", `${operation.key} does not document ${status}: it has ${known}`);
    return undefined;
  }
  const body = given.raw("body");
  const [media] = response.content;
  if (body !== undefined && media === undefined)
    given.wrong("body", `the answer ${status} of ${operation.key} has no body: expected no "body"`);
  if (body !== undefined && media !== undefined)
    faults.push(...judgeWhole(names.contract, media, body, [...given.path, "body"]));
  return { kind: "answer", operation: operation.id, status, times, ...(body !== undefined && { body }) };
};
