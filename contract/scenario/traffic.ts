import type { Side } from "../model.ts";

/** Something that passed between clients and servers, as far as the contract knows it. */
export type Happened = (Opened | Said | Closed | Answered) & {
  /** Milliseconds since 1970. */
  readonly at: number;
};

interface OnConnection {
  /** The channel's id. */
  readonly channel: string;
  /** Counts the connections of all channels. */
  readonly connection: number;
}

/** A client was let in. */
interface Opened extends OnConnection {
  readonly kind: "opened";
}

/** One side said a message. */
interface Said extends OnConnection {
  readonly kind: "said";
  readonly from: Side;
  /** The message's id; undefined where it is none of the contract's. */
  readonly message?: string;
  readonly payload: unknown;
}

/** One side closed. */
interface Closed extends OnConnection {
  readonly kind: "closed";
  readonly by: Side;
  readonly code: number;
}

/** A request was answered. */
interface Answered {
  readonly kind: "answered";
  /** The operation's id. */
  readonly operation: string;
  /** The method in lower case. */
  readonly method: string;
  readonly status: number;
  /** The answer's JSON, where it is JSON. */
  readonly body?: unknown;
}
