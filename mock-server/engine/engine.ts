import type { Contract, MessageOperation } from "../../contract/index.ts";
import { type Entrance, type Handshake, admit, refuseHandshake } from "./admission.ts";
import type { OpenChannel } from "./close-code.ts";
import { checkHandlers } from "./check-handlers.ts";
import type { Fault } from "./fault.ts";
import type { Handlers } from "./handlers.ts";
import { type HttpEngine, openHttp } from "./http.ts";
import { failureOf } from "./http-faults.ts";
import type { HttpReply } from "./http-message.ts";
import type { Problem } from "./http-reply.ts";
import { type Hub, openHub } from "./hub.ts";
import { listeningHubs } from "./listening-hubs.ts";
import { type Router, routerOf } from "./router.ts";
import { type World, type WorldOptions, openWorld } from "./world.ts";

/** Decides what a mock says, to whom and when, without a socket: the edges carry it to the wire. */
export interface Engine {
  readonly world: World;
  readonly router: Router;
  readonly http: HttpEngine;
  readonly hubs: ReadonlyMap<string, Hub>;
  /** Decides over a client that wants to open a channel. */
  admit(channel: OpenChannel, handshake: Handshake): Entrance;
  /** Whether clients of a Socket.IO channel may come over WebSocket now. */
  mayUpgrade(channel: OpenChannel): boolean;
  /** What to answer to an upgrade that breaks the protocol of the channel. */
  refuseHandshake(channel: OpenChannel, problem: Problem): HttpReply;
}

export interface EngineOptions extends WorldOptions {
  /** By system. */
  readonly handlers?: Readonly<Record<string, Handlers>>;
}

/**
 * Opens the engine of a contract. One seed and one clock give one mock.
 *
 * @throws HandlerWithoutOperation when a handler names something that the contract does not have
 */
export function openEngine(contract: Contract, options: EngineOptions): Engine {
  if (options.handlers !== undefined) checkHandlers(contract, options.handlers);
  const world = openWorld(contract, options);
  const router = routerOf(contract);
  const handlers = (system: string): Handlers | undefined => options.handlers?.[system];
  const hubs = new Map<string, Hub>();
  const heard = (operation: MessageOperation, given: Parameters<Hub["notice"]>[1], from: Hub): void => {
    for (const hub of listening.toOperation(operation.id, operation.system))
      if (hub !== from) hub.notice({ operation: operation.id }, given);
  };
  for (const channel of contract.channels) {
    if (channel.protocol === "http") continue;
    hubs.set(channel.id, openHub({ world, channel, handlers: () => handlers(channel.system), done: heard }));
  }
  const listening = listeningHubs(contract, hubs);
  world.store.onChange(({ resource }, row) => {
    for (const hub of listening.toState(resource.name, resource.system))
      hub.notice({ resource: resource.name }, { rows: new Map([[resource.schema, row]]) });
  });

  /** A limit on the server counts every connection of the document, one on the channel only its own. */
  function sizeFor(channel: OpenChannel): number {
    const shared = contract.servers.some(
      ({ document, limits }) =>
        document === channel.document && limits?.maxConnections === channel.limits.maxConnections,
    );
    const counted = [...hubs.values()].filter((hub) =>
      shared ? hub.channel.document === channel.document : hub.channel === channel,
    );
    return counted.reduce((sum, hub) => sum + hub.size, 0);
  }

  const strikeUpgrade = (channel: OpenChannel): readonly Fault[] =>
    world.faults.isQuiet ? [] : world.faults.strike({ stage: "upgrade", channel, operations: [] });

  return {
    world,
    router,
    hubs,
    http: openHttp({
      world,
      router,
      handlers,
      done(operation, situation) {
        for (const hub of listening.toOperation(operation.id, operation.system))
          hub.notice({ operation: operation.id }, { said: situation.said, rows: situation.rows });
      },
    }),
    admit(channel, handshake) {
      const faults = strikeUpgrade(channel);
      const failure = failureOf(faults);
      const caps = faults.flatMap((fault) => (fault.kind === "cap" ? [fault.connections] : []));
      const entrance: Entrance =
        failure === undefined
          ? admit(world, channel, handshake, { size: sizeFor(channel), cap: Math.min(...caps) })
          : { kind: "refuse", detail: failure.detail, reply: refuseHandshake(world, channel, failure) };
      if (entrance.kind !== "enter") {
        const code = entrance.kind === "close" ? entrance.code : entrance.reply.status;
        const breach = { detail: entrance.detail, source: channel.source };
        world.journal.note({ kind: "refused", at: world.clock.now(), channel, code, breach });
      }
      return entrance;
    },
    mayUpgrade: (channel) =>
      world.faults.isQuiet || world.faults.strike({ stage: "transport", channel, operations: [] }).length === 0,
    refuseHandshake: (channel, problem) => refuseHandshake(world, channel, problem),
  };
}
