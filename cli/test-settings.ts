import type { Credentials } from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import type { ReportArguments } from "./report-settings.ts";
import { UsageFault } from "./usage-fault.ts";

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

/**
 * `scheme=value` → credentials of that scheme.
 *
 * @throws UsageFault where the contract has no such scheme
 */
export function credentialsOf(
  given: readonly string[],
  { securitySchemes }: Pick<Contract, "securitySchemes">,
): Readonly<Record<string, Credentials>> {
  const ids = Object.keys(securitySchemes);
  // A scheme goes by its id, or by its key in the document.
  const known = new Set([...ids.map((id) => id.slice(id.indexOf(".") + 1)), ...ids]);
  return Object.fromEntries(
    given.map((text) => {
      const [scheme = "", ...value] = text.split("=");
      // What stands there may be a secret, and is not repeated.
      if (value.length === 0)
        throw new UsageFault(`--credential takes scheme=value, such as ${ids[0] ?? "bearer"}=…: it has no "="`);
      if (!known.has(scheme))
        throw new UsageFault(`the contract has no security scheme "${scheme}": it has ${ids.join(", ") || "none"}`);
      return [scheme, { valid: value.join("=") }];
    }),
  );
}
