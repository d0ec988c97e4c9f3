import type { Check } from "../../check.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { faultsOf, wordsOf } from "../../judge/judge-payload.ts";
import { promiseOf } from "../../judge/family-words.ts";
import { familiesIn, type SchemaFamily, schemaFamilies } from "../../judge/schema-family.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { attemptsOf } from "./attempts.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { isJson, mediaFor, readJson, responseFor } from "./read-body.ts";
import { circumstances } from "./circumstances.ts";
import { overAnswers } from "./over-answers.ts";
import { checkTimes } from "./response-time.ts";
import { headerChecks } from "./response-headers.ts";
import { writeOnlyCheck } from "./write-only.ts";

/** Whether what an operation answers to requests that keep the contract is what the contract says. */
export function responseChecks(subject: HttpSubject): readonly Check[] {
  const hasSuccess = subject.operation.responses.some(({ status }) => !/^[45]/.test(status));
  return [
    ...(hasSuccess ? [answersCheck(subject)] : []),
    statusCheck(subject),
    ...bodyChecks(subject),
    ...schemaChecks(subject),
    ...headerChecks(subject),
    ...writeOnlyCheck(subject),
    ...checkTimes(subject),
  ];
}

/** Statuses that say "what you sent is not what I take". */
const inputRefused = new Set([400, 405, 406, 411, 414, 415, 422, 431]);

function answersCheck(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["accepts", "valid"],
    promise: `accept a ${called(subject)} that keeps the contract`,
    async run(asking) {
      const found = await attemptsOf(asking, subject);
      if (!found.ok) return notAsked(found.because);
      let unsure: string | undefined;
      let succeeded = 0;
      for (const { label, answer, certain } of found.attempts) {
        const transcript = asking.transcript();
        const expected = `${successes(subject)} to ${label}`;
        if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
        const { status } = answer;
        if (status >= 500 && status !== 503 && responseFor(subject.operation, status)?.status !== String(status))
          return broken({ expected, got: `status ${status}`, transcript });
        if (inputRefused.has(status))
          return broken({ expected, got: `status ${status}${detailOf(answer)}`, transcript });
        // Where no credential is asked for, nobody can lack one.
        const isShutOut = (status === 401 || status === 403) && subject.operation.security.length === 0;
        if (isShutOut) return broken({ expected, got: `status ${status}`, transcript });
        if (circumstances.has(status)) {
          if (certain && status === 404) return broken({ expected, got: "status 404", transcript });
          unsure ??= `it was answered with ${status}${certain ? "" : ", and nothing that its path names is known to exist: name values under `parameters` of a target file"}`;
        } else succeeded += 1;
      }
      return succeeded > 0 || unsure === undefined ? kept : notAsked(unsure);
    },
  });
}

const successes = ({ operation }: HttpSubject): string =>
  operation.responses
    .filter(({ status }) => /^[123]/.test(status))
    .map(({ status }) => status)
    .join(" or ") || "a success";

/** What an answer says of itself, for a reader who wonders why. */
function detailOf(answer: HttpResponse): string {
  const reading = isJson(answer.header("content-type")) ? readJson(answer) : undefined;
  if (reading?.ok !== true || typeof reading.value !== "object" || reading.value === null) return "";
  const said = Object.values(reading.value).find((value) => typeof value === "string" && value.includes(" "));
  return said === undefined ? "" : `: ${JSON.stringify(said)}`;
}

function statusCheck(subject: HttpSubject): Check {
  const documented = subject.operation.responses.map(({ status }) => status).join(", ");
  return httpCheck(subject, {
    family: ["response", "status"],
    promise: `answer ${called(subject)} with a status that the contract documents`,
    covers: subject.operation.responses
      .filter(({ status }) => /^[23]/.test(status))
      .map(({ status }) => `status:${subject.operation.id}:${status}`),
    run: (asking) =>
      overAnswers(asking, subject, (answer) =>
        // That something is missing or wrong with the caller is said by statuses that no document lists for every operation.
        responseFor(subject.operation, answer.status) !== undefined || circumstances.has(answer.status)
          ? undefined
          : { expected: `one of ${documented}`, got: `status ${answer.status}` },
      ),
  });
}

