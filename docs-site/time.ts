const units = [
  { ms: 86_400_000, name: "d" },
  { ms: 3_600_000, name: "h" },
  { ms: 60_000, name: "min" },
  { ms: 1_000, name: "s" },
  { ms: 1, name: "ms" },
] as const;

/** A duration as people write it: `1 h`, `1 min 30 s`, `150 ms`. */
export function inTime(ms: number): string {
  if (ms < 1) return `${ms} ms`;
  const parts: string[] = [];
  let rest = ms;
  for (const { ms: size, name } of units) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${name}`);
    rest -= count * size;
  }
  return parts.join(" ");
}
