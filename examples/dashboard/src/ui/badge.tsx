import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "info" | "quiet";

/** A word with a colour; the word alone says the same. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
