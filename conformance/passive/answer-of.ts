import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { headerOf, type HttpResponse } from "../edges/http.ts";
import type { RequestSeen, ResponseSeen } from "./happening.ts";
import { valuesOf } from "./http-head.ts";

/** More than any sensible body: what would grow beyond that is not judged. */
const mostBytes = 32 * 2 ** 20;

const decoders: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** The body as its sender meant it; undefined where not all of it is there, or it is coded in a way that cannot be undone. */
export function bodyOf({ headers, body, bodyBytes, isComplete }: RequestSeen | ResponseSeen): Uint8Array | undefined {
  if (!isComplete || body.length < bodyBytes) return undefined;
  if (body.length === 0) return body;
  let decoded: Uint8Array = body;
  try {
    for (const coding of valuesOf(headers, "content-encoding").toReversed()) {
      const name = coding.toLowerCase();
      if (name === "identity") continue;
      const decode = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
      if (decode === undefined) return undefined;
      decoded = decode(decoded, { maxOutputLength: mostBytes });
    }
    return decoded;
  } catch {
    return undefined;
  }
}

/** What passed as checks see answers; an empty body where it is not to be judged. */
export function answerOf(response: ResponseSeen): HttpResponse & { readonly isWhole: boolean } {
  const body = bodyOf(response);
  const { status, headers } = response;
  return {
    kind: "response",
    status,
    headers,
    header: (name) => headerOf(headers, name),
    body: body ?? new Uint8Array(),
    isWhole: body !== undefined,
    ms: 0,
  };
}
