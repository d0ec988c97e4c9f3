import type { HttpOperation, MediaType, Response } from "../../../contract/index.ts";
import type { HttpResponse } from "../../edges/http.ts";

/** What the contract says of a status: by the number itself, by its range, or by `default`. */
export function responseFor({ responses }: HttpOperation, status: number): Response | undefined {
  const find = (wanted: string): Response | undefined =>
    responses.find((response) => response.status.toUpperCase() === wanted);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}XX`) ?? find("DEFAULT");
}

/** The media type of a response that a `Content-Type` header names; undefined where the contract has no such one. */
export function mediaFor(
  { content }: Pick<Response, "content">,
  contentType: string | undefined,
): MediaType | undefined {
  const essence = essenceOf(contentType ?? "");
  return (
    content.find((media) => essenceOf(media.contentType) === essence) ??
    content.find((media) => {
      const range = essenceOf(media.contentType);
      return range === "*/*" || (range.endsWith("/*") && essence.startsWith(range.slice(0, -1)));
    })
  );
}

/** A media type without its parameters, in lower case. */
export const essenceOf = (contentType: string): string => (contentType.split(";")[0] ?? "").trim().toLowerCase();

export const isJson = (contentType: string | undefined): boolean => /[/+]json$/.test(essenceOf(contentType ?? ""));

export type BodyReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** The JSON document that a body is. RFC 8259 §8.1: UTF-8, without a byte order mark, and nothing after it. */
export function readJson({ body }: Pick<HttpResponse, "body">): BodyReading {
  if (body.length >= 3 && body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf)
    return { ok: false, why: "a byte order mark before it" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return { ok: false, why: "bytes that are not UTF-8" };
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, why: text === "" ? "nothing" : error instanceof Error ? error.message : String(error) };
  }
}
