// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import type { CampaignsServerMessages } from "./messages.ts";
import type { Dashboard, Organization, Ping, Pong } from "./types.ts";

/** One connection to the namespace `/`, as the server holds it. */
export interface CampaignsConnection {
  /** Says something to this client. */
  send<Key extends keyof CampaignsServerMessages>(key: Key, payload: CampaignsServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on the namespace `/` is told about the connection that spoke. */
export interface CampaignsContext {
  readonly channel: CampaignsConnection;
}

/** What a server does with each message of clients on the namespace `/`; where an answer is promised, it is what the method returns. */
export interface CampaignsHandlers<Context = CampaignsContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
  /** Enter an organization's room */
  "join-organization"(payload: Organization, context: Context): void | Promise<void>;
  /** Leave an organization's room */
  "leave-organization"(payload: Organization, context: Context): void | Promise<void>;
  /** Test the connection */
  ping(payload: Ping, context: Context): Pong | Promise<Pong>;
  /** Ask for what happened before */
  "request-dashboard"(payload: Organization, context: Context): Dashboard | Promise<Dashboard>;
}
