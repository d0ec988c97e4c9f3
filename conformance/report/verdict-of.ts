import { rule } from "../result.ts";
import type { Report } from "./report.ts";

/** What a run comes to, in one sentence, and whether it is red. */
export function verdictOf({ results, waiverFaults }: Report): { readonly isRed: boolean; readonly words: string } {
  const count = (ruling: ReturnType<typeof rule>): number => results.filter((one) => rule(one) === ruling).length;
  const broken = count("fail");
  const asked = broken + count("pass") + count("warning") + count("waived");
  const faults = waiverFaults.length;
  const parts = [
    ...(broken > 0 ? [`${broken} of ${asked} promises ${broken === 1 ? "is" : "are"} broken`] : []),
    ...(faults > 0 ? [`${faults} ${faults === 1 ? "waiver" : "waivers"} must be removed or renewed`] : []),
  ];
  if (parts.length > 0) return { isRed: true, words: parts.join(", and ") };
  if (asked === 0) return { isRed: true, words: "Nothing was asked" };
  return { isRed: false, words: `All ${asked} promises that were asked about are kept` };
}
