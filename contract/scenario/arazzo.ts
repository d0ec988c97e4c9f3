import type { Contract, Message, MessageOperation, Operation } from "../model.ts";
import { matcherOf } from "../payload/index.ts";
import { type Given, givenAt, isMapping, type ScenarioFault, shown } from "./given.ts";
import { readScenario } from "./read-scenario.ts";
import type { Scenario } from "./scenario.ts";

// Arazzo 1.1, https://spec.openapis.org/arazzo/v1.1.0: workflows of steps that call OpenAPI operations, and send to or receive from
// AsyncAPI ones. They are written from the side of a client: what it sends a mock expects, what it receives a mock says.

const documentEntries = ["arazzo", "$self", "info", "sourceDescriptions", "workflows", "components"];
const workflowEntries = ["workflowId", "summary", "description", "inputs", "steps", "outputs", "parameters"];
const stepEntries = [
  "stepId",
  "description",
  "operationId",
  "action",
  "requestBody",
  "successCriteria",
  "timeout",
  "dependsOn",
  "parameters",
  "outputs",
  "correlationId",
];

/** Whether a file that was parsed is an Arazzo document. */
export const isArazzo = (value: unknown): boolean => isMapping(value) && typeof value["arazzo"] === "string";

/** A workflow as a scenario, with where it and its steps stand, as keys from the root; or everything that is wrong with it. */
export type WorkflowReading =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly path: readonly string[];
      /** One for each step of the scenario. */
      readonly stepPaths: readonly (readonly string[])[];
    }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

/** One step of ours, and where each of its entries stands in the workflow. */
interface Turned {
  readonly step: object;
  readonly at: readonly string[];
  readonly places: Readonly<Record<string, readonly string[]>>;
}

/**
 * The workflows of an Arazzo document as scenarios. What a mock answers of its own accord (replies, responses) is no step of theirs; what a
 * scenario does not have (jumps, retries, other workflows) is a fault.
 */
export function readArazzo(contract: Contract, value: unknown): readonly WorkflowReading[] {
  const faults: ScenarioFault[] = [];
  const given = givenAt(value, [], documentEntries, faults);
  const version = String(given?.raw("arazzo"));
  if (!/^1\.[01]\./.test(version)) given?.wrong("arazzo", `the version is "${version}": expected 1.0 or 1.1`);
  const workflows = given?.raw("workflows");
  if (!Array.isArray(workflows) || workflows.length === 0)
    given?.wrong(undefined, `"workflows" is ${shown(workflows)}: expected a list of workflows`);
  if (faults.length > 0 || !Array.isArray(workflows)) return [{ ok: false, faults }];
  return workflows.map((workflow: unknown, index) => readWorkflow(contract, workflow, ["workflows", String(index)]));
}

function readWorkflow(contract: Contract, value: unknown, path: readonly string[]): WorkflowReading {
  const faults: ScenarioFault[] = [];
  const given = givenAt(value, path, workflowEntries, faults);
  const steps = given?.raw("steps");
  if (given === undefined || !Array.isArray(steps)) {
    given?.wrong(undefined, `"steps" is ${shown(steps)}: expected a list of steps`);
    return { ok: false, faults };
  }
  const operations = new Map(contract.operations.map((operation) => [operation.key, operation]));
  const turned = steps.flatMap((step: unknown, index) => {
    const at = [...path, "steps", String(index)];
    const inner = givenAt(step, at, stepEntries, faults);
    return (inner && turn(contract, inner, operations)) ?? [];
  });
  if (faults.length > 0) return { ok: false, faults };
  const system = steps
    .map((step: unknown) => operations.get(keyIn(isMapping(step) ? step["operationId"] : undefined))?.system)
    .find((one) => one !== undefined);
  const reading = readScenario(contract, {
    scenario: given.raw("workflowId"),
    ...(given.has("summary") && { title: given.raw("summary") }),
    ...(system !== undefined && { system }),
    steps: turned.map(({ step }) => step),
  });
  if (!reading.ok) return { ok: false, faults: reading.faults.map((fault) => placed(fault, turned, path)) };
  return { ...reading, path, stepPaths: turned.map(({ at }) => at) };
}

