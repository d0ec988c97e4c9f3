import type { Address } from "./address.ts";
import type { ConversationOptions } from "./conversation.ts";
import { type Schedule, usualSchedule } from "./backoff.ts";
import type { LinePlan } from "./line.ts";
import type { Reconnect } from "./spec.ts";
import type { Surroundings } from "./surroundings.ts";

/** A credential, or what gets it. */
export type TokenSource = string | (() => string | undefined | Promise<string | undefined>);

/** How to connect to an open channel, whatever the protocol. */
export interface ConnectOptions extends ConversationOptions, Address {
  /**
   * In place of the contract's server, its path included; the channel's address follows: `wss://gateway.example/shop/live`. In a browser
   * it may be relative to the page: `/live`.
   */
  readonly baseUrl?: string;
  /** What goes where the contract asks for a token, or what gets it; run before every attempt, so that a stale one is not used again. */
  readonly token?: TokenSource | undefined;
  /** Connects at once. @default true */
  readonly autoConnect?: boolean;
  /** Ends the conversation when it aborts. */
  readonly signal?: AbortSignal;
  /** How long one attempt may take, in milliseconds. @default 20000 */
  readonly connectTimeoutMs?: number;
  /** Time, chance, and what is known of network and page, in place of the system's own. */
  readonly surroundings?: Partial<Surroundings>;
  /** Entries that win over the contract's; `false` never tries again. */
  readonly reconnect?: false | Partial<Schedule>;
}

/** When to try again, by the contract and what wins over it. */
export function scheduleOf(
  contract: Reconnect | undefined,
  own: ConnectOptions["reconnect"] = {},
): LinePlan["schedule"] {
  return own && { ...usualSchedule, ...contract, ...own };
}
