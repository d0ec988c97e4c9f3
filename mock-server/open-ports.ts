import type { Contract, Port } from "../contract/index.ts";
import { preparePort } from "./open-port.ts";
import type { PortContext } from "./port-context.ts";
import { type Listen, listenOn, openPort, type PortPlan } from "./ports.ts";
import type { Crew } from "./workers/crew.ts";
import { listenShared } from "./workers/listen-shared.ts";

/** Where a declared port really is. */
export interface OpenedPort {
  readonly port: number;
  /** Why it is not where it was declared. */
  readonly reason?: string;
  /** Where the mock has workers: how many of them have its sockets; 0 where the thread of the world has them itself. */
  readonly workers?: number;
  /** What keeps workers from having its sockets. */
  readonly unshared?: Unshared;
}

/**
 * Why workers do not have the sockets of a port: Socket.IO's polling has to come back to where it was before, a self-signed
 * certificate is one for all, and what is passed on asks no world.
 */
export type Unshared = "Socket.IO" | "TLS" | "passed on";

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
  /** Has the sockets of what it can. */
  readonly crew?: Crew;
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

/** Whoever has the sockets of a port. */
interface Holder {
  readonly listen: Listen;
  close(): Promise<void>;
}

interface OpenServer {
  readonly holder: Holder;
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

function unsharedOf(contract: Contract, { number, protocols, secure }: Port): Unshared | undefined {
  if (protocols.includes("socketio")) return "Socket.IO";
  if (secure) return "TLS";
  return passesOn(contract, number) ? "passed on" : undefined;
}

export function openPorts({ contextOf, opened, crew, plan, strict, host }: OpenPortsOptions): OpenPorts {
  const servers = new Map<number, OpenServer>();

  function ownHolder(port: Port): Holder {
    const { server, close } = preparePort(contextOf(port), { host });
    return { listen: (number, address) => listenOn(server, number, address), close };
  }

  function sharedHolder(port: Port, { listen, close }: Crew): Holder {
    const context = contextOf(port);
    return {
      listen: listenShared((at) => listen(port.number, context, at)),
      close: () => close(port.number),
    };
  }

  async function close(number: number): Promise<void> {
    const found = servers.get(number);
    servers.delete(number);
    opened.delete(number);
    await found?.holder.close();
  }

  async function open(contract: Contract, port: Port, madeUp: string, taken: ReadonlySet<number>): Promise<void> {
    const unshared = crew && unsharedOf(contract, port);
    const holder = crew === undefined || unshared !== undefined ? ownHolder(port) : sharedHolder(port, crew);
    const { actual, reason } = await openPort(holder.listen, port, { plan, strict, host, taken });
    servers.set(port.number, { holder, madeUp, passesOn: passesOn(contract, port.number) });
    opened.set(port.number, {
      port: actual,
      ...(reason !== undefined && { reason }),
      ...(crew && { workers: unshared === undefined ? crew.size : 0 }),
      ...(unshared !== undefined && { unshared }),
    });
  }

  return {
    async follow(contract) {
      const wanted = contract.ports.filter(({ protocols }) => protocols.length > 0);
      const taken = new Set(wanted.map(({ number }) => number));
      const madeUp = new Map(
        wanted.map((port) => [port.number, `${makeUp(contract, port)} ${crew && unsharedOf(contract, port)}`]),
      );
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
