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
  /** As clients find it: behind a public name that has none written, Socket.IO is on the port of HTTPS. */
  readonly port: number;
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
    if (server !== undefined)
      return {
        url: `${originOf(server)}${endpoint.path}`,
        port: isPublicSocketIo(server) ? 443 : endpoint.port,
        endpoint,
        server,
      };
    const scheme = channel.protocol === "websocket" ? "ws" : "http";
    const port = endpoint.port === 80 ? "" : `:${endpoint.port}`;
    return { url: `${scheme}://localhost${port}${endpoint.path}`, port: endpoint.port, endpoint, server };
  });
}

/** The address of a server as a client writes it, base path included; a port only where it is not the usual one. */
export const serverUrl = (server: Server): string => `${originOf(server)}${server.pathname}`;

/** Scheme, host and port. */
function originOf(server: Server): string {
  const { protocol, host, port } = server;
  const known = portProtocolOf(protocol);
  const name = host.includes(":") ? `[${host}]` : host;
  if (known === "infrastructure") return `${protocol}://${name}${port === 0 ? "" : `:${port}`}`;
  const isPublic = isPublicSocketIo(server);
  const scheme = known !== "socketio" ? protocol.toLowerCase() : port === 443 || isPublic ? "https" : "http";
  const isUsual = isPublic || port === (scheme.endsWith("s") ? 443 : 80);
  return `${scheme}://${name}${isUsual ? "" : `:${port}`}`;
}

/** Nobody serves Socket.IO in public without TLS, and without a port that is its usual one. */
const isPublicSocketIo = ({ isPortImplied, host }: Server): boolean => isPortImplied === true && !isLoopback(host);

/** What is spoken to a server. */
const portProtocolOf = (protocol: string): "socketio" | "web" | "infrastructure" =>
  /^socket\.?io$/i.test(protocol) ? "socketio" : /^(?:https?|wss?)$/i.test(protocol) ? "web" : "infrastructure";

function serverOf(contract: Contract, { document, system }: Channel, { port, server }: Endpoint): Server | undefined {
  const byId = contract.servers.find(({ id }) => id === server);
  if (byId !== undefined) return byId;
  const here = contract.servers.filter((one) => one.port === port && one.role === "mocked");
  return here.find((one) => one.document === document) ?? here.find((one) => one.system === system) ?? here[0];
}
