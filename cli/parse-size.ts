import { UsageFault } from "./usage-fault.ts";

const bytesIn: Readonly<Record<string, number>> = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };

/**
 * Bytes in a size such as `500B`, `64KB` or `256MB`.
 *
 * @throws UsageFault when it is none
 */
export function parseSize(text: string): number {
  const [, amount = "", unit = ""] = /^(\d+)([KMG]?B)$/i.exec(text) ?? [];
  const bytes = bytesIn[unit.toUpperCase()];
  if (bytes === undefined) throw new UsageFault(`"${text}" is not a size: write 500B, 64KB or 256MB`);
  return Number(amount) * bytes;
}
