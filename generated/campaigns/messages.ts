// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import type {
  BotHealth,
  CampaignLog,
  CampaignStatus,
  Dashboard,
  ExecutionLog,
  Notification,
  Organization,
  Ping,
  Pong,
} from "./types.ts";

/** What clients say on the namespace `/`. */
export interface CampaignsClientMessages {
  /** Enter an organization's room */
  "join-organization": Organization;
  /** Leave an organization's room */
  "leave-organization": Organization;
  /** Test the connection */
  ping: Ping;
  /** Ask for what happened before */
  "request-dashboard": Organization;
}

/** What the server says on the namespace `/`. */
export interface CampaignsServerMessages {
  /** A client replaces what it knew of this `sessionId`. */
  "bot-health": BotHealth;
  /** A client keeps the last 100. */
  "campaign-log": CampaignLog;
  /** A client replaces what it knew of this `campaignId`. */
  "campaign-status": CampaignStatus;
  /** A client keeps the last 50. */
  "execution-log": ExecutionLog;
  /** Notification */
  notification: Notification;
  /** The connection works */
  pong: Pong;
}

/** What is answered to clients on the namespace `/`. */
export interface CampaignsReplies {
  /** Test the connection */
  ping: Pong;
  /** Ask for what happened before */
  "request-dashboard": Dashboard;
}

/** What clients emit in the namespace `/`: `Socket<CampaignsServerToClientEvents, CampaignsClientToServerEvents>`. */
export interface CampaignsClientToServerEvents {
  /** Enter an organization's room */
  "join-organization": (payload: Organization) => void;
  /** Leave an organization's room */
  "leave-organization": (payload: Organization) => void;
  /** Test the connection */
  ping: (payload: Ping) => void;
  /** Ask for what happened before */
  "request-dashboard": (payload: Organization, acknowledge: (...answer: [reply: Dashboard]) => void) => void;
}

/** What the server emits in the namespace `/`. */
export interface CampaignsServerToClientEvents {
  /** A client replaces what it knew of this `sessionId`. */
  "bot-health": (payload: BotHealth) => void;
  /** A client keeps the last 100. */
  "campaign-log": (payload: CampaignLog) => void;
  /** A client replaces what it knew of this `campaignId`. */
  "campaign-status": (payload: CampaignStatus) => void;
  /** A client keeps the last 50. */
  "execution-log": (payload: ExecutionLog) => void;
  /** Notification */
  notification: (payload: Notification) => void;
  /** The connection works */
  pong: (payload: Pong) => void;
}
