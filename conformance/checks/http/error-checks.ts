import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { payloadChecker } from "../../../contract/payload/index.ts";
import { wordsOf } from "../../judge/judge-payload.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft, wholeDraft } from "./attempts.ts";
import { noCredentials } from "./credentials-on-request.ts";
import { writeDraft } from "./draft.ts";
import type { AnswerPromise } from "./answer-promises.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { bodyMedia } from "./body-media.ts";
import { isJson, mediaFor, readJson, responseFor } from "./read-body.ts";

/** The body of a refusal is as the contract documents it; undefined where it documents none. */
export function refusalPromise(subject: HttpSubject): AnswerPromise | undefined {
  const { contract, operation } = subject;
  const documented = operation.responses.filter(({ status, content }) => status.startsWith("4") && content.length > 0);
  if (documented.length === 0) return undefined;
  return {
    family: ["error", "schema"],
    promise: `refuse ${called(subject)} with a body as the contract documents it`,
    asks: documented[0]?.source ?? operation.source,
    covers: documented.map(({ status }) => `status:${operation.id}:${status}`),
    judge(answer) {
      if (answer.status < 400) return "nothing to judge";
      const response = responseFor(operation, answer.status);
      if (response === undefined || response.content.length === 0) return "nothing to judge";
      const type = answer.header("content-type");
      const media = mediaFor(response, type);
      const types = response.content.map(({ contentType }) => contentType).join(" or ");
      if (media === undefined) return { expected: `${types} with ${answer.status}`, got: type ?? "no Content-Type" };
      if (!isJson(media.contentType)) return undefined;
      const reading = readJson(answer);
      if (!reading.ok) return { expected: "one JSON document", got: reading.why };
      const faults = payloadChecker(contract, media.schema)(reading.value);
      return faults[0] && { ...wordsOf(faults), pointer: faults[0].pointer };
    },
  };
}

/** Whether refusals look as the contract says: content type, schema and headers of the documented 4xx. */
export function errorChecks(subject: HttpSubject): readonly Check[] {
  const promise = refusalPromise(subject);
  if (promise === undefined) return [];
  const { judge: _judge, ...given } = promise;
  return [
    httpCheck(subject, {
      ...given,
      async run(asking) {
        let judged = 0;
        for (const answer of await refusalsOf(asking, subject)) {
          const fault = answer.kind === "none" ? "nothing to judge" : promise.judge(answer);
          if (fault === "nothing to judge") continue;
          judged += 1;
          if (fault !== undefined) return broken({ ...fault, transcript: asking.transcript() });
        }
        return judged > 0 ? kept : notAsked("no documented refusal could be brought about");
      },
    }),
    ...errorHeaderChecks(subject),
  ];
}

function errorHeaderChecks(subject: HttpSubject): readonly Check[] {
  const { operation } = subject;
  // Rate limits are brought about by a check of their own.
  const required = operation.responses
    .filter(({ status }) => status.startsWith("4") && status !== "429" && status !== "401")
    .flatMap(({ status, headers }) =>
      headers.filter((header) => header.required).map((header) => ({ status, header })),
    );
  return required.map(({ status, header }) =>
    httpCheck(subject, {
      family: ["error", "header", status, header.name.toLowerCase()],
      promise: `send ${header.name} when ${called(subject)} is refused with ${status}`,
      asks: header.source,
      async run(asking) {
        const answers = await refusalsOf(asking, subject);
        const found = answers.filter((answer) => answer.kind === "response" && String(answer.status) === status);
        if (found.length === 0) return notAsked(`no refusal with ${status} could be brought about`);
        return found.every((answer) => answer.kind === "response" && answer.header(header.name) !== undefined)
          ? kept
          : broken({ expected: header.name, got: "no such header", transcript: asking.transcript() });
      },
    }),
  );
}

/** Some refusals, brought about once a run: without a credential, with a broken body, with a body of another type, of what does not exist. */
function refusalsOf(asking: Asking, subject: HttpSubject): Promise<readonly HttpAnswer[]> {
  return asking.once(`refusals of ${subject.operation.id}`, async (own) => {
    const answers: HttpAnswer[] = [];
    const start = await wholeDraft(own, subject);
    if (!start.ok) return answers;
    const { draft } = start;
    if (subject.operation.security.length > 0)
      answers.push(await own.http(writeDraft(own, { ...draft, credentials: noCredentials })));
    const media = bodyMedia(subject);
    if (media !== undefined) {
      const bare = await startDraft(own, subject);
      if (bare.ok) {
        const bytes = isJson(media.contentType) ? "[[]]" : "=";
        answers.push(
          await own.http(writeDraft(own, { ...bare.draft, body: { contentType: media.contentType, bytes } })),
        );
        answers.push(
          await own.http(
            writeDraft(own, { ...bare.draft, body: { contentType: "application/x-undocumented", bytes: "a" } }),
          ),
        );
      }
    }
    for (const [parameter] of draft.values) {
      if (parameter.in === "header" || parameter.in === "cookie") continue;
      const values = new Map(draft.values).set(parameter, "~");
      answers.push(await own.http(writeDraft(own, { ...draft, values })));
    }
    return answers;
  });
}
