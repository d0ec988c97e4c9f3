/** Kinds of checks that no switch turns red, and why. A test says so when one of them does after all. */
export const unproven: Readonly<Record<string, string>> = {
  "http/rejects/cookie/invalid": "no switch takes a cookie that does not fit",
  "http/rejects/path/invalid": "no switch takes a key that does not fit",
  "socketio/engine/unknown-session": "no switch answers sessions that there are not",
  "topology/listens": "no switch closes a port",
};
