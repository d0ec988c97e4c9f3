import type { Asking } from "../../asking.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";

/** Whether an answer has one of these statuses; what is no answer says why nothing was asked. */
export function expectStatus(
  asking: Asking,
  answer: HttpAnswer | string,
  statuses: readonly number[],
  why: string,
): Verdict {
  if (typeof answer === "string") return notAsked(answer);
  const expected = `${statuses.join(" or ")}, because ${why}`;
  const transcript = asking.transcript();
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  return statuses.includes(answer.status) ? kept : broken({ expected, got: `status ${answer.status}`, transcript });
}
