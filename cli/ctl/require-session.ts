import { type ControlClient, ControlRefused } from "./control-client.ts";

/**
 * Makes sure that a session is there: a mock opens one for each new key, and what is done to that of a mistyped one is lost on everybody.
 *
 * @throws ControlRefused when it is not, naming those that are
 */
export async function requireSession(client: ControlClient, session: string | undefined): Promise<void> {
  if (session === undefined || session === "") return;
  const sessions = (await client.ask("GET", "/sessions")) as readonly { readonly key: string }[];
  if (sessions.some(({ key }) => key === session)) return;
  const keys = sessions.flatMap(({ key }) => (key === "" ? [] : `"${key}"`));
  const known = keys.length === 0 ? "nobody has named one yet" : `there are ${keys.join(", ")}`;
  throw new ControlRefused(`no session has the key "${session}": ${known}; a client opens one by naming its key`);
}
