/** Something that is wrong and that a tool can show at a line: of a run, or of documents. */
export interface Finding {
  /** What is alike has the same: the family of a check, the id of a diagnostic. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  /** A few words. */
  readonly title: string;
  readonly message: string;
  readonly source: { readonly file: string; readonly line: number; readonly column?: number };
  /** Tells it from all others, and stays the same from run to run, whichever line it moves to. */
  readonly key: string;
  /** Why it is put up with, where it is. */
  readonly waived?: string;
}
