/** What goes wrong, and how. */
export type Fault =
  /** What is said comes later by `ms` and up to `jitterMs` more; the order of what is said stays. */
  | { readonly kind: "latency"; readonly ms: number; readonly jitterMs?: number }
  /** It is never said; a request is never answered. */
  | { readonly kind: "drop" }
  /** It is said twice. */
  | { readonly kind: "duplicate" }
  /** It is said after the next one. */
  | { readonly kind: "reorder" }
  /** Half of it is said. */
  | { readonly kind: "truncate" }
  /** It is no JSON. */
  | { readonly kind: "malformed" }
  /** It is two JSON documents. */
  | { readonly kind: "two-documents" }
  /** It does not fit its schema. */
  | { readonly kind: "wrong-schema" }
  /** The connection is closed with a code, after it. */
  | { readonly kind: "close"; readonly code: number; readonly reason?: string }
  /** The connection is cut without a word, in place of it. */
  | { readonly kind: "reset" }
  /** From now on the connection stands, and nothing is said on it or heard from it. */
  | { readonly kind: "half-open" }
  /** A request, or an upgrade, is answered with a status. */
  | { readonly kind: "status"; readonly status: number }
  /** An answer comes at so many bytes a second. */
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** An acknowledgement is never given. */
  | { readonly kind: "no-ack" }
  /** An acknowledgement is given twice. */
  | { readonly kind: "double-ack" }
  /** No more clients than that are let in; others are refused as the contract says of too many. */
  | { readonly kind: "cap"; readonly connections: number }
  /** A ping frame is not answered. */
  | { readonly kind: "no-pong" }
  /** Socket.IO has polling only: no client comes over WebSocket, and none is upgraded to it. */
  | { readonly kind: "polling-only" };

export type FaultKind = Fault["kind"];

/** Every kind there is. */
export const faultKinds: readonly FaultKind[] = [
  "latency",
  "drop",
  "duplicate",
  "reorder",
  "truncate",
  "malformed",
  "two-documents",
  "wrong-schema",
  "close",
  "reset",
  "half-open",
  "status",
  "slow",
  "no-ack",
  "double-ack",
  "cap",
  "no-pong",
  "polling-only",
];

/** Where a fault strikes: what is left out is no condition. */
export interface FaultTarget {
  /** The id or key of a channel; `*` stands for anything. */
  readonly channel?: string;
  /** The key of an operation; `*` stands for anything. */
  readonly operation?: string;
  /** The name of a message that the server says; `*` stands for anything. */
  readonly message?: string;
  /** One client, by its number on the channel. */
  readonly connection?: number;
}

/** A fault with where it strikes, how often, and for how long. */
export interface FaultRule extends FaultTarget {
  readonly fault: Fault;
  /** The share of what it meets that it strikes, from 0 to 1. @default 1 */
  readonly share?: number;
  /** At most so many strikes. @default no limit */
  readonly times?: number;
  /** Milliseconds of the clock for which it strikes. @default until it is taken back */
  readonly forMs?: number;
}
