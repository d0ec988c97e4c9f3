import type { Coverage } from "../covered/measure-coverage.ts";
import type { Result } from "../result.ts";
import type { WaiverFault } from "../waive.ts";

/** All that is told of a run; each format takes its part. */
export interface Report {
  readonly results: readonly Result[];
  readonly waiverFaults: readonly WaiverFault[];
  readonly coverage: Coverage;
  /** Of the run, for lines that repeat it. */
  readonly seed: string;
}
