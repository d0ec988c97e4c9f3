const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
type Signal = keyof typeof numbers;

/** A terminal and npm both pass one Ctrl-C on: what comes this soon after the first is the same key. */
const echoMs = 500;

/** What a process does with signals; `process` is one. */
export interface Signalled {
  on(signal: Signal, listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Waits for the first signal that asks this process to end. From then on a second one ends it at once, with the exit code
 * that shells give (128 + number), so that a close that hangs cannot hold anybody up.
 */
export async function waitForSignal(
  told: Signalled = process,
  now: () => number = () => performance.now(),
): Promise<void> {
  await new Promise<void>((resolve) => {
    let first: number | undefined;
    for (const signal of Object.keys(numbers) as Signal[]) {
      told.on(signal, () => {
        first ??= now();
        resolve();
        if (now() - first > echoMs) told.exit(128 + numbers[signal]);
      });
    }
  });
}
