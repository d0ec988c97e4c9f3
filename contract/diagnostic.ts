import type { Source } from "./model.ts";

/** One fault of a document. Facts only: `sockwright check` turns it into words and a code frame. */
export interface Diagnostic {
  /** Stable across releases and listed in `docs/diagnostics.md`, for example `example-does-not-match`. */
  readonly id: string;
  readonly severity: "error" | "warning" | "info";
  /** Where the fault is, in the file that has it. */
  readonly source: Source;
  /** What is wrong, one sentence, with what was expected and what was found. */
  readonly message: string;
  /** What to do next, one sentence. */
  readonly fix: string;
  /** Another place that belongs to the fault, such as the first of two clashing definitions. */
  readonly related?: Source;
}
