import type { Contract, Endpoint } from "../contract/index.ts";
import { endpointOf } from "./endpoint-of.ts";
import type { ChannelPlan, Plan } from "./plan.ts";

type WithServers = { readonly contract: Pick<Contract, "servers" | "ports"> };

/** Scheme, host and port of the server that an endpoint is on: `ws://localhost:7401`. */
export function baseUrl(
  endpoint: Endpoint | undefined,
  document: string,
  scheme: "http" | "ws",
  plan: WithServers,
): string {
  const servers = plan.contract.servers.filter((server) => server.document === document);
  const server =
    servers.find(({ id }) => id === endpoint?.server) ??
    servers.find(({ role, port }) => role === "mocked" && port === endpoint?.port) ??
    servers[0];
  const number = endpoint?.port ?? server?.port;
  const isSecure = isTls(server?.protocol ?? "", number, plan);
  const usual = isSecure ? 443 : 80;
  const host = server?.host ?? "localhost";
  // An IPv6 address stands in brackets (RFC 3986 §3.2.2).
  const written = host.includes(":") ? `[${host}]` : host;
  return `${scheme}${isSecure ? "s" : ""}://${written}${number === undefined || number === usual ? "" : `:${number}`}`;
}

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

/** Where a channel is, in the words of its protocol. */
export function channelUrl({ channel }: ChannelPlan, plan: Plan): { baseUrl: string; path: string } {
  const endpoint = endpointOf(channel);
  const scheme = channel.protocol === "socketio" ? "http" : "ws";
  return {
    baseUrl: baseUrl(endpoint, channel.document, scheme, plan),
    path: channel.protocol === "socketio" ? channel.namespace : (endpoint?.path ?? channel.key),
  };
}
