/** What socket.io-client is told about a server. */
interface Seat {
  /** Server and namespace. */
  readonly url: string;
  /** Where Engine.IO answers: `/socket.io/`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * A namespace of the server at a base URL. The path of that is where Engine.IO answers, as no namespace has one; without a path it is the usual one.
 */
export function seatAt(baseUrl: string, namespace: string, usualPath: string): Seat {
  const [, server = "", path = "", search = ""] = /^((?:[\w+.-]+:)?\/\/[^/?]*)?([^?]*)(.*)$/.exec(baseUrl) ?? [];
  return {
    url: server + namespace,
    path: /[^/]/.test(path) ? `${path.replace(/\/+$/, "")}/` : usualPath,
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}
