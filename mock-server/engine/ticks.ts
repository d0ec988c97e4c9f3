/** So many ticks are made up for: more were missed only by a machine that slept, and nobody wants to hear an hour of them at once. */
const mostMadeUp = 100;

/** What repeats in a schedule: reckoned from the first, never from the last, so that a late timer does not push what comes after it. */
export interface Ticks {
  /** When the first was due; the others follow by `everyMs`. */
  readonly start: number;
  readonly everyMs: number;
}

/** The next tick to wait for after so many, and how many are left out before it because they were missed long ago. */
export function nextTick(
  { start, everyMs }: Ticks,
  after: number,
  now: number,
): { readonly count: number; readonly leftOut: number } {
  const next = after + 1;
  const missed = everyMs > 0 ? Math.floor((now - start) / everyMs) + 1 - next : 0;
  return missed > mostMadeUp ? { count: next + missed, leftOut: missed } : { count: next, leftOut: 0 };
}
