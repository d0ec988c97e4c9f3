import { type HttpReply, plainProblem } from "./engine/index.ts";
import { InvalidSessionKey } from "./session-key.ts";
import { TooManySessions } from "./sessions.ts";

/** What is answered to a request that can belong to no session; undefined where the error is another one. */
export function sessionRefusal(error: unknown): HttpReply | undefined {
  if (error instanceof InvalidSessionKey)
    return plainProblem({ status: 400, title: "Bad Request", detail: error.message });
  if (error instanceof TooManySessions)
    return plainProblem({ status: 503, title: "Service Unavailable", detail: error.message });
  return undefined;
}
