import { makePayload, type MakeOptions, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import { bodyMedia } from "./body-media.ts";
import { withFreshKey } from "./fresh-key.ts";
import type { HttpSubject } from "./http-subject.ts";
import { entryOf } from "../../entry-of.ts";

/** A value that the operation takes as its body; undefined where it takes none, or none can be made up. */
export function makeBodyValue(
  asking: Asking,
  subject: HttpSubject,
  source: "example" | "made-up",
  { attempt = 0, ...options }: Pick<MakeOptions, "optional"> & { readonly attempt?: number } = {},
): unknown {
  const media = bodyMedia(subject);
  if (media === undefined) return undefined;
  const [given] = entryOf(asking.target.payloads, subject.operation.key) ?? [];
  if (given !== undefined) return given;
  const examples = source === "example" ? media.examples.map(({ value }) => value) : [];
  try {
    const chance = asking.chance.fork(`body ${subject.operation.id} ${options.optional ?? ""} ${attempt}`);
    const now = asking.clock.now();
    const value = makePayload(asking.contract, media.schema, { chance, now, examples, side: "request", ...options });
    return source === "example" ? value : withFreshKey(asking, subject, value, chance);
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return examples[0];
    throw error;
  }
}

/** A body that has been said before, with another key where clients choose it. */
export function renewed(asking: Asking, subject: HttpSubject, body: unknown): unknown {
  return withFreshKey(asking, subject, body, asking.chance.fork(`renewed ${asking.chance.int(1, 1e9)}`));
}
