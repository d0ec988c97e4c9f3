import type { Endpoint, Server } from "../model.ts";

/** Where a channel or an operation is: on servers that are played, or else on others. */
export interface Reach {
  readonly endpoints: readonly Endpoint[];
  readonly remote?: readonly Endpoint[];
}

/** Where that is which stands on some of a document's servers, with the path it has on each. */
export function reachOf(
  standing: readonly Server[],
  all: readonly Server[],
  pathOf: (pathname: string) => string,
): Reach {
  const endpoints = standing
    .filter(({ role }) => role === "mocked")
    .map((server): Endpoint => {
      const { id, port, pathname } = server;
      return { port, path: pathOf(pathname), ...(isPortShared(server, all) && { server: id }) };
    });
  if (endpoints.length > 0) return { endpoints };
  const remote = standing
    .filter(({ role }) => role === "remote")
    .map(({ id, port, pathname }): Endpoint => ({ port, path: pathOf(pathname), server: id }));
  return { endpoints, ...(remote.length > 0 && { remote }) };
}

/** Whether another host of the document has the same port, so that the port does not tell which is meant. */
const isPortShared = ({ host, port }: Server, all: readonly Server[]): boolean =>
  all.some((other) => other.role === "mocked" && other.port === port && other.host !== host);
