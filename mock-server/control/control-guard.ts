import { createHash, timingSafeEqual } from "node:crypto";
import { type HttpReply, plainProblem } from "../engine/index.ts";
import type { GuardedRequest } from "../guard.ts";
import { isLoopback } from "../loopback.ts";

export interface ControlGuardOptions {
  /** The address that is listened on. */
  readonly host: string;
  /** What whoever asks has to know; needed wherever others than this machine can ask. */
  readonly token?: string;
  /** Whose pages may ask, besides those of this machine. */
  readonly origins?: readonly string[];
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

const refuse = (status: 401 | 403, title: string, detail: string): HttpReply =>
  plainProblem({ status, title, detail, ...(status === 401 && { headers: { "www-authenticate": "Bearer" } }) });

/** The name in a `Host` header, or in an origin. */
function nameOf(authority: string): string | undefined {
  return URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : undefined;
}

/**
 * Refuses whoever has no business with the control of a mock: names that lead here by DNS rebinding, pages of other sites, and, beyond
 * this machine, whoever does not know the token.
 */
export function controlGuard({
  host,
  token,
  origins = [],
}: ControlGuardOptions): (request: GuardedRequest) => HttpReply | undefined {
  const known = token === undefined ? undefined : digest(token);
  const isOwn = (name: string | undefined): boolean => name !== undefined && (isLoopback(name) || name === host);

  return ({ query, headers }) => {
    const given = headers.host ?? "";
    // With a token that only its owner knows, any name will do.
    if (known === undefined && !isOwn(nameOf(given)))
      return refuse(403, "Forbidden", `the host "${given}" is none of this machine's: ask 127.0.0.1`);
    const { origin } = headers;
    if (origin !== undefined && !origins.includes(origin) && !isOwn(nameOf(origin.replace(/^https?:\/\//i, ""))))
      return refuse(403, "Forbidden", `pages of ${origin} have no business here: only those of this machine do`);
    if (known === undefined) return undefined;
    const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
    const said = bearer ?? query.get("token") ?? "";
    if (timingSafeEqual(digest(said), known)) return undefined;
    return refuse(
      401,
      "Unauthorized",
      "expected the token of this mock, as `Authorization: Bearer …`, or as `token` in the query of a WebSocket",
    );
  };
}
