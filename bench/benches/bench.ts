import type { Figure } from "../figure.ts";
import type { Workshop } from "../workshop.ts";

export interface BenchSettings {
  readonly workshop: Workshop;
  readonly rounds: number;
  /** How long each load is measured. */
  readonly seconds: number;
  /** How many clients hear a broadcast. */
  readonly clients: readonly number[];
  /** How many connections stay idle. */
  readonly idle: readonly number[];
  /** Beginnings of the ids of broken servers; none: all. */
  readonly only: readonly string[];
  /** How many broken servers at most. */
  readonly limit: number;
  /** Which conformance tools, in small letters; none: all. */
  readonly tools: readonly string[];
  /** How many broken servers each conformance tool asks at a time. */
  readonly workers: number;
  readonly say: (line: string) => void;
}

export type Bench = (settings: BenchSettings) => Promise<readonly Figure[]>;
