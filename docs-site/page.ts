import type { Md } from "./markdown/md.ts";

/** One page of the site, as plain data. */
export interface Page {
  /** Where its Markdown goes, relative to the site: `auction/channels/auction-live/hall.md`. */
  readonly path: string;
  /** Plain text. */
  readonly title: string;
  /** One line about it, plain text. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Where readers are sent who come here. */
  readonly movedTo?: string;
}

/** How deep a heading stands; the title of the page is 1. */
export type Level = 2 | 3 | 4 | 5 | 6;

export type Block =
  | { readonly kind: "heading"; readonly level: Level; readonly text: Md }
  | { readonly kind: "text"; readonly text: Md }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "table"; readonly head: readonly Md[]; readonly rows: readonly (readonly Md[])[] }
  | { readonly kind: "code"; readonly language: string; readonly code: string }
  | { readonly kind: "samples"; readonly samples: readonly Sample[] }
  | { readonly kind: "diagram"; readonly diagram: Diagram };

/** An entry of a list, with a list under it. */
export interface Item {
  readonly text: Md;
  readonly items?: readonly Item[];
}

/** Code that somebody may copy, and run. */
export interface Sample {
  /** What it is written for: `curl`. */
  readonly label: string;
  readonly language: string;
  readonly code: string;
}

/** One picture, drawn twice: for readers of the Markdown, and for those of the site. */
export interface Diagram {
  readonly mermaid: string;
  readonly svg: string;
}
