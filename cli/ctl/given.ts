import { UsageFault } from "../usage-fault.ts";

/** An option's text; undefined where it was not given. */
export const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** @throws UsageFault when it is no number */
export function numberOf(given: string, what: string): number {
  const number = Number(given);
  if (given.trim() === "" || !Number.isFinite(number))
    throw new UsageFault(`"${given}" is no ${what}: expected a number`);
  return number;
}
