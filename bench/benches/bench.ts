import type { Figure } from "../figure.ts";
import type { Workshop } from "../workshop.ts";

export interface BenchSettings {
  readonly workshop: Workshop;
  readonly rounds: number;
  /** How long each load is measured. */
  readonly seconds: number;
  /** How many clients hear a broadcast. */
  readonly clients: number;
  /** How many connections stay idle. */
  readonly idle: number;
  readonly say: (line: string) => void;
}

export type Bench = (settings: BenchSettings) => Promise<readonly Figure[]>;
