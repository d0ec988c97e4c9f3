import type { HttpRequest } from "./engine/index.ts";
import type { Onward } from "./port-context.ts";
import type { Session } from "./session.ts";
import { sessionRefusal } from "./session-refusal.ts";
import type { Sessions } from "./sessions.ts";
import { toRequest } from "./to-request.ts";

/** Where requests to a port go that another server answers. */
export function onwardFrom(
  port: number,
  { sessions, forwarder }: { readonly sessions: Sessions; readonly forwarder: Onward["forwarder"] },
): Onward {
  /** A key that is none is nothing to the other server. */
  function sessionOf(request: HttpRequest): Session {
    try {
      return sessions.of(request);
    } catch (error) {
      if (sessionRefusal(error) === undefined) throw error;
      return sessions.main;
    }
  }

  return {
    forwarder,
    find: (method, path) => sessions.main.engine().http.handsOn(port, method, path),
    note(asked, reply) {
      const request = toRequest(asked, port);
      sessionOf(request).engine().http.handsOn(port, request.method, request.path)?.note(request, reply);
    },
  };
}
