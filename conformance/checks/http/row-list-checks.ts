import { breakPayload } from "../../../contract/payload/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow } from "./known-rows.ts";
import { listAllRows } from "./list-all-rows.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue, renewed } from "./make-body.ts";
import { shrink } from "../../shrink/shrink.ts";
import { mostSequences, overNewRow } from "./shrink-sequence.ts";
import { type Stateful } from "./stateful.ts";
import { askAbout } from "./ask-about-row.ts";

/** What was created is in the list. */
export function listed(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "listed"],
    promise: `list a ${resource.name} once it is created`,
    company: "alone",
    async run(asking) {
      return overNewRow(asking, {
        subject,
        key: resource.key,
        make: (given) => createRow(asking, resource, given),
        async play(row) {
          const rows = await listAllRows(asking, resource);
          if (rows.length === 0) return notAsked("no row is listed at all");
          return rows.some(({ key }) => String(key) === String(row.key))
            ? kept
            : broken({
                expected: `${String(row.key)} in the list, which has ${rows.length} rows`,
                got: "only others",
                transcript: asking.transcript(),
              });
        },
      });
    },
  });
}

/** What was deleted is not. */
export function unlisted(subject: HttpSubject, { resource }: Stateful, create: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "unlisted-after-delete"],
    promise: `list a ${resource.name} no more once it is deleted`,
    company: "alone",
    async run(asking) {
      return overNewRow(asking, {
        subject: create,
        key: resource.key,
        make: (given) => createRow(asking, resource, given),
        async play(row) {
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
      const { draft } = start;
      const valid = makeBodyValue(asking, subject, "made-up");
      if (media === undefined || valid === undefined) return notAsked("no body could be made");
      /** What is wrong with a row, each in its own way. */
      const spoilt = (row: unknown): readonly unknown[] =>
        breakPayload(asking.contract, media.schema, row, { chance: asking.chance })
          .slice(0, 6)
          .map(({ value }) => value);
      async function play(wrong: readonly unknown[]): Promise<Verdict> {
        const before = new Set((await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key)));
        let refused = 0;
        for (const value of wrong) {
          const body = writeBody(media!, value);
          const answer = await asking.http(writeDraft(asking, { ...draft, ...(body && { body }) }));
          if (answer.kind === "response" && answer.status >= 400) refused += 1;
        }
        if (refused === 0) return notAsked("nothing that was sent was refused");
        if (refused < wrong.length)
          return notAsked("not everything that was wrong was refused: that is a fault of its own");
        const after = (await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key));
        const further = after.filter((key) => !before.has(key));
        if (further.length === 0) return kept;
        const expected = `the same rows as before, and not ${further[0]} too`;
        return broken({ expected, got: "a row that was refused", transcript: asking.transcript() });
      }
      const bodies = spoilt(valid);
      const verdict = await play(bodies);
      if (verdict.outcome !== "broken") return verdict;
      return shrink(asking, {
        verdict,
        said: bodies.map((_, index) => index),
        most: mostSequences,
        isAlike: (value) => Array.isArray(value) && value.length > 0 && value.every((index) => index in bodies),
        again(value) {
          // Another row: this one may be there already.
          const anew = spoilt(renewed(asking, subject, valid));
          return play((value as readonly number[]).flatMap((index) => (index in anew ? [anew[index]] : [])));
        },
        size: { of: "requests", count: (value) => (value as readonly unknown[]).length },
      });
    },
  });
}
