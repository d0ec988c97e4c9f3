import type { Port } from "../contract/index.ts";
import type { Engine, OutgoingRequest } from "./engine/index.ts";
import type { Forwarder } from "./proxy.ts";
import type { Traffic } from "./traffic.ts";

/** What the protocols of one open port share. */
export interface PortContext {
  readonly port: Port;
  /** The engine of the moment: a reload puts another one in its place. */
  readonly engine: () => Engine;
  readonly traffic: Traffic;
  readonly forwarder: Forwarder;
  /** Makes a request that follows from another one. */
  readonly callBack: (request: OutgoingRequest) => void;
  /** The clock's time in milliseconds. */
  readonly now: () => number;
}
