import type { Contract } from "../../contract/index.ts";
import type { Handlers } from "./handlers.ts";

/** Handlers name something that the contract does not have, so that they would never be called. */
export class HandlerWithoutOperation extends Error {
  override readonly name = "HandlerWithoutOperation";
}

const groups = ["http", "replies", "emissions"] as const;

/** Where handlers may stand: the keys of the system's operations, by group. */
function keysOf(contract: Contract, system: string): Readonly<Record<(typeof groups)[number], readonly string[]>> {
  const own = contract.operations.filter((operation) => operation.system === system);
  const spoken = own.filter((operation) => operation.kind === "message");
  return {
    http: own.filter(({ kind }) => kind === "http").map(({ key }) => key),
    replies: spoken.filter(({ from, reply }) => from === "client" && reply !== undefined).map(({ key }) => key),
    emissions: spoken.filter(({ from }) => from === "server").map(({ key }) => key),
  };
}

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ") || "none";

/**
 * Sees to it that every handler has something to handle.
 *
 * @throws HandlerWithoutOperation naming the first that has not, and what there is
 */
export function checkHandlers(contract: Contract, handlers: Readonly<Record<string, Handlers>>): void {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  for (const [system, given] of Object.entries(handlers)) {
    if (!systems.includes(system)) {
      throw new HandlerWithoutOperation(`handlers for "${system}": the contract has the systems ${list(systems)}`);
    }
    const known = keysOf(contract, system);
    for (const [group, entries] of Object.entries(given)) {
      const keys = groups.find((name) => name === group);
      if (keys === undefined) {
        throw new HandlerWithoutOperation(`handlers for "${system}": "${group}" is none of ${list(groups)}`);
      }
      const stray = Object.keys((entries ?? {}) as object).find((key) => !known[keys].includes(key));
      if (stray !== undefined) {
        throw new HandlerWithoutOperation(
          `handlers for "${system}": ${group} has no operation "${stray}"; there are ${list(known[keys])}`,
        );
      }
    }
  }
}
