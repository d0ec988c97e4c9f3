import type { Reconnect } from "./spec.ts";

/** When to try again. */
export interface Schedule extends Reconnect {
  /**
   * What part of each wait is waited.
   *
   * - `"none"` all of it
   * - `"full"` a random part, so that clients that were cut off together do not come back together
   *
   * @default "none"
   */
  readonly jitter?: "none" | "full";
}

/** The documented schedule of most systems: 1, 2, 4, 8, 16 and then 32 seconds, for ever. */
export const usualSchedule: Reconnect = { initialMs: 1000, factor: 2, maxMs: 32_000 };

/** How long to wait before the `attempt`th attempt in a row, counted from 1. */
export function backoff({ initialMs, factor, maxMs, jitter }: Schedule, attempt: number, random: () => number): number {
  return Math.min(initialMs * factor ** (attempt - 1), maxMs) * (jitter === "full" ? random() : 1);
}
