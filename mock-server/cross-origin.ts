import type { HttpReply } from "./engine/index.ts";

/** Names in lower case. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** What a browser on another origin needs to hear (Fetch standard, CORS protocol). */
export function corsHeaders(headers: Headers): Record<string, string> {
  const origin = one(headers["origin"]);
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "*",
    vary: "Origin",
  };
}

export function isPreflight(method: string | undefined, headers: Headers): boolean {
  return (
    method === "OPTIONS" && headers["origin"] !== undefined && headers["access-control-request-method"] !== undefined
  );
}

/**
 * What a browser is told that asks before it calls.
 *
 * @param isDocumented whether `reply` is what the contract says to this; else only the methods of its `Allow` count
 */
export function preflight(headers: Headers, reply: HttpReply, isDocumented: boolean): HttpReply {
  if (isDocumented && reply.status >= 300) return reply;
  const { allow } = reply.headers;
  const usual = {
    ...(allow !== undefined && { "access-control-allow-methods": allow }),
    "access-control-allow-headers": one(headers["access-control-request-headers"]) ?? "*",
    "access-control-max-age": "600",
  };
  return isDocumented
    ? { ...reply, headers: { ...usual, ...reply.headers } }
    : { status: 204, headers: usual, body: "" };
}
