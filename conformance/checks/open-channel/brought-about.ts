import { type Emission, type MessageOperation, resourcesOf } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { plainly } from "../http/known-rows.ts";
import { httpSubjects } from "../http/subjects.ts";
import { settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";
import { promptMs } from "./timing.ts";

/** The HTTP operation that brings an emission about: the one it names, or the one that changes rows of its resource. */
export function causeOf({ contract }: OpenSubject, { on }: Emission): string | undefined {
  if (on.kind === "operation") return httpSubjects(contract).has(on.operation) ? on.operation : undefined;
  if (on.kind !== "state") return undefined;
  const resource = resourcesOf(contract).find(({ schema, name }) => schema === on.resource || name === on.resource);
  const { create, replace, update } = resource?.operations ?? {};
  return [create, replace, update].find((id) => id !== undefined && httpSubjects(contract).has(id));
}

/** Emissions of an operation that come of what is done over HTTP. */
export const causedOverHttp = (subject: OpenSubject, operation: MessageOperation): readonly string[] =>
  operation.emissions.flatMap((emission) => causeOf(subject, emission) ?? []);

/** What a client hears after an HTTP operation was done, once a run. */
export function bringAbout(
  asking: Asking,
  subject: OpenSubject,
  operation: MessageOperation,
  cause: string,
): Promise<readonly HeardMessage[] | string> {
  return asking.once(`${operation.id} after ${cause}`, async (own) => {
    const done = httpSubjects(own.contract).get(cause);
    if (done === undefined) return "the operation that brings it about is not played";
    const entering = await subject.protocol.enter(own, subject);
    if (!entering.ok) return entering.because;
    const { talk } = entering;
    await settle(subject, talk);
    const before = talk.heard.length;
    const answer = await plainly(own, done);
    if (answer === undefined) return `${done.operation.key} was not answered with a success`;
    const wanted = new Set(operation.messages);
    await talk.until(() => heardOf(subject, talk.heard.slice(before), wanted).length > 0, promptMs);
    const heard = talk.heard.slice(before);
    talk.close();
    return heard;
  });
}
