import type { ConversationsSwitch } from "../../broken-servers/conversations/index.ts";
import type { Clock } from "../clock.ts";
import type { Line } from "../line.ts";

/** What everybody in one Conversations shares. */
export interface Conversations {
  readonly clock: Clock;
  /** Whether it is to break the promise of that name. */
  readonly breaks: (id: ConversationsSwitch) => boolean;
  /** Signs the tokens. */
  readonly secret: string;
  uuid(): string;
  /** The time as the contract wants it written. */
  timestamp(): string;
}

/** Someone who is connected. */
export interface Member {
  readonly line: Line;
  readonly userId: string;
  /** Conversations with how often they were joined. */
  readonly joined: Map<string, number>;
  /** Whether it has only been let in to be shown out. */
  readonly isUnwanted: boolean;
}
