import type { Document } from "../../contract/index.ts";
import type { Coverage } from "../covered/measure-coverage.ts";
import type { Result } from "../result.ts";
import type { WaiverFault } from "../waive.ts";

/** All that is told of a run; each format takes its part. */
export interface Report {
  /** What the contract was read from. */
  readonly documents: readonly Document[];
  /** Of the run: `2026-11-27`. */
  readonly day: string;
  readonly results: readonly Result[];
  readonly waiverFaults: readonly WaiverFault[];
  readonly coverage: Coverage;
  /** Of the run, for lines that repeat it. */
  readonly seed: string;
  /** Credentials of the run: wherever they stand, they are hidden. */
  readonly secrets?: readonly string[];
  /** Whether nothing was asked, and only listened to: then no line asks a check again. */
  readonly isPassive?: true;
  /** The command line of the client that was graded, where one was. */
  readonly client?: string;
}
