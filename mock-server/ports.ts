import type { Server as NetServer } from "node:net";
import type { Port } from "../contract/index.ts";
import { WorkerLost } from "./workers/worker-lost.ts";

/**
 * Where the mock listens.
 *
 * - `"declared"` takes the documents' ports, and another one with a notice where that cannot be had
 * - `"exact"` takes the documents' ports and nothing else
 * - `"random"` takes whatever is free
 * - `offset:N` adds N to each
 */
export type PortPlan = "declared" | "exact" | "random" | `offset:${number}`;

/** A port that the contract declares cannot be opened, and no other one was allowed. */
export class PortUnavailable extends Error {
  override readonly name = "PortUnavailable";
  readonly port: number;
  constructor(port: number, cause: unknown) {
    super(`port ${port} cannot be opened: ${reasonOf(cause)}`, { cause });
    this.port = port;
  }
}

const otherPorts = "choose others with `--ports offset:10000` or `--ports random`";

function reasonOf(cause: unknown): string {
  switch ((cause as { code?: string } | undefined)?.code) {
    case "EACCES":
      return `this process may not open it: ${otherPorts}`;
    case "EADDRINUSE":
      return `it is in use: free it, or ${otherPorts}`;
    case "EADDRNOTAVAIL":
      return "the address is not one of this machine's: choose another `--host`";
    default:
      return `there is no such port: ${otherPorts}`;
  }
}

const refused = new Set(["EADDRINUSE", "EACCES"]);

/** How many neighbours of a remapped port are tried before any free one is taken. */
const attempts = 20;

function candidates(port: number, plan: PortPlan, strict: boolean): readonly number[] {
  if (plan === "random") return [0];
  const wanted = plan.startsWith("offset:") ? port + Number(plan.slice("offset:".length)) : port;
  if (wanted > 65_535) return strict ? [] : [0];
  if (strict || plan === "exact") return [wanted];
  const moved = port + 10_000 > 65_535 ? [] : Array.from({ length: attempts }, (_, index) => port + 10_000 + index);
  return [wanted, ...moved, 0];
}

/** Listens on a port, or with 0 on any that is free, and resolves to the one it is. */
export type Listen = (port: number, host: string) => Promise<number>;

export function listenOn(server: NetServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error);
    server.once("error", failed);
    server.listen({ port, host, backlog: 4096 }, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * Opens a declared port, or the one that stands in for it.
 *
 * @returns the port that was opened, and why when it is not the one that was asked for
 * @throws PortUnavailable when the plan leaves no other choice
 */
export async function openPort(
  listen: Listen,
  { number }: Port,
  options: {
    readonly plan: PortPlan;
    readonly strict: boolean;
    readonly host: string;
    readonly taken: ReadonlySet<number>;
  },
): Promise<{ readonly actual: number; readonly reason?: string }> {
  let failure: unknown;
  const list = candidates(number, options.plan, options.strict);
  for (const candidate of list) {
    // Another port of the contract will want this one for itself.
    if (candidate !== list[0] && options.taken.has(candidate)) continue;
    try {
      const actual = await listen(candidate, options.host);
      if (actual === number) return { actual };
      return {
        actual,
        reason:
          failure === undefined
            ? `--ports ${options.plan}`
            : `port ${number} ${(failure as { code?: string }).code === "EACCES" ? "is privileged" : "is in use"}`,
      };
    } catch (error) {
      if (error instanceof WorkerLost) throw error;
      failure ??= error;
      if (!refused.has((error as { code?: string }).code ?? "")) break;
    }
  }
  throw new PortUnavailable(number, failure);
}
