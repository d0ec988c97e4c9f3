import type { GivenTitles } from "./site-titles.ts";

/** Options of `sockwright docs` as commander hands them over. */
export interface DocsArguments {
  readonly out?: string;
  readonly title?: GivenTitles;
  readonly base?: string;
  readonly build?: true;
  /** BCP 47 tags; none for the language of the documents alone. */
  readonly languages?: readonly string[];
  /** The language to write overlays for. */
  readonly translate?: string;
  readonly perspective?: "server" | "client";
  readonly check?: true;
  readonly json?: true;
}
