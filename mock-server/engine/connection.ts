import type { CloseSituation } from "../../contract/index.ts";
import type { Cancel } from "./clock.ts";
import type { Frame } from "./frame.ts";
import type { Identity } from "./security.ts";

/** The far end of a connection, behind whatever protocol carries it. */
export interface Peer {
  say(frame: Frame): void;
  close(code: number, reason: string): void;
}

/** Something that could be taken off the wire. */
export interface Heard {
  readonly ok: true;
  readonly payload: unknown;
  /** Socket.IO: the event's name. */
  readonly event?: string;
  /** Socket.IO: answers in the acknowledgement, when the client asked for one. */
  readonly acknowledge?: (frame: Frame) => void;
}

/** What came in on a connection, already taken off the wire, or what kept it from being taken off. */
export type Incoming =
  | Heard
  | { readonly ok: false; readonly situation: CloseSituation; readonly expected: string; readonly got: string };

/** One client on one channel. */
export interface Connection {
  readonly id: number;
  /** Values of the address parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** Channels with parameters are apart for each set of values. */
  readonly group: string;
  readonly identity: Identity;
  readonly peer: Peer;
  readonly rooms: Map<string, unknown>;
  readonly pending: Set<Cancel>;
  lastHeard: number;
  lastPing: number;
  /** Messages heard since `windowStart`. */
  heard: number;
  windowStart: number;
  open: boolean;
}
