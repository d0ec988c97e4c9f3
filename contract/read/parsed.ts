import type { Position } from "./position.ts";

/** A parsed text: its value and, made on first use, where everything in it is written. Or why it cannot be parsed. */
export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly positions: () => Position }
  | {
      readonly ok: false;
      readonly id: "syntax-error" | "duplicate-key" | "several-yaml-documents";
      readonly offset: number;
      readonly reason: string;
    };
