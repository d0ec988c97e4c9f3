import type { Contract } from "../contract/index.ts";
import type { Handlers } from "./engine/index.ts";

/** The part of a contract that belongs to some of its systems; all of it when none is named. */
export function forSystems(contract: Contract, only: readonly string[] | undefined): Contract {
  if (only === undefined || only.length === 0) return contract;
  const kept = (system: string): boolean => only.includes(system);
  const channels = contract.channels.filter(({ system }) => kept(system));
  const names = new Set(channels.map(({ id }) => id));
  return {
    ...contract,
    channels,
    servers: contract.servers.filter(({ system }) => kept(system)),
    operations: contract.operations.filter(({ system }) => kept(system)),
    webhooks: contract.webhooks.filter(({ system }) => kept(system)),
    messages: contract.messages.filter(({ channel }) => names.has(channel)),
    ports: contract.ports
      .filter(({ systems }) => systems.some(kept))
      .map((port) => ({ ...port, systems: port.systems.filter(kept) })),
  };
}

/** The handlers of the systems that are played; those of a system that the contract does not have stay, so that they are refused. */
export function handlersFor(
  contract: Contract,
  handlers: Readonly<Record<string, Handlers>> | undefined,
  only: readonly string[] | undefined,
): Readonly<Record<string, Handlers>> | undefined {
  if (handlers === undefined || only === undefined || only.length === 0) return handlers;
  const known = new Set(contract.documents.map(({ system }) => system));
  return Object.fromEntries(Object.entries(handlers).filter(([system]) => only.includes(system) || !known.has(system)));
}
