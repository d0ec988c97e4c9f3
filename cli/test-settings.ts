import type { Credentials } from "../conformance/index.ts";
import type { ReportArguments } from "./report-settings.ts";

/** Options of `sockwright test` as commander hands them over. */
export interface TestArguments extends ReportArguments {
  /** `9090=http://127.0.0.1:43211`, or a whole URL that stands for every port it can. */
  readonly url?: readonly string[];
  readonly target?: string;
  /** `scheme=value`. */
  readonly credential?: readonly string[];
  readonly mock?: true;
  /** A command line that starts the client to grade. */
  readonly client?: string;
  /** Names or files of scenarios to go through. */
  readonly scenario?: readonly string[];
  readonly list?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly shard?: { readonly index: number; readonly count: number };
  readonly seed?: string;
  /** Milliseconds. */
  readonly budget?: number;
  readonly workers?: number;
  /** False where failures are to be shown with what was said at first. */
  readonly shrink?: boolean;
  readonly perspective?: "server" | "client";
}

/** `scheme=value` → credentials of that scheme. */
export function credentialsOf(given: readonly string[]): Readonly<Record<string, Credentials>> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=");
      return [text.slice(0, at), { valid: text.slice(at + 1) }];
    }),
  );
}
