import type { Check } from "../../check.ts";
import type { HttpResponse } from "../../edges/http.ts";
import type { Asking } from "../../asking.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { type Attempt, attemptsOf } from "./attempts.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { isJson, readJson, responseFor } from "./read-body.ts";
import { circumstances } from "./circumstances.ts";
import { inputRefused } from "./input-refused.ts";
import { overAnswers } from "./over-answers.ts";
import { shrinkAttempt } from "./shrink-attempt.ts";
import { checkTimes } from "./response-time.ts";
import { answerPromises } from "./answer-promises.ts";

/** Whether what an operation answers to requests that keep the contract is what the contract says. */
export function responseChecks(subject: HttpSubject): readonly Check[] {
  const hasSuccess = subject.operation.responses.some(({ status }) => !/^[45]/.test(status));
  return [
    ...(hasSuccess ? [answersCheck(subject)] : []),
    ...answerPromises(subject).map(({ judge, ...given }) =>
      httpCheck(subject, { ...given, run: (asking) => overAnswers(asking, subject, judge) }),
    ),
    ...checkTimes(subject),
  ];
}

function answersCheck(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["accepts", "valid"],
    promise: `accept a ${called(subject)} that keeps the contract`,
    async run(asking) {
      const found = await attemptsOf(asking, subject);
      if (!found.ok) return notAsked(found.because);
      let unsure: string | undefined;
      let succeeded = 0;
      for (const attempt of found.attempts) {
        const verdict = judgeAttempt(asking, subject, attempt);
        if (verdict.outcome === "broken")
          return await shrinkAttempt(asking, subject, attempt, verdict, (one) => judgeAttempt(asking, subject, one));
        if (verdict.outcome === "kept") succeeded += 1;
        else unsure ??= verdict.because;
      }
      return succeeded > 0 || unsure === undefined ? kept : notAsked(unsure);
    },
  });
}

/** Whether a request that keeps the contract was taken; what says "not now, or not for you" says nothing of it. */
export function judgeAttempt(
  asking: Asking,
  subject: HttpSubject,
  { label, answer, certain }: Pick<Attempt, "label" | "answer" | "certain">,
): Verdict {
  const transcript = asking.transcript();
  const expected = `${successes(subject)} to ${label}`;
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  const { status } = answer;
  if (status >= 500 && status !== 503 && responseFor(subject.operation, status)?.status !== String(status))
    return broken({ expected, got: `status ${status}`, transcript });
  if (inputRefused.has(status)) return broken({ expected, got: `status ${status}${detailOf(answer)}`, transcript });
  // Where no credential is asked for, nobody can lack one.
  const isShutOut = (status === 401 || status === 403) && subject.operation.security.length === 0;
  if (isShutOut) return broken({ expected, got: `status ${status}`, transcript });
  if (!circumstances.has(status)) return kept;
  if (certain && status === 404) return broken({ expected, got: "status 404", transcript });
  return notAsked(
    `it was answered with ${status}${certain ? "" : ", and nothing that its path names is known to exist: name values under `parameters` of a target file"}`,
  );
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
