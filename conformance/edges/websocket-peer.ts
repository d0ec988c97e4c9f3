import { type FrameReading } from "../../contract/wire/index.ts";
import type { Clock } from "../clock.ts";
import { type HeaderLines, type Recorder } from "../transcript.ts";

/** One data frame from the server, put together from its fragments. */
export interface Heard {
  /** By the clock of the run. */
  readonly at: number;
  readonly data: string | Uint8Array;
  /** The JSON document in it, if it is one. */
  readonly reading: FrameReading;
}

export interface Closed {
  /** 1006 where the connection ended without a close frame (RFC 6455 §7.1.5). */
  readonly code: number;
  readonly reason: string;
  readonly at: number;
}

/** An open connection, from the client's end. */
export interface WebSocketPeer {
  /** The subprotocol that the server chose; empty for none. */
  readonly protocol: string;
  /** Of the response to the upgrade. */
  readonly headers: HeaderLines;
  readonly openedAt: number;
  send(data: string | Uint8Array, options?: { readonly fin?: boolean; readonly compress?: boolean }): void;
  ping(data?: string): void;
  close(code?: number, reason?: string): void;
  /** Ends the connection without a close frame. */
  drop(): void;
  /** Stops reading from the connection. */
  pause(): void;
  /** Every data frame so far. */
  readonly heard: readonly Heard[];
  readonly pings: readonly { readonly at: number; readonly data: string }[];
  readonly pongs: readonly { readonly at: number; readonly data: string }[];
  /** How the connection ended; undefined while it is open. */
  readonly closed: Closed | undefined;
  /**
   * The first data frame for which `wanted` holds, among those heard since `since` (an index into `heard`; default: all that is still to come);
   * undefined when none comes within `ms`, or the connection ends first.
   */
  next(wanted: (heard: Heard) => boolean, ms: number, since?: number): Promise<Heard | undefined>;
  /** Settles when `isEnough` holds after some event, or after `ms`, or when the connection ends. Says whether it holds. */
  until(isEnough: () => boolean, ms: number): Promise<boolean>;
  /** How the connection ended, or undefined when it is still open after `ms`. */
  ended(ms: number): Promise<Closed | undefined>;
}

export interface WebSocketEdge {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly signal: AbortSignal;
}
