import type { Port, PortProtocol, Server } from "../model.ts";
import { isLoopback } from "../is-loopback.ts";
import { portProtocolOf } from "./server-roles.ts";

const order: readonly PortProtocol[] = ["http", "websocket", "socketio"];

/** The ports that mocked and infrastructure servers stand on, each once, in ascending order. */
export function portsOf(servers: readonly Server[]): readonly Port[] {
  const standing = servers.filter(
    (server) => server.role !== "remote" && server.port > 0 && !isElsewhere(server, servers),
  );
  const byNumber = Map.groupBy(standing, ({ port }) => port);
  return [...byNumber.entries()]
    .sort(([one], [other]) => one - other)
    .flatMap(([number, here]) => {
      const [first] = here;
      if (first === undefined) return [];
      const protocols = new Set(here.map(({ protocol }) => portProtocolOf(protocol)));
      return {
        number,
        secure: here.some(({ protocol }) => protocol === "https" || protocol === "wss"),
        protocols: order.filter((protocol) => protocols.has(protocol)),
        systems: [...new Set(here.map(({ system }) => system))],
        servers: here.map(({ id }) => id),
        source: first.source,
      };
    });
}

/** Infrastructure on another machine, in a document that has some on this one. */
function isElsewhere(server: Server, servers: readonly Server[]): boolean {
  if (server.role !== "infrastructure" || isLoopback(server.host)) return false;
  return servers.some(
    (other) => other.document === server.document && other.role === "infrastructure" && isLoopback(other.host),
  );
}
