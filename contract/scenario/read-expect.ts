import type { ScenarioFault, Given } from "./given.ts";
import { judgePart } from "./judge-value.ts";
import type { Names } from "./names.ts";
import type { ActionReader } from "./read-step.ts";
import type { Action } from "./scenario.ts";

/** `expect`: something that a client does: it comes, says a message, or makes a request. */
export const readExpect: ActionReader = (given, names, faults) => {
  if (given.has("operation") && given.has("channel"))
    given.wrong("operation", `a client does one thing: "channel" with "message", or "operation"`);
  if (given.has("channel") && !given.has("message") && !given.has("operation")) return connection(given, names);
  return given.has("operation") ? request(given, names, faults) : message(given, names, faults);
};

function connection(given: Given, names: Names): Action | undefined {
  const channel = names.channel(given);
  const withinMs = given.duration("within");
  for (const name of ["where", "status"])
    if (given.has(name)) given.wrong(name, `a connection has no "${name}": name the "message" that is expected`);
  if (channel === undefined) return undefined;
  return { kind: "expect-connection", channel: channel.id, ...(withinMs !== undefined && { withinMs }) };
}

function message(given: Given, names: Names, faults: ScenarioFault[]): Action | undefined {
  const channel = names.channel(given);
  const found = channel && names.message(given, channel, "client");
  const withinMs = given.duration("within");
  if (given.has("status")) given.wrong("status", `a message has no "status": that is for an "operation"`);
  if (channel === undefined || found === undefined) return undefined;
  const where = given.raw("where");
  const judged = { schema: found.payload, examples: found.examples };
  if (where !== undefined) faults.push(...judgePart(names.contract, judged, where, [...given.path, "where"]));
  return {
    kind: "expect-message",
    channel: channel.id,
    message: found.id,
    where,
    ...(withinMs !== undefined && { withinMs }),
  };
}

function request(given: Given, names: Names, faults: ScenarioFault[]): Action | undefined {
  const operation = names.operation(given);
  const withinMs = given.duration("within");
  const status = given.number("status");
  if (operation === undefined) return undefined;
  const where = given.raw("where");
  const [media] = operation.body?.content ?? [];
  if (where !== undefined && media === undefined)
    given.wrong("where", `requests for ${operation.key} have no body: expected no "where"`);
  if (where !== undefined && media !== undefined)
    faults.push(...judgePart(names.contract, media, where, [...given.path, "where"]));
  return {
    kind: "expect-request",
    operation: operation.id,
    where,
    ...(status !== undefined && { status }),
    ...(withinMs !== undefined && { withinMs }),
  };
}
