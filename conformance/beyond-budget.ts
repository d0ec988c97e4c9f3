import type { Check } from "./check.ts";
import { seconds } from "./seconds.ts";

/** Why a check was not asked that takes more than the `leftMs` of the budget. */
export function beyondBudget({ needsMs }: Pick<Check, "needsMs">, leftMs: number): string {
  const takes = needsMs > 0 ? `it takes ${seconds(needsMs)}, and ` : "";
  const left = leftMs > 0 ? `${seconds(leftMs)} of the budget were left` : "the budget was used up";
  return `${takes}${left}: give more with \`--budget\``;
}
