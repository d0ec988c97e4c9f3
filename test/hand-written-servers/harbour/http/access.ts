import type { IncomingHttpHeaders } from "node:http";
import type { Harbour } from "../harbour.ts";
import { readToken } from "../../tokens.ts";
import { type Answer, problem } from "./answer.ts";

/** What an operation asks of its caller. */
export type Access = "anybody" | "key" | "harbour:read" | "harbour:write";

interface Caller {
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
}

/** Why a caller may not come in; undefined when it may. */
export function refuseCaller(harbour: Harbour, access: Access, caller: Caller): Answer | undefined {
  switch (access) {
    case "anybody":
      return undefined;
    case "key":
      return refuseKey(harbour, caller);
    case "harbour:read":
    case "harbour:write":
      return refuseToken(harbour, access, caller);
  }
}

function refuseKey({ breaks }: Harbour, { headers, query }: Caller): Answer | undefined {
  const fromQuery = breaks("A04-key-in-query") ? query.get("X-Harbour-Key") : null;
  const key = headers["x-harbour-key"] ?? fromQuery ?? undefined;
  if (key === undefined)
    return breaks("A01-tides-without-key") ? undefined : unauthorized(breaks, "Key", "no key in X-Harbour-Key");
  const isGood = /^[A-Za-z0-9]{16}$/.test(String(key)) || breaks("A02-any-key");
  return isGood ? undefined : unauthorized(breaks, "Key", "the key is none of ours");
}

function refuseToken(harbour: Harbour, access: Access, { operation, headers, query }: Caller): Answer | undefined {
  const { breaks, secret, clock } = harbour;
  const fromQuery = breaks("A04-token-in-query") ? query.get("access_token") : null;
  const token = /^bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? fromQuery ?? undefined;
  if (token === undefined) {
    if (breaks("A01-anybody-reads") && operation === "listBerths") return undefined;
    if (breaks("A01-anybody-writes") && operation === "createBerth") return undefined;
    if (breaks("A03-403-without-credential")) return problem(403, "no token");
    return unauthorized(breaks, "Bearer", "no token in Authorization");
  }
  const claims = readToken(token, secret, clock.now());
  if (claims === "unknown")
    return breaks("A02-any-token")
      ? undefined
      : unauthorized(breaks, 'Bearer error="invalid_token"', "no token of ours");
  if (claims === "expired")
    return breaks("A02-expired-token")
      ? undefined
      : unauthorized(breaks, 'Bearer error="invalid_token"', "the token has expired");
  if ((claims.scope ?? "").split(" ").includes(access)) return undefined;
  if (breaks("A05-reader-makes") && operation === "createBerth") return undefined;
  if (breaks("A05-reader-removes") && operation === "removeBerth") return undefined;
  if (breaks("A03-401-without-scope")) return unauthorized(breaks, "Bearer", `the token lacks ${access}`);
  return problem(403, `the token lacks ${access}`);
}

function unauthorized(breaks: Harbour["breaks"], challenge: string, detail: string): Answer {
  const answer = problem(401, detail, breaks("A03-no-challenge") ? {} : { "www-authenticate": challenge });
  return breaks("R15-unauthorized-as-text") ? { ...answer, body: { error: "no" } } : answer;
}
