import type { HarbourSwitch } from "../../broken-servers/harbour/index.ts";
import type { Clock } from "../clock.ts";
import type { Berth } from "./http/things.ts";

/** Whether the harbour is to break the promise of that name. */
export type Breaks = (id: HarbourSwitch) => boolean;

/** What all ports of one harbour share. */
export interface Harbour {
  readonly clock: Clock;
  readonly breaks: Breaks;
  /** Signs the tokens. */
  readonly secret: string;
  uuid(): string;
  /** The time as the contract wants it written. */
  timestamp(): string;
  /** Told about each berth that was made or changed. */
  readonly berthWatchers: Set<(berth: Berth) => void>;
}

/** The only origin whose pages may come. */
export const quayOrigin = "https://quay.example";
