import { createHash } from "node:crypto";
import { controlGuard } from "./control/control-guard.ts";
import type { HttpReply } from "./engine/index.ts";

/** Where Socket.IO's Admin UI is served from, unless someone serves it themselves. */
const adminUi = "https://admin.socket.io";

/** How somebody wants to come in. */
export interface AdminHandshake {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What the Admin UI sends: a name, which does not matter, and a password; later the session that it was given. */
  readonly auth: Readonly<Record<string, unknown>>;
}

/** Who may see and control the connections of a Socket.IO server. */
export interface AdminEntrance {
  /** What to tell whoever may not come in. */
  refusal(handshake: AdminHandshake): string | undefined;
  /** What stands for the password from then on; undefined where there is none. */
  readonly session?: string;
}

/** @param token the password; without one, whoever asks under a name of this machine may */
export function adminEntrance({ host, token }: { readonly host: string; readonly token?: string }): AdminEntrance {
  const guard = controlGuard({ host, origins: [adminUi], ...(token !== undefined && { token }) });
  const session =
    token === undefined ? undefined : createHash("sha256").update(`session of the Admin UI: ${token}`).digest("hex");

  function told({ status, body }: HttpReply): string {
    // By these words the Admin UI asks for the password again.
    return status === 401 ? "invalid credentials" : (JSON.parse(body) as { detail: string }).detail;
  }

  return {
    ...(session !== undefined && { session }),
    refusal({ headers: { host: name, origin }, auth: { password, sessionId } }) {
      const isKnown = session !== undefined && sessionId === session;
      const said = isKnown ? token : typeof password === "string" ? password : "";
      const refused = guard({
        query: new URLSearchParams(said ? { token: said } : {}),
        headers: { host: name, origin },
      });
      return refused === undefined ? undefined : told(refused);
    },
  };
}
