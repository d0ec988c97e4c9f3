import type { Contract, Port, PortProtocol } from "../contract/index.ts";
import type { OpenedPort, Unshared } from "./open-ports.ts";

/** One port of the contract as it is played. */
export interface MockPort {
  readonly declared: number;
  /** The port that is open, or null where the contract's is only described. */
  readonly actual: number | null;
  readonly host: string;
  readonly secure: boolean;
  readonly systems: readonly string[];
  /** Protocols that are played; for a described port what the documents call it, such as `redis`. */
  readonly protocols: readonly (PortProtocol | (string & {}))[];
  readonly state: "bound" | "remapped" | "described";
  /** Why it is not where it was declared. */
  readonly reason?: string;
  /** Where the mock has workers: how many of them have its sockets; 0 where the thread of the world has them itself. */
  readonly workers?: number;
  /** What keeps workers from having its sockets. */
  readonly unshared?: Unshared;
  /** How much of the contract is on it. */
  readonly counts: { readonly operations: number; readonly channels: number; readonly messages: number };
  /** Base URLs, one for each scheme in use. */
  readonly urls: readonly string[];
}

function countsOf(contract: Contract, port: Port): MockPort["counts"] {
  const here = contract.channels.filter(({ endpoints }) => endpoints.some((endpoint) => endpoint.port === port.number));
  const ids = new Set(here.map(({ id }) => id));
  return {
    operations: contract.operations.filter(({ kind, channel }) => kind === "http" && ids.has(channel)).length,
    channels: here.filter(({ protocol }) => protocol !== "http").length,
    messages: contract.messages.filter(({ channel }) => ids.has(channel)).length,
  };
}

function urlsOf({ secure, protocols }: Port, host: string, actual: number): string[] {
  const end = `${secure ? "s" : ""}://${host}:${actual}`;
  const schemes = [
    ...(protocols.includes("http") || protocols.includes("socketio") ? ["http"] : []),
    ...(protocols.includes("websocket") ? ["ws"] : []),
  ];
  return schemes.map((scheme) => scheme + end);
}

/** What became of each port of a contract. */
export function describePorts(
  contract: Contract,
  opened: ReadonlyMap<number, OpenedPort>,
  host: string,
): readonly MockPort[] {
  return contract.ports.map((port): MockPort => {
    const found = opened.get(port.number);
    const servers = contract.servers.filter(({ id }) => port.servers.includes(id));
    return {
      declared: port.number,
      actual: found?.port ?? null,
      host,
      secure: port.secure,
      systems: port.systems,
      protocols: port.protocols.length > 0 ? port.protocols : [...new Set(servers.map(({ protocol }) => protocol))],
      state: found === undefined ? "described" : found.port === port.number ? "bound" : "remapped",
      ...(found?.reason !== undefined && { reason: found.reason }),
      ...(found?.workers !== undefined && { workers: found.workers }),
      ...(found?.unshared !== undefined && { unshared: found.unshared }),
      counts: countsOf(contract, port),
      urls: found === undefined ? [] : urlsOf(port, host, found.port),
    };
  });
}
