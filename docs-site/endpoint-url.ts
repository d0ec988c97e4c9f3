import type { Channel, Contract, Endpoint, Operation, Server } from "../contract/index.ts";

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

function serverOf(contract: Contract, { document, system }: Channel, { port, server }: Endpoint): Server | undefined {
  const byId = contract.servers.find(({ id }) => id === server);
  if (byId !== undefined) return byId;
  const here = contract.servers.filter((one) => one.port === port && one.role === "mocked");
  return here.find((one) => one.document === document) ?? here.find((one) => one.system === system) ?? here[0];
}
