import type { Source } from "../../contract/index.ts";
import type { Documents } from "./documents.ts";
import type { Seed } from "./seed.ts";

export const factKinds = [
  "port",
  "url",
  "request",
  "endpoint",
  "channel",
  "parameter",
  "message",
  "event",
  "room",
  "field",
  "value",
  "frequency",
  "interval",
  "limit",
  "close code",
  "error code",
  "metric",
  "state",
  "protocol",
  "setting",
  "client",
  "network",
  "proxy",
  "symptom",
  "sample",
  "version",
] as const;

export type FactKind = (typeof factKinds)[number];

/** One thing that a seed says and that a document has to say too. */
export interface Fact {
  readonly kind: FactKind;
  /** The fact in one line; two facts of one kind and text are one. */
  readonly text: string;
  /** Where the seed says it first, 1-based. */
  readonly line: number;
  /** Where the documents say it. */
  find(documents: Documents): Source | undefined;
}

/** How one sort of fact is found in a seed; applied to every seed, whatever its system. */
export type Rule = (seed: Seed) => readonly Fact[];
