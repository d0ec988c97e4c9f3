import type { Ended } from "./run-process.ts";

/** A server to ask, and what is known of it. */
export interface Place {
  readonly port: number;
  /** A token that may read and write. */
  readonly writer: string;
  readonly reader: string;
  readonly expired: string;
  /** An empty folder, for this run only. */
  readonly folder: string;
  readonly limitMs: number;
}

export interface Run extends Pick<Ended, "seconds"> {
  /** Names of the tests that failed; `undefined` where it was stopped, or ended without a report. */
  readonly failed: ReadonlySet<string> | undefined;
}

/** Something that asks a server whether it keeps its contract. */
export interface Tool {
  readonly name: string;
  run(place: Place): Promise<Run>;
}

/** The key that the harbour takes. */
export const key = "ABCDEFGH12345678";
