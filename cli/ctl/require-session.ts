import { type ControlClient, ControlRefused } from "./control-client.ts";

/**
 * Looks for a session before something is done in it: a mock opens one for each new key, and what is done in that of a mistyped one is lost
 * on everybody.
 *
 * @param mayOpen whether it may be new, as where faults or a clock are made ready before a client comes
 * @returns what to tell of a session that is new
 * @throws ControlRefused when it may not and is, naming those that are there
 */
export async function requireSession(
  client: ControlClient,
  session: string | undefined,
  mayOpen: boolean,
): Promise<string | undefined> {
  if (session === undefined || session === "") return undefined;
  const sessions = (await client.ask("GET", "/sessions")) as readonly { readonly key: string }[];
  if (sessions.some(({ key }) => key === session)) return undefined;
  const keys = sessions.flatMap(({ key }) => (key === "" ? [] : `"${key}"`));
  const known = keys.length === 0 ? "nobody has named one yet" : `there are ${keys.join(", ")}`;
  if (mayOpen) return `a new session, "${session}": ${known}`;
  throw new ControlRefused(`no session has the key "${session}": ${known}; a client opens one by naming its key`);
}
