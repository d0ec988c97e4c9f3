import type { ChannelPlan, Plan } from "./plan.ts";

/** Scheme, host and port of a mocked port: `ws://localhost:7401`. */
export function baseUrl(port: number | undefined, document: string, scheme: "http" | "ws", plan: Plan): string {
  const servers = plan.contract.servers.filter((server) => server.document === document);
  const server = servers.find((one) => one.role === "mocked" && one.port === port) ?? servers[0];
  const isSecure = plan.contract.ports.find(({ number }) => number === port)?.secure === true;
  const number = port ?? server?.port;
  const usual = isSecure ? 443 : 80;
  const host = server?.host.replace(/:\d+$/, "") ?? "localhost";
  return `${scheme}${isSecure ? "s" : ""}://${host}${number === undefined || number === usual ? "" : `:${number}`}`;
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
