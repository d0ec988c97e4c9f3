import type { Check } from "./check.ts";
import type { Result } from "./result.ts";
import { matches } from "./select-checks.ts";

/** A broken promise that somebody puts up with, for a while. */
export interface Waiver {
  /** The id of a check, the beginning of one, or a pattern, as `--only` takes. */
  readonly id: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds: `2027-01-31`. */
  readonly expires: string;
  /** Where it is written. */
  readonly source: { readonly file: string; readonly line: number };
}

/** A waiver that must not stay as it is: it turns the run red. */
export interface WaiverFault {
  readonly waiver: Waiver;
  /**
   * - `"unmatched"`: the contract implies no such check
   * - `"expired"`: its last day is over, whatever became of what it speaks of
   * - `"stale"`: what it speaks of is kept
   */
  readonly kind: "unmatched" | "expired" | "stale";
  /** What is wrong, and what to do, one sentence each. */
  readonly message: string;
  readonly fix: string;
}

export interface WaiveOptions {
  readonly waivers: readonly Waiver[];
  /** All checks of the contract, those that were not selected included. */
  readonly plan: readonly Check[];
  /** `2026-11-27`. */
  readonly today: string;
}

/** What becomes of a run's results when waivers are taken into account. */
export interface Waived {
  readonly results: readonly Result[];
  readonly faults: readonly WaiverFault[];
}

/** Marks what is waived, and finds the waivers that have nothing left to waive: known failures can only become fewer. */
export function waive(results: readonly Result[], { waivers, plan, today }: WaiveOptions): Waived {
  const holding = waivers.filter(({ expires }) => expires >= today);
  return {
    results: results.map((result) => {
      const waiver =
        result.verdict.outcome === "broken" ? holding.find(({ id }) => matches(id, result.check.id)) : undefined;
      return waiver === undefined ? result : { ...result, waiver };
    }),
    faults: waivers.flatMap((waiver) => faultOf(waiver, results, plan, today) ?? []),
  };
}

function faultOf(
  waiver: Waiver,
  results: readonly Result[],
  plan: readonly Check[],
  today: string,
): WaiverFault | undefined {
  const { id, owner, reason, expires } = waiver;
  const meant = plan.filter((check) => matches(id, check.id));
  if (meant.length === 0) {
    const fix = "correct the id, or remove the entry: `sockwright test --list` shows the checks there are";
    return { waiver, kind: "unmatched", message: `no check of this contract is called "${id}"`, fix };
  }
  if (expires < today) {
    const message = `the waiver of "${id}" ended on ${expires}, and today is ${today}`;
    const fix = `mend what is broken and remove the entry, or agree on a later day with ${owner} (${reason})`;
    return { waiver, kind: "expired", message, fix };
  }
  const asked = results.filter(({ check }) => matches(id, check.id));
  // Of what was left out, or could not be asked, nobody knows whether it is still broken.
  const isKept = asked.length === meant.length && asked.every(({ verdict }) => verdict.outcome === "kept");
  if (!isKept) return undefined;
  const message =
    meant.length === 1 ? `"${id}" is kept now` : `all ${meant.length} checks that "${id}" stands for are kept now`;
  return { waiver, kind: "stale", message, fix: "remove the entry, so that it stays kept" };
}
