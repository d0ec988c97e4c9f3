/** One kind of fault: what it means, why it matters, and how to mend it. */
export interface CatalogueEntry {
  readonly severity: "error" | "warning" | "info";
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly why: string;
  readonly mend: string;
  /** A few lines of a document, wrong ones first. */
  readonly example: string;
}
