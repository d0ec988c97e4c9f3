import type { Asking } from "../../asking.ts";
import { stillKept } from "../../shrink/alike.ts";
import { shrink } from "../../shrink/shrink.ts";
import { notAsked, type Verdict } from "../../verdict.ts";
import { noRow } from "./ask-about-row.ts";
import { bodyMedia } from "./body-media.ts";
import type { HttpSubject } from "./http-subject.ts";
import type { OwnRow, Row } from "./rows-in.ts";

/** Sequences take several requests each: fewer of them than of single requests are asked again. */
export const mostSequences = 8;

interface Sequence {
  /** The operation whose body is made simpler. */
  readonly subject: HttpSubject;
  /** Property that tells rows apart. */
  readonly key: string;
  /** Makes a row of our own, with this body where one is given. */
  readonly make: (given?: Row) => Promise<OwnRow | undefined>;
  /** The rest of the sequence. */
  readonly play: (row: OwnRow) => Promise<Verdict>;
}

/** A sequence over a new row; where it fails, it is shown with as little in the row as brings that about, and without what was only asked to find the way. */
export async function overNewRow(asking: Asking, { subject, key, make, play }: Sequence): Promise<Verdict> {
  const row = await make();
  if (row === undefined) return notAsked(noRow);
  const verdict = await play(row);
  const media = bodyMedia(subject);
  if (verdict.outcome !== "broken" || media === undefined) return verdict;
  const { sent } = row;
  // What the failure points at stays as it was: the report names it.
  const pointed = verdict.pointer === undefined ? undefined : { value: sent, pointer: verdict.pointer };
  const isKept = stillKept(asking.contract, media.schema, pointed);
  return shrink(asking, {
    verdict,
    said: sent,
    most: mostSequences,
    isAlike: (value) => isKept(value) && Object.hasOwn(value as Row, key) === Object.hasOwn(sent, key),
    async again(value) {
      const next = await make(value as Row);
      return next === undefined ? notAsked(noRow) : play(next);
    },
  });
}
