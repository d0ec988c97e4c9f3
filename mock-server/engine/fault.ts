import type { FaultKind, FaultRule } from "../../contract/scenario/index.ts";

export type { Fault, FaultKind, FaultRule } from "../../contract/scenario/index.ts";

/** A rule that is in force. */
export interface ActiveFault extends FaultRule {
  /** Counts from 1 in each world. */
  readonly id: number;
  /** How often it has struck. */
  readonly struck: number;
}

/** What a fault may meet. */
export type FaultStage = "say" | "request" | "upgrade" | "acknowledge" | "ping" | "transport";

/** At which stages each kind can strike. */
export const stagesOf: Readonly<Record<FaultKind, readonly FaultStage[]>> = {
  latency: ["say", "request", "acknowledge"],
  drop: ["say", "request"],
  duplicate: ["say"],
  reorder: ["say"],
  truncate: ["say", "request"],
  malformed: ["say", "request"],
  "two-documents": ["say", "request"],
  "wrong-schema": ["say", "request"],
  close: ["say"],
  reset: ["say", "request"],
  "half-open": ["say"],
  status: ["request", "upgrade"],
  slow: ["request"],
  "no-ack": ["acknowledge"],
  "double-ack": ["acknowledge"],
  cap: ["upgrade"],
  "no-pong": ["ping"],
  "polling-only": ["transport"],
};
