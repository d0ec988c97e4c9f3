import { type HttpOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { startDraft } from "./attempts.ts";
import { type Draft, writeDraft } from "./draft.ts";
import { type HttpSubject } from "./http-subject.ts";

/** Asks an operation about one row: its key in the path, everything else as the contract asks. */
export async function askAbout(
  asking: Asking,
  subject: HttpSubject,
  key: unknown,
  changes: Pick<Draft, "body" | "further"> = {},
): Promise<HttpAnswer | string> {
  const start = await startDraft(asking, subject);
  if (!start.ok) return start.because;
  const last = [...start.draft.values.keys()].findLast(({ in: place }) => place === "path");
  if (last === undefined) return "its path has no parameter";
  const values = new Map(start.draft.values).set(last, key);
  return asking.http(writeDraft(asking, { ...start.draft, values, ...changes }));
}

/** Why a sequence was not asked that begins with a new row. */
export const noRow = "no row could be created through the contract's own operation";

export const takesIfMatch = ({ parameters }: HttpOperation): boolean =>
  parameters.some(({ in: place, name }) => place === "header" && name.toLowerCase() === "if-match");
