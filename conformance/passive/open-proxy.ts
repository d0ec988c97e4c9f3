import type { Server, Socket } from "node:net";
import type { Contract } from "../../contract/index.ts";
import type { Clock } from "../clock.ts";
import { reachPort } from "../edges/reach-port.ts";
import { originOf, type Target, TargetUnreachable } from "../target.ts";
import { forward, upstreamOf } from "./forward.ts";
import type { Seen } from "./happening.ts";
import { listen, type ProxyPorts } from "./open-ports.ts";
import { openTap, type Tap } from "./tap.ts";

/** Something that passed, and where. */
export interface Passing {
  /** As the contract declares it. */
  readonly port: number;
  /** Counted over all ports, from 1. */
  readonly connection: number;
  /** By the clock. */
  readonly at: number;
  readonly seen: Seen | { readonly kind: "opened" } | { readonly kind: "unreachable"; readonly why: string };
}

export interface ProxyOptions {
  readonly contract: Contract;
  /** Where the servers are. */
  readonly target: Target;
  readonly clock: Pick<Clock, "now">;
  /** @default "declared" */
  readonly ports?: ProxyPorts;
  /** Address to listen on. @default "127.0.0.1" */
  readonly host?: string;
  /** Told of everything that passes, in the order of each connection. */
  readonly onPassing: (passing: Passing) => void;
}

export interface ProxyPort {
  readonly declared: number;
  readonly actual: number;
  /** Where clients reach it: `http://127.0.0.1:19090`. */
  readonly url: string;
  /** Where it leads. */
  readonly origin: string;
  /** Why nobody can be reached there now, where that is so. */
  readonly unreachable?: string;
}

/** A proxy on every port of a contract. Dispose of it to close them all. */
export interface PassiveProxy extends AsyncDisposable {
  readonly ports: readonly ProxyPort[];
  /**
   * Shuts every port, or opens them again. Shutting cuts everybody off; while it lasts, who connects is heard until its first request is there,
   * and cut off then.
   */
  shut(isShut: boolean): void;
  /** Settles once everything that has passed so far was told of. */
  settled(): Promise<void>;
}

/**
 * Opens every port of a contract and hands on, byte for byte, what passes between clients and servers, reading along.
 *
 * @throws {TargetUnreachable} when nobody answers at any of the servers
 * @throws {ProxyPortUnavailable} when a port cannot be opened; whatever was open is closed again
 */
export async function openProxy(options: ProxyOptions): Promise<PassiveProxy> {
  const { contract, target, clock, ports: plan = "declared", host = "127.0.0.1", onPassing } = options;
  const declared = contract.ports.filter(({ protocols }) => protocols.length > 0);
  const origins = new Map(declared.map((port) => [port.number, originOf(target, port)]));
  const unreachable = await whoIsGone(origins);
  const sockets = new Set<Socket>();
  const taps = new Set<Tap>();
  const servers: Server[] = [];
  let connections = 0;
  let isShut = false;

  function join(port: number, client: Socket): void {
    const connection = (connections += 1);
    const tell = (seen: Passing["seen"], at = clock.now()): void => onPassing({ port, connection, at, seen });
    tell({ kind: "opened" });
    const tap = openTap(clock.now, tell);
    taps.add(tap);
    sockets.add(client);
    client.on("close", () => {
      sockets.delete(client);
      void tap.settled.then(() => taps.delete(tap));
    });
    if (isShut) return turnAway(client, tap);
    forward(client, upstreamOf(origins.get(port)!), {
      bytes: tap.take,
      end: tap.end,
      unreachable: (error) => tell({ kind: "unreachable", why: error.message }),
    });
  }

  function turnAway(client: Socket, tap: Tap): void {
    client.on("error", () => undefined);
    client.on("data", (bytes: Buffer) => {
      tap.take("client", bytes);
      client.resetAndDestroy();
    });
  }

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  const ports: ProxyPort[] = [];
  // Ports on this machine at which somebody is asked: a proxy there would lead to itself.
  const taken = new Set([...origins.values()].map(upstreamOf).flatMap((one) => (isLocal(one.host) ? [one.port] : [])));
  try {
    for (const port of declared) {
      const { number } = port;
      const onConnection = (socket: Socket): void => join(number, socket);
      const { server, actual } = await listen(port, { host, plan, taken, onConnection });
      servers.push(server);
      const why = unreachable.get(number);
      const scheme = port.secure && origins.get(number)?.startsWith("https") === true ? "https" : "http";
      const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${actual}`;
      ports.push({
        declared: number,
        actual,
        url,
        origin: origins.get(number)!,
        ...(why !== undefined && { unreachable: why }),
      });
    }
  } catch (error) {
    await close();
    throw error;
  }

  return {
    ports,
    shut(next) {
      isShut = next;
      if (next) for (const socket of sockets) socket.resetAndDestroy();
    },
    async settled() {
      await Promise.all([...taps].map((tap) => tap.settled));
    },
    [Symbol.asyncDispose]: close,
  };
}

const isLocal = (host: string): boolean => /^(localhost|127\.|0\.0\.0\.0|::1?$)/.test(host);

/** Port → why nobody answers there. */
async function whoIsGone(origins: ReadonlyMap<number, string>): Promise<ReadonlyMap<number, string>> {
  const tried = await Promise.all(
    [...origins].map(async ([port, origin]) => ({ port, origin, error: await reachPort(origin) })),
  );
  const gone = tried.flatMap(({ port, error }) => (error === undefined ? [] : [[port, error.message] as const]));
  const [first] = tried;
  if (first !== undefined && gone.length === tried.length) throw new TargetUnreachable(first.origin, first.error);
  return new Map(gone);
}
