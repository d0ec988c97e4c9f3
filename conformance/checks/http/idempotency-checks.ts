import { type Parameter, resourcesOf } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { isIdempotencyKey } from "../idempotency-key.ts";
import { parameterValue } from "../parameter-value.ts";
import { type Start, startDraft } from "./attempts.ts";
import { bodyMedia } from "./body-media.ts";
import { expectStatus } from "./expect-status.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { makeBodyValue } from "./make-body.ts";
import { rowIn } from "./rows-in.ts";

/** Keys that make a request safe to repeat, where an operation documents their header. */
export function idempotencyChecks(subject: HttpSubject): readonly Check[] {
  const { parameters, responses } = subject.operation;
  const key = parameters.find(isIdempotencyKey);
  if (key === undefined) return [];
  const refusesOthers = responses.some(({ status }) => status === "409" || status === "422");
  return [idempotent(subject, key), ...(refusesOthers ? [otherBody(subject, key)] : [])];
}

/** A request with its key, which need not be a required one. */
async function startWithKey(asking: Asking, subject: HttpSubject, key: Parameter): Promise<Start> {
  const start = await startDraft(asking, subject);
  if (!start.ok || start.draft.values.has(key)) return start;
  const values = new Map([...start.draft.values, [key, parameterValue(asking, subject.operation.key, key)]]);
  return { ...start, draft: { ...start.draft, values } };
}

function idempotent(subject: HttpSubject, key: Parameter): Check {
  return httpCheck(subject, {
    family: ["state", "idempotency"],
    promise: `make one thing of a ${called(subject)} that is said twice with the same ${key.name}`,
    async run(asking) {
      const resource = resourcesOf(asking.contract).find(
        ({ operations }) => operations.create === subject.operation.id,
      );
      const media = bodyMedia(subject);
      const start = await startWithKey(asking, subject, key);
      if (!start.ok) return notAsked(start.because);
      const body = media && writeBody(media, makeBodyValue(asking, subject, "made-up"));
      const question = writeDraft(asking, { ...start.draft, ...(body && { body }) });
      const answers = [await asking.http(question), await asking.http(question)];
      const transcript = asking.transcript();
      const expected = "the same answer both times";
      const [first, second] = answers;
      if (first?.kind !== "response" || second?.kind !== "response")
        return broken({ expected, got: "no answer to one of them", transcript });
      if (first.status >= 300) return notAsked(`the first was answered with ${first.status}`);
      if (second.status === 409) return kept;
      if (second.status >= 300) return broken({ expected, got: `status ${second.status}`, transcript });
      const keys =
        resource === undefined
          ? [first, second].map((one) => one.header("location"))
          : [first, second].map((one) => rowIn(one, resource)?.key);
      return JSON.stringify(keys[0]) === JSON.stringify(keys[1])
        ? kept
        : broken({
            expected: `one row, ${JSON.stringify(keys[0])}`,
            got: `a second one, ${JSON.stringify(keys[1])}`,
            transcript,
          });
    },
  });
}

function otherBody(subject: HttpSubject, key: Parameter): Check {
  return httpCheck(subject, {
    family: ["state", "idempotency-conflict"],
    promise: `refuse a ${called(subject)} whose ${key.name} came before with another body`,
    async run(asking) {
      const media = bodyMedia(subject);
      const start = await startWithKey(asking, subject, key);
      if (!start.ok) return notAsked(start.because);
      const [first, second] = [0, 1].map((attempt) =>
        media === undefined ? undefined : writeBody(media, makeBodyValue(asking, subject, "made-up", { attempt })),
      );
      if (first === undefined || second === undefined || first.bytes === second.bytes)
        return notAsked("no two different bodies could be made");
      const made = await asking.http(writeDraft(asking, { ...start.draft, body: first }));
      if (made.kind === "none" || made.status >= 300) return notAsked("the first was not accepted");
      const again = await asking.http(writeDraft(asking, { ...start.draft, body: second }));
      return expectStatus(asking, again, [409, 422], "the key belongs to another body");
    },
  });
}
