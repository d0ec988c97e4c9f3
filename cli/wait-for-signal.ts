const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A terminal and npm both pass one Ctrl-C on: what comes this soon after the first is the same key. */
const echoMs = 500;

/**
 * Waits for the first signal that asks this process to end. From then on a second one ends it at once, with the exit code
 * that shells give (128 + number), so that a close that hangs cannot hold anybody up.
 */
export async function waitForSignal(): Promise<void> {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
  await new Promise<void>((resolve) => {
    let first: number | undefined;
    for (const signal of signals) {
      process.on(signal, () => {
        first ??= performance.now();
        resolve();
        if (performance.now() - first > echoMs) process.exit(128 + numbers[signal]);
      });
    }
  });
}
