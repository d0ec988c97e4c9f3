// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

import {
  type Client,
  type Filled,
  type RestClient,
  type RestOptions,
  type RestSpec,
  type TokenSource,
  type WebSocketOptions,
  type WebSocketSpec,
  openWebSocket,
  restClient,
} from "../../codegen/runtime/index.ts";
import type {
  ConversationsClientMessages,
  ConversationsReplies,
  ConversationsServerMessages,
  Operations,
} from "./messages.ts";

/** What is said on `/ws`. */
export interface ConversationsTalk {
  server: ConversationsServerMessages;
  client: {
    /** Enter a conversation */
    join: Filled<ConversationsClientMessages["join"], "type">;
    /** Leave a conversation */
    leave: Filled<ConversationsClientMessages["leave"], "type">;
    /** Say something */
    message: Filled<ConversationsClientMessages["message"], "type">;
    /** Keep alive */
    ping: Filled<ConversationsClientMessages["ping"], "type">;
    /** Tell how reachable one is */
    presence: Filled<ConversationsClientMessages["presence"], "type">;
    /** Mark as read */
    read: Filled<ConversationsClientMessages["read"], "type">;
    /** Ask for what was missed */
    sync: Filled<ConversationsClientMessages["sync"], "type">;
    /** Start or stop typing */
    typing: Filled<ConversationsClientMessages["typing"], "type">;
  };
  requests: ConversationsReplies;
}

const conversationsSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:8000",
  path: "/ws",
  token: "token",
  server: {
    connected: {
      is: { type: "connected" },
      check: () => import("./validators/connected.js").then((module) => module.connected),
    },
    error: {
      is: { type: "error" },
      check: () => import("./validators/error-message.js").then((module) => module.errorMessage),
    },
    message: {
      is: { type: "message" },
      check: () => import("./validators/new-message.js").then((module) => module.newMessage),
    },
    message_sent: {
      is: { type: "message_sent" },
      check: () => import("./validators/message-sent.js").then((module) => module.messageSent),
    },
    pong: {
      is: { type: "pong" },
      check: () => import("./validators/pong.js").then((module) => module.pong),
    },
    presence: {
      is: { type: "presence" },
      check: () => import("./validators/user-presence.js").then((module) => module.userPresence),
    },
    read: {
      is: { type: "read" },
      check: () => import("./validators/message-read.js").then((module) => module.messageRead),
    },
    sync_data: {
      is: { type: "sync_data" },
      check: () => import("./validators/sync-data.js").then((module) => module.syncData),
    },
    typing: {
      is: { type: "typing" },
      check: () => import("./validators/user-typing.js").then((module) => module.userTyping),
    },
  },
  client: {
    join: {
      is: { type: "join" },
      check: () => import("./validators/join.js").then((module) => module.join),
    },
    leave: {
      is: { type: "leave" },
      check: () => import("./validators/leave.js").then((module) => module.leave),
    },
    message: {
      is: { type: "message" },
      check: () => import("./validators/send-message.js").then((module) => module.sendMessage),
      replies: ["message_sent"],
    },
    ping: {
      is: { type: "ping" },
      check: () => import("./validators/ping.js").then((module) => module.ping),
      replies: ["pong"],
    },
    presence: {
      is: { type: "presence" },
      check: () => import("./validators/update-presence.js").then((module) => module.updatePresence),
    },
    read: {
      is: { type: "read" },
      check: () => import("./validators/mark-as-read.js").then((module) => module.markAsRead),
    },
    sync: {
      is: { type: "sync" },
      check: () => import("./validators/sync.js").then((module) => module.sync),
      replies: ["sync_data"],
    },
    typing: {
      is: { type: "typing" },
      check: () => import("./validators/send-typing.js").then((module) => module.sendTyping),
    },
  },
  reconnect: { initialMs: 1000, factor: 2, maxMs: 32000, maxAttempts: 10 },
  queue: 100,
  heartbeat: { intervalMs: 30000, missed: 2, by: "client", says: "ping", payload: { type: "ping" } },
  closeCodes: { "1000": "never", "1008": "never" },
};

/** How to connect to `conversations`. */
export interface ConversationsOptions extends WebSocketOptions {
  readonly token: TokenSource;
}

/**
 * Conversations
 *
 * One connection for each signed-in client, shared by all its conversations. `join` and `leave` decide which of them it hears.
 */
export function openConversations(options: ConversationsOptions): Client<ConversationsTalk> {
  return openWebSocket<ConversationsTalk>(conversationsSpec, options);
}

/** The operations of Conversations, the handshake. */
export type ConversationsHandshakeOperations = Pick<Operations, "openConversationsSocket">;

const conversationsHandshakeSpec: RestSpec = {
  baseUrl: "http://localhost:8000",
  operations: {
    openConversationsSocket: {
      method: "GET",
      path: "/ws",
      token: { in: "query", name: "token" },
      replies: {
        "101": {},
        "400": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "401": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "403": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "426": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "429": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
        "503": {
          "application/json": {
            check: () => import("./validators/problem.js").then((module) => module.problem),
          },
        },
      },
    },
  },
};

/**
 * Conversations, the handshake
 *
 * The upgrade URL of the channel in `asyncapi/conversations.yaml`, described as the HTTP request that it is
 * (RFC 6455 §4). After 101 the AsyncAPI document applies.
 */
export function openConversationsHandshake(options: RestOptions = {}): RestClient<ConversationsHandshakeOperations> {
  return restClient<ConversationsHandshakeOperations>(conversationsHandshakeSpec, options);
}
