/** What came of asking a correct server, over several seeds. */
export interface ProofRun {
  readonly server: string;
  /** How time went by, and under which load. */
  readonly time: string;
  readonly seeds: number;
  /** How many checks were in the plan. */
  readonly checks: number;
  /** How many of them were kept under every seed. */
  readonly alwaysKept: number;
  /** How many answers kept the contract, over all seeds. */
  readonly kept: number;
  /** Ids of checks that found something wrong: false alarms, all of them. */
  readonly broken: readonly string[];
}
