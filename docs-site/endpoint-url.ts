import {
  type Channel,
  type Contract,
  type Endpoint,
  isLoopback,
  type Operation,
  type Server,
} from "../contract/index.ts";

/** A whole address and the server it is on. */
export interface Address {
  readonly url: string;
  readonly endpoint: Endpoint;
  readonly server: Server | undefined;
}

/** Where a channel is found: those on this machine, else those elsewhere. */
export function addressesOf(contract: Contract, channel: Channel, operation?: Operation): readonly Address[] {
  const own = operation?.kind === "http" ? operation : undefined;
  const played = own?.endpoints ?? channel.endpoints;
  const endpoints = played.length > 0 ? played : (own?.remote ?? channel.remote ?? []);
  return endpoints.map((endpoint) => {
    const server = serverOf(contract, channel, endpoint);
    const isOpen = channel.protocol === "websocket";
    const secure = server === undefined ? false : /^(?:https|wss)$/.test(server.protocol);
    const scheme = `${isOpen ? "ws" : "http"}${secure ? "s" : ""}`;
    const isUsual = endpoint.port === (secure ? 443 : 80);
    const host = `${server?.host ?? "localhost"}${isUsual ? "" : `:${endpoint.port}`}`;
    return { url: `${scheme}://${host}${endpoint.path}`, endpoint, server };
  });
}

/** The address of a server as a client writes it, base path included; a port only where it is not the usual one. */
export function serverUrl({ protocol, host, port, pathname, isPortImplied }: Server): string {
  const known = portProtocolOf(protocol);
  const name = host.includes(":") ? `[${host}]` : host;
  if (known === "infrastructure") return `${protocol}://${name}${port === 0 ? "" : `:${port}`}${pathname}`;
  // Nobody serves Socket.IO in public without TLS, and without a port that is its usual one.
  const isPublic = isPortImplied === true && !isLoopback(host);
  const scheme = known !== "socketio" ? protocol.toLowerCase() : port === 443 || isPublic ? "https" : "http";
  const isUsual = isPublic || port === (scheme.endsWith("s") ? 443 : 80);
  return `${scheme}://${name}${isUsual ? "" : `:${port}`}${pathname}`;
}

/** What is spoken to a server. */
const portProtocolOf = (protocol: string): "socketio" | "web" | "infrastructure" =>
  /^socket\.?io$/i.test(protocol) ? "socketio" : /^(?:https?|wss?)$/i.test(protocol) ? "web" : "infrastructure";

function serverOf(contract: Contract, { document, system }: Channel, { port, server }: Endpoint): Server | undefined {
  const byId = contract.servers.find(({ id }) => id === server);
  if (byId !== undefined) return byId;
  const here = contract.servers.filter((one) => one.port === port && one.role === "mocked");
  return here.find((one) => one.document === document) ?? here.find((one) => one.system === system) ?? here[0];
}
