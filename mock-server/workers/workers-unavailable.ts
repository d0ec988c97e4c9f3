/** Where several threads can listen on one port (SO_REUSEPORT with connections shared out among them), as Node.js lists it. */
const sharing: ReadonlySet<NodeJS.Platform> = new Set(["linux", "freebsd", "sunos", "aix"]);

/** This platform does not let several threads listen on one port. */
export class WorkersUnavailable extends Error {
  override readonly name = "WorkersUnavailable";
  constructor(platform: string) {
    super(
      `workers share the ports of the mock between them (SO_REUSEPORT), which ${platform} cannot: leave \`workers\` out, or run the mock on Linux, in a container for example`,
    );
  }
}

/** A mock cannot have so many workers. */
export class InvalidWorkers extends Error {
  override readonly name = "InvalidWorkers";
  constructor(given: unknown) {
    super(`a mock cannot have ${String(given)} workers: give it a whole number from 1 to ${mostWorkers}`);
  }
}

/** More would cost memory, and no machine has the cores. */
export const mostWorkers = 256;

/** @throws InvalidWorkers @throws WorkersUnavailable */
export function checkWorkers(workers: number, platform: NodeJS.Platform): void {
  if (!Number.isInteger(workers) || workers < 1 || workers > mostWorkers) throw new InvalidWorkers(workers);
  if (workers === 1) return;
  if (!sharing.has(platform)) throw new WorkersUnavailable(platform);
}
