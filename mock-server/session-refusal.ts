import type { HttpReply } from "./engine/index.ts";
import { InvalidSessionKey } from "./session-key.ts";
import { TooManySessions } from "./sessions.ts";

/** What is answered to a request that can belong to no session; undefined where the error is another one. */
export function sessionRefusal(error: unknown): HttpReply | undefined {
  const status = error instanceof InvalidSessionKey ? 400 : error instanceof TooManySessions ? 503 : undefined;
  if (status === undefined) return undefined;
  const title = status === 400 ? "Bad Request" : "Service Unavailable";
  const body = JSON.stringify({ type: "about:blank", title, status, detail: (error as Error).message });
  return { status, headers: { "content-type": "application/problem+json" }, body };
}
