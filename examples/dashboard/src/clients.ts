import { useWebSocketDashboard } from "../../../generated/campaigns/hooks.ts";
import { useChat } from "../../../generated/cidadao-ai/hooks.ts";
import { useConversations } from "../../../generated/conversations/hooks.ts";
import { useAi, useBackends, useMetrics } from "../../../generated/veloflux/hooks.ts";
import { members } from "./conversations/members.ts";
import { campaigns, cidadaoAi, conversations, veloflux } from "./endpoints.ts";
import type { Watched } from "./ui/use-connection.ts";

/** Whose campaigns are shown. */
export const organizationId = 1;

/** The session of the chat with the agents. */
export const sessionId = "abc-123";

type Clients = readonly (Watched | undefined)[];

// Hooks with equal options share one connection, so these open none of their own.

export const useVelofluxClients = (): Clients => [
  useMetrics(veloflux).client,
  useBackends(veloflux).client,
  useAi(veloflux).client,
];

export const useCampaignsClients = (): Clients => [useWebSocketDashboard(organizationId, campaigns).socket];

export const useConversationsClients = (): Clients => [
  useConversations({ ...conversations, token: members[0].token }).client,
  useConversations({ ...conversations, token: members[1].token }).client,
];

export const useCidadaoAiClients = (): Clients => [useChat({ ...cidadaoAi, params: { session_id: sessionId } }).client];
