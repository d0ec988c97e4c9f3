import type { Port } from "../contract/index.ts";
import type { OutgoingRequest } from "./engine/index.ts";
import type { Guard } from "./guard.ts";
import type { Forwarder } from "./proxy.ts";
import type { Sessions } from "./sessions.ts";
import type { Traffic } from "./traffic.ts";

/** What the protocols of one open port share. */
export interface PortContext {
  readonly port: Port;
  /** Refuses requests before anything else looks at them. */
  readonly guard?: Guard;
  /** Who plays: each request and connection belongs to one of them. */
  readonly sessions: Sessions;
  readonly traffic: Traffic;
  readonly forwarder: Forwarder;
  /** Makes a request that follows from another one. */
  readonly callBack: (request: OutgoingRequest) => void;
  /** The clock's time in milliseconds. */
  readonly now: () => number;
}
