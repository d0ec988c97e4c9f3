import type { Asking } from "../../asking.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { type Attempt, attemptsOf } from "./attempts.ts";
import type { HttpSubject } from "./http-subject.ts";
import { shrinkAttempt } from "./shrink-attempt.ts";

interface Fault {
  readonly expected: string;
  readonly got: string;
  readonly pointer?: string;
}

/** Looks at every answer of the shared requests until one is at fault. */
export async function overAnswers(
  asking: Asking,
  subject: HttpSubject,
  judge: (answer: HttpResponse, attempt: Attempt) => Fault | undefined | "nothing to judge",
): Promise<Verdict> {
  const found = await attemptsOf(asking, subject);
  if (!found.ok) return notAsked(found.because);
  let judged = 0;
  for (const attempt of found.attempts) {
    const verdict = verdictOn(attempt);
    if (verdict.outcome === "broken") return await shrinkAttempt(asking, subject, attempt, verdict, verdictOn);
    if (verdict.outcome === "kept") judged += 1;
  }
  return judged > 0 ? kept : notAsked(nothing);

  function verdictOn(attempt: Attempt): Verdict {
    if (attempt.answer.kind === "none") return notAsked(nothing);
    const fault = judge(attempt.answer, attempt);
    if (fault === "nothing to judge") return notAsked(nothing);
    return fault === undefined ? kept : broken({ ...fault, transcript: asking.transcript() });
  }
}

const nothing = "no answer came that says anything about it";
