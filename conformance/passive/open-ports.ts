import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { Port } from "../../contract/index.ts";

/**
 * Where the proxy listens.
 *
 * - `"declared"` takes the documents' ports, and another one where that cannot be had
 * - `"exact"` takes the documents' ports and nothing else
 * - `"random"` takes whatever is free
 * - `offset:N` adds N to each
 */
export type ProxyPorts = "declared" | "exact" | "random" | `offset:${number}`;

/** A port of the proxy cannot be opened, and no other one was allowed. */
export class ProxyPortUnavailable extends Error {
  override readonly name = "ProxyPortUnavailable";
  readonly port: number;
  constructor(port: number, why: string, cause?: unknown) {
    super(
      `the proxy cannot listen for port ${port}: ${why}; choose others with \`--ports offset:10000\` or \`--ports random\``,
      {
        cause,
      },
    );
    this.port = port;
  }
}

export interface ListenOptions {
  readonly host: string;
  readonly plan: ProxyPorts;
  /** Ports at which the servers themselves are: the proxy would talk to itself there. */
  readonly taken: ReadonlySet<number>;
  readonly onConnection: (socket: Socket) => void;
}

/** Opens the port that stands for a declared one; resolves to the server and its number. */
export async function listen(
  { number }: Port,
  { host, plan, taken, onConnection }: ListenOptions,
): Promise<{ readonly server: Server; readonly actual: number }> {
  let failure: unknown;
  for (const candidate of candidates(number, plan)) {
    if (taken.has(candidate)) continue;
    const server = createServer({ allowHalfOpen: true, noDelay: true }, onConnection);
    try {
      server.listen({ port: candidate, host, backlog: 4096 });
      await once(server, "listening");
      const address = server.address();
      return { server, actual: typeof address === "object" && address !== null ? address.port : candidate };
    } catch (error) {
      failure = error;
      server.close();
      if (!["EADDRINUSE", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) break;
    }
  }
  throw new ProxyPortUnavailable(
    number,
    failure instanceof Error ? failure.message : "the server itself is there",
    failure,
  );
}

/** How many neighbours are tried before any free port is taken. */
const attempts = 20;

function candidates(port: number, plan: ProxyPorts): readonly number[] {
  if (plan === "random") return [0];
  const wanted = plan.startsWith("offset:") ? port + Number(plan.slice("offset:".length)) : port;
  if (plan !== "declared") return wanted > 65_535 ? [] : [wanted];
  const moved = port + 10_000 > 65_535 ? [] : Array.from({ length: attempts }, (_, index) => port + 10_000 + index);
  return [wanted, ...moved, 0];
}
