import type { Contract } from "../../../contract/index.ts";
import type { Step } from "../../../contract/scenario/index.ts";
import { isAsked } from "./askable-steps.ts";

/** How many steps are named one by one. */
const mostNamed = 10;

/** What a step is, in the words of its file: `emit "beam" on light`. */
export function stepWords({ channels, messages, operations }: Contract, step: Step): string {
  const channel = (id: string): string => channels.find((one) => one.id === id)?.key ?? id;
  const message = (id: string): string => `"${messages.find((one) => one.id === id)?.name ?? id}"`;
  switch (step.kind) {
    case "expect-connection":
      return `expect a client on ${channel(step.channel)}`;
    case "expect-message":
      return `expect ${message(step.message)} on ${channel(step.channel)}`;
    case "expect-request":
      return `expect ${operations.find((one) => one.id === step.operation)?.key ?? step.operation}`;
    case "emit":
      return `emit ${message(step.message)} on ${channel(step.channel)}`;
    case "close":
      return `close ${channel(step.channel)} with ${step.code}`;
    case "wait":
    case "change":
    case "fault":
    case "mend":
    case "answer":
      return step.kind;
  }
}

/** The steps that were kept, by number and name. */
export function keptWords(contract: Contract, steps: readonly Step[]): string {
  const named = steps.flatMap((step, index) => (isAsked(step) ? [`${index + 1} ${stepWords(contract, step)}`] : []));
  if (named.length === 0) return "no step was kept before";
  const more = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : "";
  return `kept up to there: ${named.slice(0, mostNamed).join(", ")}${more}`;
}
