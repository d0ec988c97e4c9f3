// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

import { useCallback } from "react";
import type { ConnectionLost, ConnectionState, EventMap, Heard } from "../../codegen/runtime/index.ts";
import { type Channel, type Sharing, useChannel } from "../../codegen/runtime/react/index.ts";
import { type ConversationsOptions, type ConversationsTalk, openConversations } from "./client.ts";

/** How to connect to `conversations`, and what hears each message as it arrives. */
export interface UseConversationsOptions extends ConversationsOptions, Sharing {
  readonly onConnected?: ((event: EventMap<ConversationsTalk>["connected"]) => void) | undefined;
  readonly onError?: ((event: EventMap<ConversationsTalk>["error"]) => void) | undefined;
  readonly onMessage?: ((event: EventMap<ConversationsTalk>["message"]) => void) | undefined;
  readonly onMessageSent?: ((event: EventMap<ConversationsTalk>["message_sent"]) => void) | undefined;
  readonly onPong?: ((event: EventMap<ConversationsTalk>["pong"]) => void) | undefined;
  readonly onPresence?: ((event: EventMap<ConversationsTalk>["presence"]) => void) | undefined;
  readonly onRead?: ((event: EventMap<ConversationsTalk>["read"]) => void) | undefined;
  readonly onSyncData?: ((event: EventMap<ConversationsTalk>["sync_data"]) => void) | undefined;
  readonly onTyping?: ((event: EventMap<ConversationsTalk>["typing"]) => void) | undefined;
  readonly onDropped?: ((event: EventMap<ConversationsTalk>["$dropped"]) => void) | undefined;
  readonly onInvalid?: ((event: EventMap<ConversationsTalk>["$invalid"]) => void) | undefined;
  readonly onLost?: ((event: EventMap<ConversationsTalk>["$lost"]) => void) | undefined;
  readonly onState?: ((event: EventMap<ConversationsTalk>["$state"]) => void) | undefined;
  readonly onUnknown?: ((event: EventMap<ConversationsTalk>["$unknown"]) => void) | undefined;
}

const conversationsHandlers = {
  connected: "onConnected",
  error: "onError",
  message: "onMessage",
  message_sent: "onMessageSent",
  pong: "onPong",
  presence: "onPresence",
  read: "onRead",
  sync_data: "onSyncData",
  typing: "onTyping",
  $dropped: "onDropped",
  $invalid: "onInvalid",
  $lost: "onLost",
  $state: "onState",
  $unknown: "onUnknown",
};

/**
 * Conversations
 *
 * One connection for each signed-in client, shared by all its conversations. `join` and `leave` decide which of them it hears.
 */
export function useConversations(options: UseConversationsOptions): Channel<ConversationsTalk> {
  return useChannel<ConversationsTalk, UseConversationsOptions>({ open: openConversations, options, handlers: conversationsHandlers });
}

/** What `useWebSocket` gives. */
export interface UseWebSocketResult {
  readonly isConnected: boolean;
  readonly connectionStatus: ConnectionState;
  readonly error: ConnectionLost | undefined;
  readonly lastMessage: Heard<ConversationsTalk>["payload"] | undefined;
  readonly sendMessage: (conversationId: ConversationsTalk["client"]["message"]["conversation_id"], content: ConversationsTalk["client"]["message"]["content"]) => Promise<void>;
  readonly sendTyping: (conversationId: ConversationsTalk["client"]["typing"]["conversation_id"], isTyping: ConversationsTalk["client"]["typing"]["is_typing"]) => Promise<void>;
  readonly markAsRead: (conversationId: ConversationsTalk["client"]["read"]["conversation_id"], messageId: ConversationsTalk["client"]["read"]["message_id"]) => Promise<void>;
  readonly syncMessages: (conversationId: ConversationsTalk["client"]["sync"]["conversation_id"], lastMessageId: ConversationsTalk["client"]["sync"]["last_message_id"]) => Promise<void>;
  readonly updatePresence: (status: ConversationsTalk["client"]["presence"]["status"]) => Promise<void>;
  readonly joinConversation: (conversationId: ConversationsTalk["client"]["join"]["conversation_id"]) => Promise<void>;
  readonly leaveConversation: (conversationId: ConversationsTalk["client"]["leave"]["conversation_id"]) => Promise<void>;
}

const useWebSocketViews = {} as const;

/**
 * Conversations
 *
 * One connection for each signed-in client, shared by all its conversations. `join` and `leave` decide which of them it hears.
 */
export function useWebSocket(options: UseConversationsOptions): UseWebSocketResult {
  const channel = useChannel<ConversationsTalk, UseConversationsOptions>({
    open: openConversations,
    options,
    handlers: conversationsHandlers,
    views: useWebSocketViews,
  });
  return {
    isConnected: channel.isConnected,
    connectionStatus: channel.state,
    error: channel.error,
    lastMessage: channel.lastMessage?.payload,
    sendMessage: useCallback((conversationId, content) => channel.send("message", { conversation_id: conversationId, content: content }), [channel.send]),
    sendTyping: useCallback((conversationId, isTyping) => channel.send("typing", { conversation_id: conversationId, is_typing: isTyping }), [channel.send]),
    markAsRead: useCallback((conversationId, messageId) => channel.send("read", { conversation_id: conversationId, message_id: messageId }), [channel.send]),
    syncMessages: useCallback((conversationId, lastMessageId) => channel.send("sync", { conversation_id: conversationId, last_message_id: lastMessageId }), [channel.send]),
    updatePresence: useCallback((status) => channel.send("presence", { status: status }), [channel.send]),
    joinConversation: useCallback((conversationId) => channel.send("join", { conversation_id: conversationId }), [channel.send]),
    leaveConversation: useCallback((conversationId) => channel.send("leave", { conversation_id: conversationId }), [channel.send]),
  };
}
