import { makePayload, type MakeOptions, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import type { MediaType } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { type Draft, writeBody } from "./draft.ts";
import type { HttpSubject } from "./http-subject.ts";
import { isJson } from "./read-body.ts";

/** The media type in which the suite writes a body: JSON where there is a choice. */
export function bodyMedia({ operation }: HttpSubject): MediaType | undefined {
  const content = operation.body?.content ?? [];
  return content.find(({ contentType }) => isJson(contentType)) ?? content[0];
}

/** A value that the operation takes as its body; undefined where it takes none, or none can be made up. */
export function makeBodyValue(
  asking: Asking,
  subject: HttpSubject,
  source: "example" | "made-up",
  options: Pick<MakeOptions, "optional"> = {},
): unknown {
  const media = bodyMedia(subject);
  if (media === undefined) return undefined;
  const [given] = asking.target.payloads?.[subject.operation.key] ?? [];
  if (given !== undefined) return given;
  const examples = source === "example" ? media.examples.map(({ value }) => value) : [];
  try {
    const chance = asking.chance.fork(`body ${subject.operation.id} ${options.optional ?? ""}`);
    const now = asking.clock.now();
    return makePayload(asking.contract, media.schema, { chance, now, examples, side: "request", ...options });
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return examples[0];
    throw error;
  }
}

/** The same, written down. */
export function makeBody(
  asking: Asking,
  subject: HttpSubject,
  source: "example" | "made-up",
): Draft["body"] | undefined {
  const media = bodyMedia(subject);
  const value = makeBodyValue(asking, subject, source);
  return media === undefined || value === undefined ? undefined : writeBody(media, value);
}
