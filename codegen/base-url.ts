import type { Contract } from "../contract/index.ts";
import type { ChannelPlan, Plan } from "./plan.ts";

type WithServers = { readonly contract: Pick<Contract, "servers" | "ports"> };

/** Scheme, host and port of a mocked port: `ws://localhost:7401`. */
export function baseUrl(port: number | undefined, document: string, scheme: "http" | "ws", plan: WithServers): string {
  const servers = plan.contract.servers.filter((server) => server.document === document);
  const server = servers.find((one) => one.role === "mocked" && one.port === port) ?? servers[0];
  const isSecure = plan.contract.ports.find(({ number }) => number === port)?.secure === true;
  const number = port ?? server?.port;
  const usual = isSecure ? 443 : 80;
  const host = server?.host ?? "localhost";
  // An IPv6 address stands in brackets (RFC 3986 §3.2.2).
  const written = host.includes(":") ? `[${host}]` : host;
  return `${scheme}${isSecure ? "s" : ""}://${written}${number === undefined || number === usual ? "" : `:${number}`}`;
}

/** Where a channel is, in the words of its protocol. */
export function channelUrl({ channel }: ChannelPlan, plan: Plan): { baseUrl: string; path: string } {
  const endpoint = channel.endpoints[0];
  const scheme = channel.protocol === "socketio" ? "http" : "ws";
  return {
    baseUrl: baseUrl(endpoint?.port, channel.document, scheme, plan),
    path: channel.protocol === "socketio" ? channel.namespace : (endpoint?.path ?? channel.key),
  };
}
