/** What carries the key of a session: a header, a parameter of the query, or a field of what a Socket.IO client authenticates with. */
export const sessionName = "sockwright-session";

/** Whether it can be the key of a session. */
export const isSessionKey = (value: string): boolean => /^[\x21-\x7e]{1,128}$/.test(value);

/** What a request says about the session that it belongs to. */
export interface SessionCarrier {
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Socket.IO: what the client authenticates with. */
  readonly auth?: Readonly<Record<string, unknown>>;
}

/** The key of a session is none. */
export class InvalidSessionKey extends Error {
  override readonly name = "InvalidSessionKey";
  constructor() {
    super(`"${sessionName}" holds no key of a session: expected 1 to 128 visible characters of ASCII`);
  }
}

/**
 * The key of the session that a request belongs to; undefined where it names none.
 *
 * @throws InvalidSessionKey
 */
export function sessionKeyOf({ query, headers, auth }: SessionCarrier): string | undefined {
  const given = headers[sessionName] ?? auth?.[sessionName] ?? query.get(sessionName) ?? undefined;
  if (given === undefined) return undefined;
  if (typeof given !== "string" || !isSessionKey(given)) throw new InvalidSessionKey();
  return given;
}
