import { setImmediate as turn } from "node:timers/promises";

/** Waits, turn by turn of the event loop, until something is so; the test's own time limit is the limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

/** Waits until nothing has changed for a while, as counted in turns of the event loop: enough for what never leaves this process. */
export async function untilQuiet(count: () => number): Promise<void> {
  let last = count();
  for (let quiet = 0; quiet < 100; quiet += 1) {
    await turn();
    if (count() === last) continue;
    last = count();
    quiet = 0;
  }
}
