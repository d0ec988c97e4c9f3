import type { Source } from "../contract/index.ts";
import type { Transcript } from "./transcript.ts";

/** What came of one check. A breakdown of the run itself is none of these: it is thrown. */
export type Verdict =
  | { readonly outcome: "kept" }
  | Broken
  /** The question was not put, and why: never a pass. */
  | { readonly outcome: "not-asked"; readonly because: string }
  /** The question was put, and the answer says nothing, for example because this machine is too busy to time anything. */
  | { readonly outcome: "inconclusive"; readonly because: string };

export interface Broken {
  readonly outcome: "broken";
  /** What the contract promises here, in words. */
  readonly expected: string;
  readonly got: string;
  /** JSON Pointer into the body, payload or arguments that the fault is in. */
  readonly pointer?: string;
  /** The clause that is broken, where it is narrower than what the check as a whole asks about. */
  readonly clause?: Source;
  /** What crossed the wire, in order. */
  readonly transcript: Transcript;
  /** The part of it, or of what crossed when it was asked again, that shows the failure; absent where that is all of it. */
  readonly shown?: Transcript;
  /** What became of looking for something simpler to say; absent where nothing was made up. */
  readonly shrunk?: Shrunk;
}

export type Shrunk =
  /** Bytes, or how many of something else, at first and in what is shown, and how often the target was asked again. */
  | { readonly from: number; readonly to: number; readonly asked: number; readonly of?: "requests" | "clients" }
  /** Why what was said stayed as it was. */
  | { readonly because: string };

export const kept: Verdict = { outcome: "kept" };

export const notAsked = (because: string): Verdict => ({ outcome: "not-asked", because });

export const broken = (fault: Omit<Broken, "outcome">): Broken => ({ outcome: "broken", ...fault });
