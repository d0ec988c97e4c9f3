import type { ExpectRequestAction } from "../../../contract/scenario/index.ts";
import type { Asking } from "../../asking.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { answerPromises } from "../http/answer-promises.ts";
import { type Attempt, attemptWith } from "../http/attempts.ts";
import { bodyMedia } from "../http/body-media.ts";
import { writeBody } from "../http/draft.ts";
import type { HttpSubject } from "../http/http-subject.ts";
import { makeBodyValue } from "../http/make-body.ts";
import { judgeAttempt } from "../http/response-checks.ts";
import { httpSubjects } from "../http/subjects.ts";
import { putInto } from "./put-into.ts";
import type { Done } from "./say-step.ts";
import type { Seats } from "./seats.ts";

/** Makes the request that a scenario expects, and looks at its answer. */
export async function requestStep(asking: Asking, seats: Seats, step: ExpectRequestAction): Promise<Done> {
  const subject = httpSubjects(asking.contract).get(step.operation);
  if (subject === undefined) return refused("its operation is no plain request on a port that can be asked");
  const media = bodyMedia(subject);
  const values = [makeBodyValue(asking, subject, "made-up"), ...(media?.examples ?? []).map(({ value }) => value)];
  const body = media && putInto(asking.contract, media.schema, values, step.where);
  if (media !== undefined && (body === undefined || writeBody(media, body) === undefined))
    return refused(`no ${media.contentType} body that holds what it says could be made up`);
  seats.turnThePage();
  const attempt = await attemptWith(asking, subject, "a request of the scenario", { body, values: [] });
  if (!("answer" in attempt)) return refused(attempt.because);
  const verdict = judgeAnswer(asking, subject, step, attempt);
  return verdict.outcome === "kept" ? { ok: true, said: { body } } : { ok: false, verdict };
}

const refused = (because: string): Done => ({ ok: false, verdict: notAsked(because) });

function judgeAnswer(asking: Asking, subject: HttpSubject, { status }: ExpectRequestAction, attempt: Attempt): Verdict {
  const { answer } = attempt;
  const transcript = asking.transcript();
  if (answer.kind === "none")
    return broken({ expected: status === undefined ? "an answer" : `status ${status}`, got: answer.why, transcript });
  if (status !== undefined && answer.status !== status)
    return broken({ expected: `status ${status}`, got: `status ${answer.status}`, transcript });
  // A scenario that names a status may want a refusal.
  const taken = status === undefined ? judgeAttempt(asking, subject, attempt) : kept;
  if (taken.outcome !== "kept") return taken;
  for (const { judge } of answerPromises(subject)) {
    const fault = judge(answer);
    if (fault !== undefined && fault !== "nothing to judge") return broken({ ...fault, transcript });
  }
  return kept;
}
