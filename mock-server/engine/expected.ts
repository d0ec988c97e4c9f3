import {
  type ExpectConnectionAction,
  type ExpectMessageAction,
  type ExpectRequestAction,
  type HeardThing,
  holds,
  type Step,
} from "../../contract/scenario/index.ts";
import type { HttpRequest } from "./http-message.ts";
import type { Numbered } from "./journal.ts";

/** A step that waits for a client. */
export type ExpectStep = ExpectConnectionAction | ExpectMessageAction | ExpectRequestAction;

export const isExpect = (step: Step): step is Step & ExpectStep => step.kind.startsWith("expect-");

/** What a client did that was expected. */
export interface Heard extends HeardThing {
  /** Where it was a message: the channel's id, and the number of the client on it. */
  readonly channel?: string;
  readonly connection?: number;
}

/** What was expected, where something that crossed is that; undefined where it is not. */
export function hears(step: ExpectStep, { noted }: Numbered): Heard | undefined {
  if (step.kind === "expect-connection") {
    if (noted.kind !== "opened" || noted.channel.id !== step.channel) return undefined;
    return { channel: step.channel, connection: noted.connection };
  }
  if (step.kind === "expect-message") {
    if (noted.kind !== "heard" || noted.channel.id !== step.channel || noted.message?.id !== step.message)
      return undefined;
    // What breaks the contract is not what anybody expects, though its tag may name it.
    if (noted.breach !== undefined) return undefined;
    const { payload, connection, channel } = noted;
    return step.where === undefined || holds(payload, step.where)
      ? { payload, connection, channel: channel.id }
      : undefined;
  }
  if (noted.kind !== "request" || noted.operation?.id !== step.operation) return undefined;
  if (step.status !== undefined && noted.reply.status !== step.status) return undefined;
  const body = bodyOf(noted.request);
  return step.where === undefined || holds(body, step.where) ? { body } : undefined;
}

/** What a request carries, as JSON or the fields of a form; its text where it is neither. */
function bodyOf({ body, headers }: HttpRequest): unknown {
  const text = new TextDecoder().decode(body);
  if (text === "") return undefined;
  if (headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true)
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What was expected, in words. */
export function describeExpected(step: ExpectStep): string {
  if (step.kind === "expect-connection") return `expected a client to come to ${step.channel}`;
  const where = step.where === undefined ? "" : ` with ${JSON.stringify(step.where)}`;
  if (step.kind === "expect-message") return `expected a client to say ${step.message}${where}`;
  const status = step.status === undefined ? "" : `, answered with ${step.status}`;
  return `expected a request for ${step.operation}${where}${status}`;
}
