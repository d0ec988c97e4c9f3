import type { Source } from "../../contract/index.ts";

/** Something worth telling about the traffic. Secrets never get here: values are named, not shown. */
export interface LogEntry {
  readonly level: "info" | "warning" | "error";
  readonly system: string;
  /** Channel or operation the entry is about. */
  readonly about: string;
  readonly summary: string;
  readonly message?: string;
  /** JSON Pointer into the payload, or the name of a parameter. */
  readonly pointer?: string;
  readonly expected?: string;
  readonly got?: string;
  /** The promise in the documents that it comes from. */
  readonly source?: Source;
}

export type Log = (entry: LogEntry) => void;
