const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds in a duration such as `500ms`, `1.5s`, `5m`, `1h` or `2d`; undefined where it is none. */
export function millisecondsIn(duration: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? [];
  return amount === undefined || unit === undefined ? undefined : Number(amount) * (unitMs[unit] ?? 1);
}
