import type { MediaType } from "../../../contract/index.ts";
import type { HttpSubject } from "./http-subject.ts";
import { isJson } from "./read-body.ts";

/** The media type in which the suite writes a body: JSON where there is a choice. */
export function bodyMedia({ operation }: HttpSubject): MediaType | undefined {
  const content = operation.body?.content ?? [];
  return content.find(({ contentType }) => isJson(contentType)) ?? content[0];
}
