import type { PortChoice } from "./config.ts";
import type { ReportArguments } from "./report-settings.ts";

/** Options of `sockwright proxy` as commander hands them over. */
export interface ProxyArguments extends Omit<ReportArguments, "annotations"> {
  /** `9090=http://127.0.0.1:43211`, or a whole URL for a contract with one port. */
  readonly url?: readonly string[];
  readonly target?: string;
  readonly ports?: PortChoice;
  readonly host?: string;
  /** Milliseconds. */
  readonly for?: number;
  /** Path of the recording. */
  readonly record?: string;
  readonly recordSecrets?: true;
  /** Bytes. */
  readonly recordBody?: number;
  /** Bytes. */
  readonly recordMost?: number;
  readonly perspective?: "server" | "client";
}
