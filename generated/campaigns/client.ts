// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import {
  type Client,
  type Io,
  type SocketIoOptions,
  type SocketIoSpec,
  openSocketIo,
} from "../../codegen/runtime/index.ts";
import type { CampaignsClientMessages, CampaignsReplies, CampaignsServerMessages } from "./messages.ts";

/** What is said on the namespace `/`. */
export interface CampaignsTalk {
  server: CampaignsServerMessages;
  client: {
    /** Enter an organization's room */
    "join-organization": CampaignsClientMessages["join-organization"];
    /** Leave an organization's room */
    "leave-organization": CampaignsClientMessages["leave-organization"];
    /** Test the connection */
    ping: CampaignsClientMessages["ping"];
    /** Ask for what happened before */
    "request-dashboard": CampaignsClientMessages["request-dashboard"];
  };
  requests: CampaignsReplies;
}

const campaignsSpec: SocketIoSpec = {
  baseUrl: "http://localhost:4000",
  path: "/",
  server: {
    "bot-health": {
      check: () => import("./validators/bot-health.js").then((module) => module.botHealth),
    },
    "campaign-log": {
      check: () => import("./validators/campaign-log.js").then((module) => module.campaignLog),
    },
    "campaign-status": {
      check: () => import("./validators/campaign-status.js").then((module) => module.campaignStatus),
    },
    "execution-log": {
      check: () => import("./validators/execution-log.js").then((module) => module.executionLog),
    },
    notification: {
      check: () => import("./validators/notification.js").then((module) => module.notification),
    },
    pong: {
      check: () => import("./validators/pong.js").then((module) => module.pong),
    },
  },
  client: {
    "join-organization": {
      check: () => import("./validators/organization.js").then((module) => module.organization),
    },
    "leave-organization": {
      check: () => import("./validators/organization.js").then((module) => module.organization),
    },
    ping: {
      check: () => import("./validators/ping.js").then((module) => module.ping),
      replies: ["pong"],
    },
    "request-dashboard": {
      check: () => import("./validators/organization.js").then((module) => module.organization),
      acks: [{
        check: () => import("./validators/dashboard.js").then((module) => module.dashboard),
      }],
    },
  },
  reconnect: { initialMs: 1000, factor: 2, maxMs: 5000 },
  enginePath: "/socket.io/",
  transports: ["websocket", "polling"],
  connectTimeoutMs: 20000,
};

/** How to connect to `campaigns`. */
export type CampaignsOptions = SocketIoOptions;

/**
 * Campaigns
 *
 * The default namespace. Rooms, one for each organization, keep the tenants apart.
 */
export function openCampaigns(io: Io, options: CampaignsOptions = {}): Client<CampaignsTalk> {
  return openSocketIo<CampaignsTalk>(io, campaignsSpec, options);
}
