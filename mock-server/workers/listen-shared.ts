import { createServer } from "node:net";
import { type Listen, listenOn } from "../ports.ts";

/** How often another free port is tried where the one that was found is taken before the workers have it. */
const attempts = 10;

/** The port that is free, also of those who share theirs: whoever listens without sharing finds that out. */
async function findPort(port: number, host: string): Promise<number> {
  const probe = createServer();
  const found = await listenOn(probe, port, host);
  await new Promise<void>((resolve) => {
    probe.close(() => resolve());
  });
  return found;
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === "EADDRINUSE";

/** Listens on a port that is shared; `listen` lets everybody do so. */
export function listenShared(listen: (at: { readonly port: number; readonly host: string }) => Promise<void>): Listen {
  return async (wanted, host) => {
    for (let attempt = 1; ; attempt += 1) {
      const port = await findPort(wanted, host);
      try {
        await listen({ port, host });
        return port;
      } catch (error) {
        if (wanted !== 0 || !isTaken(error) || attempt === attempts) throw error;
      }
    }
  };
}
