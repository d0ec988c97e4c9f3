import type { SocketIoChannel, Source, WebSocketChannel } from "../../contract/index.ts";
import { checkId, type Level } from "../check.ts";
import type { Promised } from "../passive/tally.ts";
import type { Verdict } from "../verdict.ts";
import type { Sightings } from "./sightings.ts";
import type { ClientRun, Role, Stage } from "./stage.ts";

/** Where a client comes to stay. */
export type OpenChannel = WebSocketChannel | SocketIoChannel;

/** What one situation is put before a client with. */
export interface Grading {
  readonly channel: OpenChannel;
  readonly stage: Stage;
  readonly sightings: Sightings;
  readonly client: ClientRun;
}

/** One situation that a client is put in, and what it owes. */
export interface ClientCheck extends Promised {
  /**
   * As whom the client comes: `"friend"` has a token that is accepted, and has just connected when the situation begins; `"stranger"` has one that
   * is not, and has just asked to be let in.
   */
  readonly as: Role;
  /** How long it takes at least, from the connection on. */
  readonly needsMs: number;
  judge(grading: Grading): Promise<Verdict>;
}

/** A check of a client on a channel; its id begins with `client/<document>/<channel>`. */
export function clientCheck(
  channel: OpenChannel,
  given: {
    readonly family: readonly string[];
    readonly level?: Level;
    /** Goes on after `MUST `. */
    readonly promise: string;
    readonly asks?: Source;
    readonly as?: Role;
    readonly needsMs: number;
    readonly judge: ClientCheck["judge"];
  },
): ClientCheck {
  const { family, level = "MUST", promise, asks = channel.source, as = "friend", needsMs, judge } = given;
  return {
    id: checkId("client", channel.document, channel.key, ...family),
    title: `${level} ${promise}`,
    asks,
    about: {
      system: channel.system,
      document: channel.document,
      ports: channel.endpoints.slice(0, 1).map(({ port }) => port),
      channel: channel.id,
    },
    covers: [`channel:${channel.id}`],
    as,
    needsMs,
    judge,
  };
}

/** How much later than it should a client may do something: processes and timers are not exact. */
export const slackMs = 500;

/** How long a client is listened to after something to which it should do nothing. */
export const calmMs = 1000;
