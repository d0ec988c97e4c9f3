/** Where vessels are. Every call sign has its place, and moves a little with the time. */

export interface Place {
  readonly lat: number;
  readonly lon: number;
}

const spread = (sign: string): number => [...sign].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export function whereIs(sign: string, now: number): Place {
  const phase = (now / 60_000 + spread(sign)) % (2 * Math.PI);
  return {
    lat: rounded(41.18 + spread(sign) / 1e5 + Math.sin(phase) / 1000),
    lon: rounded(-8.7 + Math.cos(phase) / 1000),
  };
}

/** The last three minutes of a vessel, the oldest first. */
export function trackOf(sign: string, now: number): readonly object[] {
  return [180_000, 120_000, 60_000, 0].map((ago) => ({
    ...whereIs(sign, now - ago),
    at: new Date(now - ago).toISOString(),
  }));
}

/** A hundred depths a row, a digit each, without a rhythm that would let them be compressed to nothing. */
export function chartRows(count: number): readonly string[] {
  let depth = 7;
  return Array.from({ length: count }, () =>
    Array.from({ length: 100 }, () => {
      depth = (depth * 16_807) % 2_147_483_647;
      return depth % 10;
    }).join(""),
  );
}
