// What the token was in the address stays with this page alone.
const given = new URL(location.href);
const token = given.searchParams.get("token") ?? undefined;
if (token !== undefined) {
  given.searchParams.delete("token");
  history.replaceState(undefined, "", given);
}

/** Asks the control port of the mock. */
export async function ask(path, { query = {}, ...options } = {}) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(query)) if (value !== "") url.searchParams.set(name, value);
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(options.body !== undefined && { "content-type": "application/json" }),
  };
  const answer = await fetch(url, { ...options, headers });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? answer.statusText);
  return body;
}

/** Whether sessions can have worlds of their own. */
export const hasWorlds = true;

/** Which world somebody acts in, as the ports of the mock and the control port take it. */
export const worldIn = (key) => (key === "" ? {} : { "sockwright-session": key });

/** Tells what crosses in a world from now on; resolves once it listens. */
export function follow(key, listener) {
  const url = new URL("/journal", location.origin.replace(/^http/, "ws"));
  for (const [name, value] of Object.entries({ ...worldIn(key), ...(token !== undefined && { token }) }))
    url.searchParams.set(name, value);
  const socket = new WebSocket(url);
  socket.addEventListener("message", ({ data }) => listener(JSON.parse(data)));
  return new Promise((resolve) => {
    const stop = () => socket.close();
    for (const event of ["open", "error"]) socket.addEventListener(event, () => resolve(stop));
  });
}

/** A mock knows no documentation. */
export const pageAbout = () => undefined;
