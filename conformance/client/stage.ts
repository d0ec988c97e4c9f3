import type { Clock } from "../clock.ts";

/** The world that a client is graded in: it is brought about elsewhere, as a grader opens no ports and starts no programs. */
export interface Stage {
  readonly clock: Pick<Clock, "now" | "after">;
  /** Starts the client anew, with a token that is accepted or one that is not. */
  start(as: Role): ClientRun;
  /** Closes everybody's connection to a channel with a code. */
  close(channel: string, code: number): void;
  /** Has the server say a message to everybody on a channel. */
  say(channel: string, message: string, payload: unknown): void;
  /** Cuts everybody off and keeps everybody out, or lets them in again. */
  shut(isShut: boolean): void;
}

/** Who a client is to the server. */
export type Role = "friend" | "stranger";

/** One run of the client under test. */
export interface ClientRun {
  /** With what it has ended; undefined while it goes on. */
  readonly ending: string | undefined;
  /** Settles when it has ended. */
  readonly ended: Promise<unknown>;
  /** Asks it to say something: one line of JSON on its standard input. */
  tell(line: ClientOrder): void;
  /** Ends it. */
  stop(): Promise<void>;
}

/** What a client may be asked for, if it listens. */
export interface ClientOrder {
  /** Key of the channel. */
  readonly channel: string;
  /** Key of the message. */
  readonly message: string;
  readonly payload: unknown;
}