/** A fault of our steps, at the entry of the workflow that it comes from. */
function placed({ path, message }: ScenarioFault, turned: readonly Turned[], at: readonly string[]): ScenarioFault {
  const [, index = "", , entry = "", ...rest] = path;
  const from = path[0] === "steps" ? turned[Number(index)] : undefined;
  if (from === undefined) return { path: [...at, ...(path[0] === "scenario" ? ["workflowId"] : [])], message };
  return { path: [...from.at, ...(from.places[entry] ?? []), ...(entry === "where" ? rest : [])], message };
}

/** `$sourceDescriptions.shop.placeOrder`, or the name alone. */
const keyIn = (operationId: unknown): string =>
  typeof operationId === "string" ? operationId.replace(/^\$sourceDescriptions\.[^.]+\./, "") : "";

function turn(contract: Contract, given: Given, operations: ReadonlyMap<string, Operation>): Turned | undefined {
  const operationId = given.text("operationId", "needed");
  if (operationId === undefined) return undefined;
  const operation = operations.get(keyIn(operationId));
  if (operation === undefined) {
    given.wrong("operationId", `"${operationId}" is no operation of the contract`);
    return undefined;
  }
  const note = given.text("description");
  const timeout = given.number("timeout");
  const within = timeout === undefined ? {} : { within: `${timeout}ms` };
  const where = saidIn(given.raw("requestBody"));
  const places = {
    where: ["requestBody", "payload"],
    operation: ["operationId"],
    message: ["operationId"],
    status: ["successCriteria"],
    within: ["timeout"],
  };
  const action =
    operation.kind === "http" ? requestFor(operation, given, where) : messageFor(contract, operation, given, where);
  if (action === undefined) return undefined;
  const step = "expect" in action ? { expect: { ...action.expect, ...within } } : action;
  return { step: { ...step, ...(note !== undefined && { note }) }, at: given.path, places };
}

type Turn = { readonly expect: object } | { readonly emit: object };

function requestFor({ key }: Operation, given: Given, where: object): Turn {
  const criteria = given.raw("successCriteria");
  const conditions = Array.isArray(criteria)
    ? criteria.map((one: unknown) => (isMapping(one) ? one["condition"] : one))
    : [];
  const [status] = conditions.flatMap(
    (condition) => /^\$statusCode\s*==\s*(\d{3})$/.exec(String(condition))?.[1] ?? [],
  );
  return { expect: { operation: key, ...where, ...(status !== undefined && { status: Number(status) }) } };
}

function messageFor(
  contract: Contract,
  operation: MessageOperation,
  given: Given,
  where: { readonly where?: unknown },
): Turn | undefined {
  const action = given.oneOf("action", ["send", "receive"]);
  if (action === undefined) {
    if (!given.has("action")) given.wrong(undefined, `"action" is missing: expected send or receive`);
    return undefined;
  }
  const about = { channel: operation.channel, message: messageOf(contract, operation, where.where).id };
  if (operation.from === "server") {
    if (action === "receive") return { emit: about };
    given.wrong("action", `${operation.key} is what the server says: expected "receive"`);
    return undefined;
  }
  if (action === "send") return { expect: { ...about, ...where } };
  if (operation.reply === undefined) given.wrong("action", `${operation.key} has no reply: expected "send"`);
  // Its reply comes of itself.
  return undefined;
}

/** The message that is meant: the one that a payload fits, else the first. */
function messageOf(contract: Contract, { messages }: MessageOperation, payload: unknown): Message {
  const there = contract.messages.filter(({ id }) => messages.includes(id));
  const match = payload === undefined ? undefined : matcherOf(contract, there)(payload);
  return match?.ok === true ? match.message : (match?.closest ?? there[0] ?? contract.messages[0]!);
}

/** What a request body says in so many words: what an expression stands for may be anything. */
function saidIn(requestBody: unknown): { readonly where?: unknown } {
  const payload = isMapping(requestBody) ? constant(requestBody["payload"]) : undefined;
  return payload === undefined ? {} : { where: payload };
}

function constant(value: unknown): unknown {
  if (typeof value === "string")
    return /\$(inputs|steps|outputs|request|response|message|workflows)\b/.test(value) ? undefined : value;
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const kept = constant(entry);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}
