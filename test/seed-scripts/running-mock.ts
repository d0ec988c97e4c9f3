import { createServer } from "node:net";
import { resolve } from "node:path";
import { type Running, startSockwright } from "../cli/run-sockwright.ts";

/** The mock that `npm start` starts, on the ports that the seeds' scripts name. */
export interface RunningMock extends AsyncDisposable {
  /** Ports that this user may not open (those below 1024, as a rule). */
  readonly forbidden: ReadonlySet<number>;
  /** Ends the process and resolves when its ports are free. */
  stop(): Promise<void>;
}

interface Ready {
  readonly ports: readonly {
    readonly declared: number;
    readonly state: "bound" | "remapped" | "described";
  }[];
}

const root = resolve(import.meta.dirname, "../..");

/**
 * Starts it with the bundled documents.
 *
 * @throws Error when something else has one of the ports
 */
export async function startRunningMock(): Promise<RunningMock> {
  const running: Running = startSockwright(root, ["mock", "--json"]);
  try {
    const { ports } = JSON.parse(await running.firstLine) as Ready;
    const moved = ports.filter(({ state }) => state === "remapped").map(({ declared }) => declared);
    const refusals = await Promise.all(moved.map(async (port) => ({ port, code: await refusalOf(port) })));
    const forbidden = refusals.filter(({ code }) => code === "EACCES").map(({ port }) => port);
    // One port may have several systems on it, each with a line of its own.
    const busy = [...new Set(moved)].filter((port) => !forbidden.includes(port));
    if (busy.length > 0) {
      throw new Error(
        `port ${busy.join(", ")} is in use, and the seeds' scripts name it: end what listens there (\`ss -ltnp\` shows it) and run this again`,
      );
    }
    return {
      forbidden: new Set(forbidden),
      async stop() {
        running.child.kill("SIGTERM");
        await running.ended;
      },
      [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
    };
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}

/** The code with which the system refuses a port; undefined when it does not. */
function refusalOf(port: number): Promise<string | undefined> {
  const { promise, resolve: settle } = Promise.withResolvers<string | undefined>();
  const server = createServer();
  server.once("error", (error: NodeJS.ErrnoException) => settle(error.code));
  server.listen(port, "127.0.0.1", () => server.close(() => settle(undefined)));
  return promise;
}
