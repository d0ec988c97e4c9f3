import type { HttpResponse } from "../../edges/http.ts";
import { faultsOf, wordsOf } from "../../judge/judge-payload.ts";
import { promiseOf } from "../../judge/family-words.ts";
import { familiesIn, type SchemaFamily, schemaFamilies } from "../../judge/schema-family.ts";
import type { Check } from "../../check.ts";
import { circumstances } from "./circumstances.ts";
import { called, type HttpCheck, type HttpSubject } from "./http-subject.ts";
import { isJson, mediaFor, readJson, responseFor } from "./read-body.ts";
import { headerPromises } from "./response-headers.ts";
import { writeOnlyPromise } from "./write-only.ts";

/** Something that every answer of an operation keeps or breaks, whoever asked for it. */
export interface AnswerPromise extends Omit<HttpCheck, "run"> {
  readonly judge: (answer: HttpResponse) => AnswerFault | undefined | "nothing to judge";
}

export interface AnswerFault {
  readonly expected: string;
  readonly got: string;
  readonly pointer?: string;
}

/** What the contract says of the answers of an operation. */
export function answerPromises(subject: HttpSubject): readonly AnswerPromise[] {
  return [
    statusPromise(subject),
    ...bodyPromises(subject),
    ...schemaPromises(subject),
    ...headerPromises(subject),
    ...writeOnlyPromise(subject),
  ];
}

function statusPromise(subject: HttpSubject): AnswerPromise {
  const documented = subject.operation.responses.map(({ status }) => status).join(", ");
  return {
    family: ["response", "status"],
    promise: `answer ${called(subject)} with a status that the contract documents`,
    covers: subject.operation.responses
      .filter(({ status }) => /^[23]/.test(status))
      .map(({ status }) => `status:${subject.operation.id}:${status}`),
    judge: (answer) =>
      // That something is missing or wrong with the caller is said by statuses that no document lists for every operation.
      responseFor(subject.operation, answer.status) !== undefined || circumstances.has(answer.status)
        ? undefined
        : { expected: `one of ${documented}`, got: `status ${answer.status}` },
  };
}

function bodyPromises(subject: HttpSubject): readonly AnswerPromise[] {
  const { operation } = subject;
  const withContent = operation.responses.filter(({ status, content }) => !/^[45]/.test(status) && content.length > 0);
  const promises: AnswerPromise[] = [
    {
      family: ["response", "body", "presence"],
      promise: `send a body with ${called(subject)} where the contract has one, and none where it has none`,
      judge: ({ status, body }) => {
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
      },
    },
  ];
  if (withContent.length === 0) return promises;
  promises.push({
    family: ["response", "content-type"],
    promise: `label the body of ${called(subject)} with a documented content type`,
    judge: (answer) => {
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
    },
  });
  if (!withContent.some(({ content }) => content.some(({ contentType }) => isJson(contentType)))) return promises;
  promises.push({
    family: ["response", "body", "parse"],
    promise: `send one JSON document, and nothing else, as the body of ${called(subject)}`,
    judge: (answer) => {
      const response = responseFor(operation, answer.status);
      // What is labelled as something else is a fault of its own.
      const labelled = isJson(answer.header("content-type"));
      if (response === undefined || answer.body.length === 0 || !labelled) return "nothing to judge";
      const reading = readJson(answer);
      return reading.ok ? undefined : { expected: "one JSON document in UTF-8 (RFC 8259)", got: reading.why };
    },
  });
  return promises;
}

function schemaPromises(subject: HttpSubject): readonly AnswerPromise[] {
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
      {
        family: ["response", "schema", family],
        promise: `${promiseOf[family]} in the answer to ${called(subject)}`,
        asks,
        covers: [`keyword:${operation.id}:response:${family}`],
        judge: (answer) => {
          const response = responseFor(operation, answer.status);
          const media = response && mediaFor(response, answer.header("content-type"));
          if (media === undefined || answer.status >= 400 || !isJson(media.contentType)) return "nothing to judge";
          const reading = readJson(answer);
          if (!reading.ok) return "nothing to judge";
          const faults = faultsOf(contract, media.schema, reading.value, family);
          const [first] = faults;
          return first && { ...wordsOf(faults), pointer: first.pointer };
        },
      },
    ];
  });
}
