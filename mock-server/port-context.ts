import type { Port } from "../contract/index.ts";
import type { Asked, Backstage } from "./backstage.ts";
import type { HttpReply, Log, OutgoingRequest } from "./engine/index.ts";
import type { Guard } from "./guard.ts";
import type { Forwarder } from "./proxy.ts";
import type { Sessions } from "./sessions.ts";
import type { AdminContext } from "./socketio-admin.ts";
import type { Traffic } from "./traffic.ts";

/** What the HTTP and WebSocket of one open port share, in whatever thread its sockets are. */
export interface EdgeContext {
  /** The system that a failure of the port itself is told under. */
  readonly system: string;
  /** Refuses requests before anything else looks at them. */
  readonly guard?: Guard;
  /** Whoever plays. */
  readonly backstage: Backstage;
  /** Where requests go that another server answers. */
  readonly onward?: Onward;
  readonly traffic: Pick<Traffic, "request" | "sent">;
  /** Makes a request that follows from another one. */
  readonly callBack: (request: OutgoingRequest) => void;
  readonly log: Log;
  /** The clock's time in milliseconds. */
  readonly now: () => number;
}

export interface Onward {
  find(method: string, path: string): { readonly target: string; readonly path: string } | undefined;
  /** Notes what the other server answered. */
  note(asked: Asked, reply: Pick<HttpReply, "status" | "headers">): void;
  readonly forwarder: Forwarder;
}

/** What the protocols of one open port share. */
export interface PortContext extends EdgeContext {
  readonly port: Port;
  /** Who plays: each request and connection belongs to one of them. */
  readonly sessions: Sessions;
  readonly traffic: Traffic;
  /** Lets Socket.IO's Admin UI in. */
  readonly admin?: AdminContext;
}
