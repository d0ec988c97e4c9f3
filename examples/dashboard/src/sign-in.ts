const part = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const dayInSeconds = 86_400;

/**
 * A token for `user`, good for a day: it stands in for your own login. Nobody signed it, so a real server refuses it; the mock takes
 * every well-formed token that has not expired.
 */
export function signIn(user: string): string {
  const expires = Math.floor(Date.now() / 1000) + dayInSeconds;
  return `${part({ alg: "none", typ: "JWT" })}.${part({ sub: user, exp: expires })}.unsigned`;
}