function bodyChecks(subject: HttpSubject): readonly Check[] {
  const { operation } = subject;
  const withContent = operation.responses.filter(({ status, content }) => !/^[45]/.test(status) && content.length > 0);
  const checks = [
    httpCheck(subject, {
      family: ["response", "body", "presence"],
      promise: `send a body with ${called(subject)} where the contract has one, and none where it has none`,
      run: (asking) =>
        overAnswers(asking, subject, ({ status, body }) => {
          const response = responseFor(operation, status);
          if (response === undefined) return "nothing to judge";
          if (status === 204 || status === 304)
            return body.length === 0
              ? undefined
              : { expected: `no body with ${status} (RFC 9110 §15.3.5)`, got: `${body.length} bytes` };
          return response.content.length > 0 && body.length === 0 && operation.method !== "head"
            ? {
                expected: `a body of ${response.content.map(({ contentType }) => contentType).join(" or ")} with ${status}`,
                got: "none",
              }
            : undefined;
        }),
    }),
  ];
  if (withContent.length === 0) return checks;
  checks.push(
    httpCheck(subject, {
      family: ["response", "content-type"],
      promise: `label the body of ${called(subject)} with a documented content type`,
      run: (asking) =>
        overAnswers(asking, subject, (answer) => {
          const response = responseFor(operation, answer.status);
          if (response === undefined || response.content.length === 0 || answer.body.length === 0)
            return "nothing to judge";
          const got = answer.header("content-type");
          const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(got ?? "")?.[1]?.toLowerCase();
          const expected = response.content.map(({ contentType }) => contentType).join(" or ");
          if (mediaFor(response, got) === undefined) return { expected, got: got ?? "no Content-Type" };
          return isJson(got) && charset !== undefined && !["utf-8", "utf8"].includes(charset)
            ? { expected: `${expected} in UTF-8 (RFC 8259 §8.1)`, got: got ?? "" }
            : undefined;
        }),
    }),
  );
  if (!withContent.some(({ content }) => content.some(({ contentType }) => isJson(contentType)))) return checks;
  checks.push(
    httpCheck(subject, {
      family: ["response", "body", "parse"],
      promise: `send one JSON document, and nothing else, as the body of ${called(subject)}`,
      run: (asking) =>
        overAnswers(asking, subject, (answer) => {
          const response = responseFor(operation, answer.status);
          // What is labelled as something else is a fault of its own.
          const labelled = isJson(answer.header("content-type"));
          if (response === undefined || answer.body.length === 0 || !labelled) return "nothing to judge";
          const reading = readJson(answer);
          return reading.ok ? undefined : { expected: "one JSON document in UTF-8 (RFC 8259)", got: reading.why };
        }),
    }),
  );
  return checks;
}

function schemaChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const success = operation.responses.filter(({ status }) => !/^[45]/.test(status) && status !== "default");
  const found = new Map<SchemaFamily, Check["asks"]>();
  for (const { content } of success) {
    for (const { contentType, schema, source } of content) {
      if (!isJson(contentType)) continue;
      for (const family of familiesIn(contract, schema)) if (!found.has(family)) found.set(family, source);
    }
  }
  return schemaFamilies.flatMap((family) => {
    const asks = found.get(family);
    if (asks === undefined) return [];
    return [
      httpCheck(subject, {
        family: ["response", "schema", family],
        promise: `${promiseOf[family]} in the answer to ${called(subject)}`,
        asks,
        covers: [`keyword:${operation.id}:response:${family}`],
        run: (asking) =>
          overAnswers(asking, subject, (answer) => {
            const response = responseFor(operation, answer.status);
            const media = response && mediaFor(response, answer.header("content-type"));
            if (media === undefined || answer.status >= 400 || !isJson(media.contentType)) return "nothing to judge";
            const reading = readJson(answer);
            if (!reading.ok) return "nothing to judge";
            const faults = faultsOf(contract, media.schema, reading.value, family);
            const [first] = faults;
            return first && { ...wordsOf(faults), pointer: first.pointer };
          }),
      }),
    ];
  });
}
