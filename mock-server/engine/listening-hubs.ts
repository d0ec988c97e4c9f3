import type { Contract } from "../../contract/index.ts";
import type { Hub } from "./hub.ts";

/** The hubs of a system that have something to say when something happens; all the others need not be told. */
export interface ListeningHubs {
  /** When an operation was asked for, by its id. */
  toOperation(operation: string, system: string): readonly Hub[];
  /** When a row of a resource changed. */
  toState(resource: string, system: string): readonly Hub[];
}

/** Looked up once: a contract may have a thousand channels, and most messages concern none but their own. */
export function listeningHubs({ operations }: Contract, hubs: ReadonlyMap<string, Hub>): ListeningHubs {
  const byTrigger = new Map<string, Set<Hub>>();
  const byChannel = Map.groupBy(operations, ({ channel }) => channel);
  // In the order of the channels, so that one seed gives one order of what is said.
  for (const [channel, hub] of hubs)
    for (const operation of byChannel.get(channel) ?? []) {
      if (operation.kind !== "message" || operation.from !== "server") continue;
      for (const { on } of operation.emissions) {
        const trigger =
          on.kind === "operation"
            ? `operation ${on.operation}`
            : on.kind === "state"
              ? `state ${on.resource}`
              : undefined;
        if (trigger === undefined) continue;
        const key = `${hub.channel.system} ${trigger}`;
        byTrigger.set(key, (byTrigger.get(key) ?? new Set()).add(hub));
      }
    }
  const none: readonly Hub[] = [];
  const lists = new Map([...byTrigger].map(([key, found]) => [key, [...found]]));
  return {
    toOperation: (operation, system) => lists.get(`${system} operation ${operation}`) ?? none,
    toState: (resource, system) => lists.get(`${system} state ${resource}`) ?? none,
  };
}
