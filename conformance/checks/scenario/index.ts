import type { Contract } from "../../../contract/index.ts";
import type { FiledScenario, Step } from "../../../contract/scenario/index.ts";
import { type Check, type Subject } from "../../check.ts";
import { scenarioId } from "../../scenario-id.ts";
import { httpSubjects } from "../http/subjects.ts";
import { askableSteps, isAsked } from "./askable-steps.ts";
import { goThrough } from "./go-through.ts";

/**
 * Whether a server goes through the conversation of each scenario. Documents promise none of them, so no server must; nothing else may happen
 * meanwhile, which could be taken for a part of one.
 */
export function scenarioChecks(contract: Contract, scenarios: readonly FiledScenario[]): readonly Check[] {
  return scenarios.map((scenario) => {
    const { name, title, system, source } = scenario;
    const { steps } = askableSteps(scenario);
    return {
      id: scenarioId(scenario),
      title: `SHOULD go through the scenario "${title === "" ? name : title}"`,
      asks: source,
      about: subjectOf(contract, system, steps),
      covers: steps.flatMap(clausesOf),
      needsMs: waitsIn(steps),
      company: "alone",
      run: (asking) => goThrough(asking, scenario),
    };
  });
}

/** Waits after which the server has something to do. */
function waitsIn(steps: readonly Step[]): number {
  const last = steps.findLastIndex(({ kind }) => kind === "emit" || kind === "close");
  return steps.slice(0, last + 1).reduce((sum, step) => sum + (step.kind === "wait" ? step.ms : 0), 0);
}

function clausesOf(step: Step): readonly string[] {
  switch (step.kind) {
    case "expect-request":
      return [`operation:${step.operation}`];
    case "expect-message":
    case "emit":
      return [`channel:${step.channel}`, `message:${step.message}`];
    case "expect-connection":
    case "close":
      return [`channel:${step.channel}`];
    case "wait":
    case "change":
    case "fault":
    case "mend":
    case "answer":
      return [];
  }
}

type Place = Pick<Subject, "channel" | "operation"> & {
  readonly document: string;
  readonly port: number | undefined;
  readonly asksForCredential: boolean;
};

function subjectOf(contract: Contract, system: string, steps: readonly Step[]): Subject {
  const places = steps.filter(isAsked).flatMap((step) => placeOf(contract, step) ?? []);
  // Whoever logs in before the first question looks at what it is about.
  const place = places.find(({ asksForCredential }) => asksForCredential) ?? places[0];
  const document = place?.document ?? contract.documents.find((one) => one.system === system)?.id ?? "";
  return {
    system,
    document,
    ports: [...new Set(places.flatMap(({ port }) => port ?? []))],
    ...(place?.channel !== undefined && { channel: place.channel }),
    ...(place?.operation !== undefined && { operation: place.operation }),
  };
}

function placeOf(contract: Contract, step: Step): Place | undefined {
  if (step.kind === "expect-request") {
    const subject = httpSubjects(contract).get(step.operation);
    if (subject === undefined) return undefined;
    const { operation, endpoint } = subject;
    const { document, channel, id, security } = operation;
    return { document, channel, operation: id, port: endpoint.port, asksForCredential: security.some(takesOne) };
  }
  if (!("channel" in step)) return undefined;
  const channel = contract.channels.find(({ id }) => id === step.channel);
  if (channel === undefined || channel.protocol === "http") return undefined;
  const [endpoint] = channel.endpoints;
  const { document, id, security } = channel;
  return { document, channel: id, port: endpoint?.port, asksForCredential: security.some(takesOne) };
}

const takesOne = ({ schemes }: { readonly schemes: readonly unknown[] }): boolean => schemes.length > 0;
