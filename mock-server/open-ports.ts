import type { Contract, Port } from "../contract/index.ts";
import { preparePort, type PortServer } from "./open-port.ts";
import type { PortContext } from "./port-context.ts";
import { type PortPlan, openPort } from "./ports.ts";

/** Where a declared port really is. */
export interface OpenedPort {
  readonly port: number;
  /** Why it is not where it was declared. */
  readonly reason?: string;
}

/** The open ports of a mock, by the number that the contract declares. */
export interface OpenPorts extends AsyncDisposable {
  /**
   * Opens what the contract has and is not open, closes what it no longer has, and opens anew what it has otherwise (TLS, Socket.IO's
   * namespaces). Everything else stays as it is, connections included.
   *
   * @throws PortUnavailable when a port cannot be opened and no other one was allowed; the others are open all the same
   */
  follow(contract: Contract): Promise<void>;
}

export interface OpenPortsOptions {
  readonly contextOf: (port: Port) => PortContext;
  /** Kept up to date with what is open. */
  readonly opened: Map<number, OpenedPort>;
  readonly plan: PortPlan;
  readonly strict: boolean;
  readonly host: string;
}

/** What of a port cannot change while it is open. */
function makeUp(contract: Contract, { number, secure, servers }: Port): string {
  // A server without such settings, as one of a document that is new, is none of a port's business.
  const settings = contract.servers.flatMap(({ id, pathname, socketio }) =>
    socketio !== undefined && servers.includes(id) ? [[pathname, socketio]] : [],
  );
  const namespaces = contract.channels.flatMap((channel) =>
    channel.protocol === "socketio" && channel.endpoints.some(({ port }) => port === number)
      ? [[channel.namespace, channel.endpoints, channel.socketio, channel.limits]]
      : [],
  );
  return JSON.stringify([secure, settings, namespaces]);
}

interface OpenServer {
  readonly server: PortServer;
  readonly madeUp: string;
  readonly passesOn: boolean;
}

const passesOn = (contract: Contract, number: number): boolean =>
  contract.channels.some(
    (channel) =>
      channel.protocol === "http" &&
      channel.proxy !== undefined &&
      channel.endpoints.some(({ port }) => port === number),
  );

export function openPorts({ contextOf, opened, plan, strict, host }: OpenPortsOptions): OpenPorts {
  const servers = new Map<number, OpenServer>();

  async function close(number: number): Promise<void> {
    const found = servers.get(number);
    servers.delete(number);
    opened.delete(number);
    await found?.server.close();
  }

  async function open(contract: Contract, port: Port, madeUp: string, taken: ReadonlySet<number>): Promise<void> {
    const server = preparePort(contextOf(port), { host });
    const { actual, reason } = await openPort(server.server, port, { plan, strict, host, taken });
    servers.set(port.number, { server, madeUp, passesOn: passesOn(contract, port.number) });
    opened.set(port.number, { port: actual, ...(reason !== undefined && { reason }) });
  }

  return {
    async follow(contract) {
      const wanted = contract.ports.filter(({ protocols }) => protocols.length > 0);
      const taken = new Set(wanted.map(({ number }) => number));
      const madeUp = new Map(wanted.map((port) => [port.number, makeUp(contract, port)]));
      const outdated = [...servers].filter(([number, server]) => server.madeUp !== madeUp.get(number));
      await Promise.all(outdated.map(([number]) => close(number)));
      const missing = wanted.filter(({ number }) => !servers.has(number));
      // All of them settle before a failure is told, so that none is left open behind it.
      const settled = await Promise.allSettled(
        missing.map((port) => open(contract, port, madeUp.get(port.number) ?? "", taken)),
      );
      for (const result of settled) if (result.status === "rejected") throw result.reason;
    },
    async [Symbol.asyncDispose]() {
      // What passes connections on goes last: the farewells of the others still have to get through it.
      const passing = [...servers].filter(([, { passesOn }]) => passesOn).map(([number]) => number);
      await Promise.all([...servers.keys()].filter((number) => !passing.includes(number)).map(close));
      await Promise.all(passing.map(close));
    },
  };
}
