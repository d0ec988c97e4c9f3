import type { TargetArguments } from "./ask-target.ts";
import type { TestArguments } from "./test-settings.ts";

/** Options of `sockwright replay` as commander hands them over. */
export interface ReplayArguments
  extends TargetArguments, Pick<TestArguments, "perspective" | "seed" | "json" | "scenario"> {
  /** Path of a report, as `sockwright test --json` prints it. */
  readonly from?: string;
}
