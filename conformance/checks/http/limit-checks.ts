import type { Check } from "../../check.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft, wholeDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { bodyMedia } from "./body-media.ts";
import { isJson } from "./read-body.ts";

/** More requests than this are not sent to find a limit. */
const mostRequests = 500;

/** How much, and how often: bodies above `x-limits`, and rates where 429 is documented. */
export function limitChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation, endpoint } = subject;
  const checks: Check[] = [];
  const server = contract.servers.find(
    ({ document, port, limits }) => document === operation.document && port === endpoint.port && limits !== undefined,
  );
  const media = bodyMedia(subject);
  const most = server?.limits?.maxMessageBytes;
  if (most !== undefined && media !== undefined && operation.responses.some(({ status }) => status === "413"))
    checks.push(bodyCheck(subject, most, server?.source ?? operation.source));
  if (operation.responses.some(({ status }) => status === "429")) checks.push(rateCheck(subject));
  return checks;
}

function bodyCheck(subject: HttpSubject, most: number, asks: Check["asks"]): Check {
  return httpCheck(subject, {
    family: ["limit", "body"],
    promise: `refuse a ${called(subject)} of more than ${most} bytes with 413`,
    asks,
    covers: [`status:${subject.operation.id}:413`],
    async run(asking) {
      const start = await startDraft(asking, subject);
      const media = bodyMedia(subject);
      if (!start.ok) return notAsked(start.because);
      const contentType = media?.contentType ?? "application/json";
      const bytes = isJson(contentType) ? JSON.stringify({ padding: "x".repeat(most) }) : "x".repeat(most + 1);
      const answer = await asking.http(writeDraft(asking, { ...start.draft, body: { contentType, bytes } }));
      const expected = `413, because ${bytes.length} bytes are more than ${most}`;
      const transcript = asking.transcript();
      // A server may hang up while too much still comes in (RFC 9110 §15.5.14).
      if (answer.kind === "none")
        return answer.code === "EPIPE" || answer.code === "ECONNRESET"
          ? kept
          : broken({ expected, got: answer.why, transcript });
      return answer.status === 413 ? kept : broken({ expected, got: `status ${answer.status}`, transcript });
    },
  });
}

const limitOf = (answer: HttpResponse): number | undefined => {
  const text = answer.header("ratelimit-limit") ?? answer.header("x-ratelimit-limit");
  const [number] = /\d+/.exec(text ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
};

const remainingOf = (answer: HttpResponse): number | undefined => {
  const text = answer.header("ratelimit-remaining") ?? answer.header("x-ratelimit-remaining");
  return text === undefined || !/^\d+$/.test(text) ? undefined : Number(text);
};

function rateCheck(subject: HttpSubject): Check {
  const { operation } = subject;
  const documented = operation.responses.find(({ status }) => status === "429");
  const needed = documented?.headers.filter(({ required }) => required).map(({ name }) => name) ?? [];
  return httpCheck(subject, {
    family: ["limit", "rate"],
    promise: `refuse more ${called(subject)} than its rate limit allows with 429${needed.length > 0 ? ` and ${needed.join(", ")}` : ""}`,
    asks: documented?.source ?? operation.source,
    covers: [`status:${operation.id}:429`],
    company: "alone",
    async run(asking) {
      const start = await wholeDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const question = writeDraft(asking, start.draft);
      const first = await asking.http(question);
      if (first.kind === "none") return notAsked(first.why);
      const limit = first.status === 429 ? 0 : limitOf(first);
      if (limit === undefined) return notAsked("no header says what the limit is, such as RateLimit-Limit");
      if (limit > mostRequests)
        return notAsked(`the limit is ${limit} requests, more than the suite sends (${mostRequests})`);
      let before = remainingOf(first);
      let refused = first.status === 429 ? first : undefined;
      // A window may end while requests are sent: twice the limit is too much in any.
      for (let sent = 1; sent < 2 * limit + 2 && refused === undefined; sent += 1) {
        const answer = await asking.http(question);
        if (answer.kind === "none") return notAsked(answer.why);
        if (answer.status === 429) refused = answer;
        const left = remainingOf(answer);
        if (answer.status < 300 && before !== undefined && left === before && left > 0 && sent < limit)
          return broken({
            expected: `a remaining count below ${before}`,
            got: `${left} again`,
            transcript: asking.transcript(),
          });
        before = left;
      }
      const transcript = asking.transcript();
      if (refused === undefined)
        return broken({ expected: `429 after ${limit} requests`, got: "no refusal", transcript });
      const missing = needed.find((name) => refused.header(name) === undefined);
      return missing === undefined
        ? kept
        : broken({ expected: `${missing} with 429`, got: "no such header", transcript });
    },
  });
}
