import { UsageFault } from "./usage-fault.ts";

const secondsIn: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * Seconds in a duration such as `30s`, `15m`, `1h` or `7d`.
 *
 * @throws UsageFault when it is none
 */
export function parseDuration(text: string): number {
  const [, amount = "", unit = ""] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const seconds = secondsIn[unit];
  if (seconds === undefined) throw new UsageFault(`"${text}" is not a duration: write 30s, 15m, 1h or 7d`);
  return Number(amount) * seconds;
}
