import { type Check, levelOf } from "./check.ts";
import type { Verdict } from "./verdict.ts";

/** One check with what came of it. */
export interface Result {
  readonly check: Check;
  readonly verdict: Verdict;
  /** By the clock of the run. */
  readonly ms: number;
}

/** What a verdict means for the run. */
export type Ruling = "pass" | "fail" | "warning" | "waived" | "not-asked" | "inconclusive";

/** A broken MUST fails the run, a broken SHOULD or MAY is a warning; `isWaived` takes either back. */
export function rule({ check, verdict }: Result, isWaived = false): Ruling {
  switch (verdict.outcome) {
    case "kept":
      return "pass";
    case "broken":
      if (isWaived) return "waived";
      return levelOf(check) === "MUST" ? "fail" : "warning";
    case "not-asked":
      return "not-asked";
    case "inconclusive":
      return "inconclusive";
  }
}
