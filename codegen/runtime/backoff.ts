import type { Reconnect } from "./spec.ts";

/** The documented schedule of most systems: 1, 2, 4, 8, 16 and then 32 seconds, for ever. */
export const usualSchedule: Reconnect = { initialMs: 1000, factor: 2, maxMs: 32_000 };

/** How long to wait before the `attempt`th attempt in a row, counted from 1. */
export function backoff({ initialMs, factor, maxMs }: Reconnect, attempt: number): number {
  return Math.min(initialMs * factor ** (attempt - 1), maxMs);
}
