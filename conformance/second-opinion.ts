import type { Result } from "./result.ts";
import type { Verdict } from "./verdict.ts";

/** From how many programs for each processor a machine counts as busy: one for the suite and one for the server are as it should be. */
const busyLoad = 2;

/** How often a finding of a busy machine is asked about once more. */
const mostTimes = 2;

/** How many findings of a run are asked about once more: a busy machine spoils a few, a broken server all of them. */
const mostDoubted = 30;

/** What was found wrong while the machine had too much to do, to be asked about once more when all else is over. */
export interface Doubts {
  /** Takes a result that is in doubt, and says whether it did: what it does not take stands. */
  take(result: Result): boolean;
  readonly taken: readonly Result[];
}

/** @param load how many programs want each processor of this machine, now */
export function openDoubts(load: (() => number) | undefined): Doubts {
  const taken: Result[] = [];
  return {
    taken,
    take(result) {
      if (result.verdict.outcome !== "broken" || load === undefined) return false;
      if (load() <= busyLoad || taken.length === mostDoubted) return false;
      taken.push(result);
      return true;
    },
  };
}

/**
 * What is to be thought of a finding after asking again: a server that breaks its contract does so each time, and one that was only late
 * for want of a processor does not.
 */
export async function secondOpinion(first: Verdict, askAgain: () => Promise<Verdict>): Promise<Verdict> {
  for (let times = 1; times <= mostTimes; times += 1) {
    const again = await askAgain();
    if (again.outcome === "kept") {
      const because = `it was found broken ${times === 1 ? "once" : "twice"}, and kept when asked again, while this machine had more to do than its processors can: ask again when it has less`;
      return { outcome: "inconclusive", because };
    }
    if (again.outcome !== "broken") return first;
  }
  return first;
}
