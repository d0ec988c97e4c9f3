// Written from asyncapi/campaigns.yaml (contract 30c206eb3e01). Change those and run `sockwright generate`.

import { useMemo } from "react";
import { io } from "socket.io-client";
import type { Client, EventMap } from "../../codegen/runtime/index.ts";
import { type Channel, type Sharing, useChannel } from "../../codegen/runtime/react/index.ts";
import { type CampaignsOptions, type CampaignsTalk, openCampaigns } from "./client.ts";

/** How to connect to `campaigns`, and what hears each message as it arrives. */
export interface UseCampaignsOptions extends CampaignsOptions, Sharing {
  readonly onBotHealth?: ((event: EventMap<CampaignsTalk>["bot-health"]) => void) | undefined;
  readonly onCampaignLog?: ((event: EventMap<CampaignsTalk>["campaign-log"]) => void) | undefined;
  readonly onCampaignStatus?: ((event: EventMap<CampaignsTalk>["campaign-status"]) => void) | undefined;
  readonly onExecutionLog?: ((event: EventMap<CampaignsTalk>["execution-log"]) => void) | undefined;
  readonly onNotification?: ((event: EventMap<CampaignsTalk>["notification"]) => void) | undefined;
  readonly onPong?: ((event: EventMap<CampaignsTalk>["pong"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<CampaignsTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<CampaignsTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<CampaignsTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<CampaignsTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<CampaignsTalk>["$unknown"]) => void) | undefined;
}

const campaignsHandlers = {
  "bot-health": "onBotHealth",
  "campaign-log": "onCampaignLog",
  "campaign-status": "onCampaignStatus",
  "execution-log": "onExecutionLog",
  notification: "onNotification",
  pong: "onPong",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};
const openCampaignsHere = (options: CampaignsOptions): Client<CampaignsTalk> => openCampaigns(io, options);

/**
 * Campaigns
 *
 * The default namespace. Rooms, one for each organization, keep the tenants apart.
 */
export function useCampaigns(options: UseCampaignsOptions = {}): Channel<CampaignsTalk> {
  return useChannel<CampaignsTalk, UseCampaignsOptions>({ open: openCampaignsHere, options, handlers: campaignsHandlers });
}

/** What `useWebSocketDashboard` gives. */
export interface UseWebSocketDashboardResult {
  readonly socket: Client<CampaignsTalk> | undefined;
  readonly connected: boolean;
  readonly dashboard: {
    readonly campaigns: ReadonlyMap<CampaignsTalk["server"]["campaign-status"]["campaignId"], CampaignsTalk["server"]["campaign-status"]>;
    readonly logs: readonly CampaignsTalk["server"]["campaign-log"][];
    readonly executions: readonly CampaignsTalk["server"]["execution-log"][];
    readonly botHealth: ReadonlyMap<CampaignsTalk["server"]["bot-health"]["sessionId"], CampaignsTalk["server"]["bot-health"]>;
  };
}

const useWebSocketDashboardViews = {
  "dashboard.campaigns": { latest: "campaign-status", by: "campaignId" },
  "dashboard.logs": { last: ["campaign-log"], keep: 100 },
  "dashboard.executions": { last: ["execution-log"], keep: 50 },
  "dashboard.botHealth": { latest: "bot-health", by: "sessionId" },
} as const;

function openForUseWebSocketDashboard(options: UseCampaignsOptions & { readonly given: { readonly organizationId: CampaignsTalk["client"]["join-organization"]["organizationId"] } }): Client<CampaignsTalk> {
  const client = openCampaignsHere(options);
  client.on("$state", ({ state }) => {
    if (state !== "connected") return;
    void client.send("join-organization", { organizationId: options.given["organizationId"] });
  });
  return client;
}

/**
 * Campaigns
 *
 * The default namespace. Rooms, one for each organization, keep the tenants apart.
 */
export function useWebSocketDashboard(organizationId: CampaignsTalk["client"]["join-organization"]["organizationId"], options: UseCampaignsOptions = {}): UseWebSocketDashboardResult {
  const channel = useChannel<CampaignsTalk, UseCampaignsOptions & { readonly given: { readonly organizationId: CampaignsTalk["client"]["join-organization"]["organizationId"] } }>({
    open: openForUseWebSocketDashboard,
    options: { ...options, given: { organizationId: organizationId } },
    handlers: campaignsHandlers,
    views: useWebSocketDashboardViews,
  });
  return {
    socket: channel.client,
    connected: channel.isConnected,
    dashboard: useMemo(() => ({
      campaigns: channel.kept["dashboard.campaigns"] as ReadonlyMap<CampaignsTalk["server"]["campaign-status"]["campaignId"], CampaignsTalk["server"]["campaign-status"]>,
      logs: channel.kept["dashboard.logs"] as readonly CampaignsTalk["server"]["campaign-log"][],
      executions: channel.kept["dashboard.executions"] as readonly CampaignsTalk["server"]["execution-log"][],
      botHealth: channel.kept["dashboard.botHealth"] as ReadonlyMap<CampaignsTalk["server"]["bot-health"]["sessionId"], CampaignsTalk["server"]["bot-health"]>,
    }), [channel.kept]),
  };
}
