import type { Contract, Endpoint } from "../contract/index.ts";
import { endpointOf } from "./endpoint-of.ts";
import type { ChannelPlan, OperationPlan, Plan } from "./plan.ts";

type WithServers = { readonly contract: Pick<Contract, "servers" | "ports"> };

/** Where something is: the URL of its server, and what stands behind that. */
export interface Address {
  readonly baseUrl: string;
  readonly path: string;
}

/** Scheme, host and port of the server that an endpoint is on, `ws://localhost:7401`, and its path. */
export function serverUrl(
  endpoint: Endpoint | undefined,
  document: string,
  scheme: "http" | "ws",
  plan: WithServers,
): { readonly origin: string; readonly pathname: string } {
  const servers = plan.contract.servers.filter((server) => server.document === document);
  const played = servers.filter(({ role, port }) => role === "mocked" && port === endpoint?.port);
  const server =
    servers.find(({ id }) => id === endpoint?.server) ??
    played.find(({ pathname }) => isBelow(pathname, endpoint?.path ?? "")) ??
    played[0] ??
    servers[0];
  const number = endpoint?.port ?? server?.port;
  const isSecure = isTls(server?.protocol ?? "", number, plan);
  const usual = isSecure ? 443 : 80;
  const host = server?.host ?? "localhost";
  // An IPv6 address stands in brackets (RFC 3986 §3.2.2).
  const written = host.includes(":") ? `[${host}]` : host;
  const origin = `${scheme}${isSecure ? "s" : ""}://${written}${number === undefined || number === usual ? "" : `:${number}`}`;
  return { origin, pathname: server?.pathname ?? "" };
}

const isBelow = (pathname: string, path: string): boolean => `${path}/`.startsWith(`${pathname}/`);

/** Whether a server speaks TLS. `socketio` does not say: its port does, by the other servers on it or by its number. */
function isTls(protocol: string, number: number | undefined, { contract }: WithServers): boolean {
  switch (protocol.toLowerCase()) {
    case "https":
    case "wss":
      return true;
    case "http":
    case "ws":
      return false;
    default:
      return number === 443 || contract.ports.find((port) => port.number === number)?.secure === true;
  }
}

/** Where a channel is, in the words of its protocol; Socket.IO has the namespace for a path. */
export function channelAddress({ channel }: ChannelPlan, plan: Plan): Address {
  const endpoint = endpointOf(channel);
  const isSocketIo = channel.protocol === "socketio";
  const { origin, pathname } = serverUrl(endpoint, channel.document, isSocketIo ? "http" : "ws", plan);
  if (isSocketIo) return { baseUrl: origin, path: channel.namespace };
  return split(origin, endpoint?.path ?? channel.key, pathname);
}

/** Where an operation is; the server's path is what stands before that of the document. */
export function operationAddress({ channel, operation, path }: OperationPlan, plan: Plan): Address {
  const { origin, pathname } = serverUrl(endpointOf(channel, operation), operation.document, "http", plan);
  return split(origin, path, path.endsWith(channel.key) ? path.slice(0, -channel.key.length) : pathname);
}

function split(origin: string, path: string, pathname: string): Address {
  const base = isBelow(pathname, path) ? pathname : "";
  return { baseUrl: origin + base, path: path.slice(base.length) };
}
