import type { Heartbeat } from "./spec.ts";
import type { Cancel, Surroundings } from "./surroundings.ts";

/** Watches one connection for signs of life. */
export interface Pulse {
  /** Something arrived. */
  heard(): void;
  /** The device woke up, or the page is looked at again or no longer. */
  look(): void;
  stop(): void;
}

/** How long a sign of life may take after waking up, when the connection may have died unnoticed; timers are not later than that. */
const wakeMs = 5000;

/**
 * Pings every `intervalMs` where the client pings; where the server does, expects to hear something that often. After `missed`
 * in a row in vain, calls `die`. Pauses while nobody looks at the page.
 */
export function openPulse(
  { intervalMs, missed, by }: Heartbeat,
  { clock, awareness }: Pick<Surroundings, "clock" | "awareness">,
  ping: () => void,
  die: () => void,
): Pulse {
  let vain = 0;
  let stop: Cancel | undefined;
  const wait = (ms: number): void => {
    stop?.();
    const due = clock.now() + ms;
    // No machine is that slow: it slept.
    stop = clock.after(ms, () => (clock.now() > due + wakeMs ? look() : beat()));
  };
  function beat(): void {
    if (vain >= missed) return die();
    vain += 1;
    if (by === "client") ping();
    wait(intervalMs);
  }
  function look(): void {
    stop?.();
    if (!awareness.visible()) return;
    vain = 0;
    if (by !== "client") return wait(intervalMs);
    vain = missed;
    ping();
    wait(wakeMs);
  }
  if (awareness.visible()) wait(intervalMs);
  return {
    heard() {
      vain = 0;
    },
    look,
    stop: () => stop?.(),
  };
}
