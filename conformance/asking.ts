import type { Contract } from "../contract/index.ts";
import type { Chance } from "../contract/payload/index.ts";
import type { Clock } from "./clock.ts";
import type { HttpAnswer, HttpQuestion } from "./edges/http.ts";
import type { WebSocketOpening, WebSocketQuestion } from "./edges/websocket.ts";
import type { KnownTarget } from "./target.ts";
import type { Verdict } from "./verdict.ts";
import type { Recorder, Transcript } from "./transcript.ts";

/** What a check is asked with: the target, the wire, and everything that is handed in. */
export interface Asking {
  readonly contract: Contract;
  readonly target: KnownTarget;
  readonly clock: Clock;
  /** Depends on the seed of the run and the id of the check alone. */
  readonly chance: Chance;
  readonly signal: AbortSignal;
  readonly recorder: Recorder;
  /** What has crossed the wire for this check so far. */
  transcript(): Transcript;
  /** Sends one request and takes it down. */
  http(question: HttpQuestion): Promise<HttpAnswer>;
  /** Opens one WebSocket and takes everything on it down; it is closed when the check has ended. */
  websocket(question: WebSocketQuestion): Promise<WebSocketOpening>;
  /**
   * Evidence that several checks share, gathered by the first that wants it: what `gather` does is recorded apart, and its transcript is there
   * for every check. Chance depends on the key alone.
   */
  once<T>(key: string, gather: (asking: Asking) => Promise<T>): Promise<T>;
  /** Keeps what has been found, for when the time of the check is up before it returns. */
  hold(verdict: Verdict): void;
  /** Nothing where a failure may be asked about again to make it simpler, else why it may not. Each call counts. */
  mayShrink(): string | undefined;
  /** Scheme, host and port of a declared port. */
  origin(port: number): string;
  /** What the target accepts for a security scheme; undefined where nobody said, and none could be found out. */
  credential(scheme: string): Promise<string | undefined>;
  /** What it accepts from another person, where the target file has one; else the same. */
  otherCredential(scheme: string): Promise<string | undefined>;
}

/** The same, as another person: what enters with it has that one's credential. */
export const asAnother = (asking: Asking): Asking => ({
  ...asking,
  credential: (scheme) => asking.otherCredential(scheme),
});
