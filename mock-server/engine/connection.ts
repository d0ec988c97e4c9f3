import type { CloseSituation } from "../../contract/index.ts";
import type { WireForm } from "../../contract/wire/index.ts";
import type { Cancel, Clock, Purpose } from "./clock.ts";
import type { Frame } from "./frame.ts";
import type { Identity } from "./security.ts";

/** The far end of a connection, behind whatever protocol carries it. */
export interface Peer {
  say(frame: Frame): void;
  close(code: number, reason: string): void;
  /** Says a frame whose text is changed on its way, where the protocol can. */
  sayText?(frame: Frame, change: (text: string) => string): void;
  /** Cuts the connection without a word, where the protocol can. */
  cut?(): void;
  /** Told of the rooms that it comes into and goes out of, where someone wants to see them. */
  joined?(room: string): void;
  parted?(room: string): void;
}

/** Something that could be taken off the wire. */
export interface Heard {
  readonly ok: true;
  readonly payload: unknown;
  /** WebSocket: what the frame held. @default "json" */
  readonly form?: WireForm;
  /** WebSocket: the frame as it stands, where it may be a text that only looks like JSON. */
  readonly text?: string;
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
  /** Rooms by name with what was subscribed with. Made when the first is joined: most connections are idle, and there may be many. */
  rooms?: Map<string, unknown>;
  /** What is put off for this connection; made like the rooms. */
  pending?: Set<Cancel>;
  lastHeard: number;
  lastPing: number;
  /** Messages heard since `windowStart`. */
  heard: number;
  windowStart: number;
  open: boolean;
  /** What faults did to it: nothing is said any more, how much waits, until when, and what is said after the next one. */
  isMute?: true;
  waiting?: number;
  busyUntil?: number;
  heldBack?: Frame[];
}

/** Puts something off for as long as the connection stands. */
export function putOff(
  connection: Connection,
  { clock, purpose }: { readonly clock: Clock; readonly purpose: Purpose },
  ms: number,
  task: () => void,
): void {
  const pending = (connection.pending ??= new Set());
  const run = (): void => {
    pending.delete(cancel);
    if (connection.open) task();
  };
  const cancel = clock.after(ms, run, { ...purpose, connection: connection.id });
  pending.add(cancel);
}
