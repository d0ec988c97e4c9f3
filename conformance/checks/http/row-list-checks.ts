import { breakPayload } from "../../../contract/payload/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow } from "./known-rows.ts";
import { listAllRows } from "./list-all-rows.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { type Stateful } from "./stateful.ts";
import { askAbout, noRow } from "./ask-about-row.ts";

/** What was created is in the list. */
export function listed(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "listed"],
    promise: `list a ${resource.name} once it is created`,
    company: "alone",
    async run(asking) {
      const row = await createRow(asking, resource);
      if (row === undefined) return notAsked(noRow);
      const rows = await listAllRows(asking, resource);
      if (rows.length === 0) return notAsked("no row is listed at all");
      return rows.some(({ key }) => String(key) === String(row.key))
        ? kept
        : broken({
            expected: `${String(row.key)} in the list`,
            got: `${rows.length} others`,
            transcript: asking.transcript(),
          });
    },
  });
}

/** What was deleted is not. */
export function unlisted(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "unlisted-after-delete"],
    promise: `list a ${resource.name} no more once it is deleted`,
    company: "alone",
    async run(asking) {
      const row = await createRow(asking, resource);
      if (row === undefined) return notAsked(noRow);
      const removed = await askAbout(asking, subject, row.key);
      if (typeof removed === "string") return notAsked(removed);
      if (removed.kind === "none" || removed.status >= 300)
        return notAsked("it could not be deleted: that is a fault of its own");
      const rows = await listAllRows(asking, resource);
      return rows.some(({ key }) => String(key) === String(row.key))
        ? broken({ expected: `no ${String(row.key)} in the list`, got: "it", transcript: asking.transcript() })
        : kept;
    },
  });
}

/** What was refused is not in the list. */
export function noSideEffect(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "no-side-effect"],
    promise: `keep no ${resource.name} that it has refused`,
    company: "alone",
    async run(asking) {
      const media = bodyMedia(subject);
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const valid = makeBodyValue(asking, subject, "made-up");
      if (media === undefined || valid === undefined) return notAsked("no body could be made");
      const before = new Set((await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key)));
      const wrong = breakPayload(asking.contract, media.schema, valid, { chance: asking.chance }).slice(0, 6);
      let refused = 0;
      for (const { value } of wrong) {
        const body = writeBody(media, value);
        const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
        if (answer.kind === "response" && answer.status >= 400) refused += 1;
      }
      if (refused === 0) return notAsked("nothing that was sent was refused");
      if (refused < wrong.length)
        return notAsked("not everything that was wrong was refused: that is a fault of its own");
      const after = (await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key));
      const further = after.filter((key) => !before.has(key));
      return further.length === 0
        ? kept
        : broken({
            expected: "the same rows as before",
            got: `${further.length} more: ${further[0]}`,
            transcript: asking.transcript(),
          });
    },
  });
}
