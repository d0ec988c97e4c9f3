import { type Check, drivenTime, type Result, runPlan } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { startHarbour } from "../hand-written-servers/harbour/index.ts";
import { eventLoop } from "./event-loop.ts";
import { harbourTarget } from "./harbour-target.ts";

export interface HarbourQuestions {
  readonly contract: Contract;
  readonly checks: readonly Check[];
  /** Promises that the harbour breaks, see `test/broken-servers/`. */
  readonly switches?: ReadonlySet<string>;
  readonly seed?: string;
  readonly shrink?: boolean;
}

/** Asks a harbour that was written by hand, with time that leaps. */
export async function questionHarbour({
  contract,
  checks,
  switches,
  seed,
  shrink,
}: HarbourQuestions): Promise<readonly Result[]> {
  const time = drivenTime(eventLoop);
  await using harbour = await startHarbour({ clock: time.target, ...(switches && { switches }) });
  const target = harbourTarget(harbour);
  return await runPlan(checks, {
    contract,
    target,
    clock: time.run,
    ...(seed !== undefined && { seed }),
    ...(shrink !== undefined && { shrink }),
  });
}
