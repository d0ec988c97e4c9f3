import type { HttpReply } from "./engine/index.ts";

/** What a guard sees of a request. */
export interface GuardedRequest {
  readonly query: URLSearchParams;
  readonly headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
    readonly authorization?: string | undefined;
  };
}

/** Refuses requests and upgrades before anything else looks at them. */
export type Guard = (request: GuardedRequest) => HttpReply | undefined;
