// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import { useCallback } from "react";
import type { EventMap, Heard } from "../../codegen/runtime/index.ts";
import { type Channel, type Sharing, useChannel } from "../../codegen/runtime/react/index.ts";
import {
  type ChatOptions,
  type ChatTalk,
  type InvestigationsOptions,
  type InvestigationsTalk,
  openChat,
  openInvestigations,
} from "./client.ts";

/** How to connect to `chat`, and what hears each message as it arrives. */
export interface UseChatOptions extends ChatOptions, Sharing {
  readonly onAgentFinding?: ((event: EventMap<ChatTalk>["agent_finding"]) => void) | undefined;
  readonly onAnomalyDetected?: ((event: EventMap<ChatTalk>["anomaly_detected"]) => void) | undefined;
  readonly onChat?: ((event: EventMap<ChatTalk>["chat"]) => void) | undefined;
  readonly onConnection?: ((event: EventMap<ChatTalk>["connection"]) => void) | undefined;
  readonly onError?: ((event: EventMap<ChatTalk>["error"]) => void) | undefined;
  readonly onInvestigationProgress?: ((event: EventMap<ChatTalk>["investigation_progress"]) => void) | undefined;
  readonly onPong?: ((event: EventMap<ChatTalk>["pong"]) => void) | undefined;
  readonly onReportReady?: ((event: EventMap<ChatTalk>["report_ready"]) => void) | undefined;
  readonly onTyping?: ((event: EventMap<ChatTalk>["typing"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<ChatTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<ChatTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<ChatTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<ChatTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<ChatTalk>["$unknown"]) => void) | undefined;
}

const chatHandlers = {
  agent_finding: "onAgentFinding",
  anomaly_detected: "onAnomalyDetected",
  chat: "onChat",
  connection: "onConnection",
  error: "onError",
  investigation_progress: "onInvestigationProgress",
  pong: "onPong",
  report_ready: "onReportReady",
  typing: "onTyping",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Chat
 *
 * A conversation with the agents, both ways. Answers come in pieces. After `subscribe` the connection also hears of that investigation.
 */
export function useChat(options: UseChatOptions): Channel<ChatTalk> {
  return useChannel<ChatTalk, UseChatOptions>({ open: openChat, options, handlers: chatHandlers });
}

/** What `useCidadaoAIWebSocket` gives. */
export interface UseCidadaoAIWebSocketResult {
  readonly isConnected: boolean;
  readonly messages: readonly Heard<ChatTalk>["payload"][];
  readonly sendMessage: (message: ChatTalk["client"]["chat"]["data"]["message"]) => Promise<void>;
  readonly subscribeToInvestigation: (investigationId: ChatTalk["client"]["subscribe"]["data"]["investigation_id"]) => Promise<void>;
}

const useCidadaoAIWebSocketViews = { messages: { order: "oldest-first" } } as const;

/**
 * Chat
 *
 * A conversation with the agents, both ways. Answers come in pieces. After `subscribe` the connection also hears of that investigation.
 */
export function useCidadaoAIWebSocket(sessionId: ChatOptions["params"]["session_id"], options: Omit<UseChatOptions, "params"> = {}): UseCidadaoAIWebSocketResult {
  const channel = useChannel<ChatTalk, UseChatOptions>({
    open: openChat,
    options: { ...options, params: { session_id: sessionId } },
    handlers: chatHandlers,
    views: useCidadaoAIWebSocketViews,
  });
  return {
    isConnected: channel.isConnected,
    messages: channel.kept["messages"] as readonly Heard<ChatTalk>["payload"][],
    sendMessage: useCallback((message) => channel.send("chat", { data: { message: message } }), [channel.send]),
    subscribeToInvestigation: useCallback((investigationId) => channel.send("subscribe", { data: { investigation_id: investigationId } }), [channel.send]),
  };
}

/** How to connect to `investigations`, and what hears each message as it arrives. */
export interface UseInvestigationsOptions extends InvestigationsOptions, Sharing {
  readonly onAgentFinding?: ((event: EventMap<InvestigationsTalk>["agent_finding"]) => void) | undefined;
  readonly onAnomalyDetected?: ((event: EventMap<InvestigationsTalk>["anomaly_detected"]) => void) | undefined;
  readonly onError?: ((event: EventMap<InvestigationsTalk>["error"]) => void) | undefined;
  readonly onInvestigationProgress?: ((event: EventMap<InvestigationsTalk>["investigation_progress"]) => void) | undefined;
  readonly onPong?: ((event: EventMap<InvestigationsTalk>["pong"]) => void) | undefined;
  readonly onReportReady?: ((event: EventMap<InvestigationsTalk>["report_ready"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<InvestigationsTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<InvestigationsTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<InvestigationsTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<InvestigationsTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<InvestigationsTalk>["$unknown"]) => void) | undefined;
}

const investigationsHandlers = {
  agent_finding: "onAgentFinding",
  anomaly_detected: "onAnomalyDetected",
  error: "onError",
  investigation_progress: "onInvestigationProgress",
  pong: "onPong",
  report_ready: "onReportReady",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Investigation
 *
 * What one investigation brings to light. The server speaks; a client says nothing but `ping`, which keeps a quiet
 * connection from counting as idle.
 */
export function useInvestigations(options: UseInvestigationsOptions): Channel<InvestigationsTalk> {
  return useChannel<InvestigationsTalk, UseInvestigationsOptions>({ open: openInvestigations, options, handlers: investigationsHandlers });
}
