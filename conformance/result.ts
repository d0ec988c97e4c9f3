import { type Check, levelOf } from "./check.ts";
import type { Verdict } from "./verdict.ts";
import type { Waiver } from "./waive.ts";

/** One check with what came of it. */
export interface Result {
  readonly check: Check;
  readonly verdict: Verdict;
  /** Of a promise that clients keep or break in passing: id of the check that was asked when it was broken. */
  readonly during?: string;
  /** By the clock of the run. */
  readonly ms: number;
  /** Who has put up with it being broken, where somebody has. */
  readonly waiver?: Waiver;
}

/** What a verdict means for the run. */
export type Ruling = "pass" | "fail" | "warning" | "waived" | "not-asked" | "inconclusive";

/** A broken MUST fails the run, a broken SHOULD or MAY is a warning; a waiver takes either back. */
export function rule({ check, verdict, waiver }: Result): Ruling {
  switch (verdict.outcome) {
    case "kept":
      return "pass";
    case "broken":
      if (waiver !== undefined) return "waived";
      return levelOf(check) === "MUST" ? "fail" : "warning";
    case "not-asked":
      return "not-asked";
    case "inconclusive":
      return "inconclusive";
  }
}
