// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import {
  type Client,
  type Filled,
  type RestClient,
  type RestOptions,
  type RestSpec,
  type WebSocketOptions,
  type WebSocketSpec,
  openWebSocket,
  restClient,
} from "../../codegen/runtime/index.ts";
import type {
  ChatClientMessages,
  ChatReplies,
  ChatServerMessages,
  InvestigationsClientMessages,
  InvestigationsReplies,
  InvestigationsServerMessages,
  Operations,
} from "./messages.ts";
import type { ChatParameters, InvestigationsParameters } from "./types.ts";

/** What is said on `/api/v1/ws/chat/{session_id}`. */
export interface ChatTalk {
  server: ChatServerMessages;
  client: {
    /** Ask the agents */
    chat: Filled<ChatClientMessages["chat"], "type">;
    /** Keep alive */
    ping: Filled<ChatClientMessages["ping"], "type">;
    /** Subscribe to an investigation */
    subscribe: Filled<ChatClientMessages["subscribe"], "type">;
    /** The person types */
    typing: Filled<ChatClientMessages["typing"], "type">;
  };
  requests: ChatReplies;
}

const chatSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:8000",
  path: "/api/v1/ws/chat/{session_id}",
  token: "token",
  server: {
    agent_finding: {
      is: { type: "agent_finding" },
      check: () => import("./validators/agent-finding.js").then((module) => module.agentFinding),
    },
    anomaly_detected: {
      is: { type: "anomaly_detected" },
      check: () => import("./validators/anomaly-detected.js").then((module) => module.anomalyDetected),
    },
    chat: {
      is: { type: "chat" },
      check: () => import("./validators/chat-answer.js").then((module) => module.chatAnswer),
    },
    connection: {
      is: { type: "connection" },
      check: () => import("./validators/connection.js").then((module) => module.connection),
    },
    error: {
      is: { type: "error" },
      check: () => import("./validators/error-message.js").then((module) => module.errorMessage),
    },
    investigation_progress: {
      is: { type: "investigation_progress" },
      check: () => import("./validators/investigation-progress.js").then((module) => module.investigationProgress),
    },
    pong: {
      is: { type: "pong" },
      check: () => import("./validators/pong.js").then((module) => module.pong),
    },
    report_ready: {
      is: { type: "report_ready" },
      check: () => import("./validators/report-ready.js").then((module) => module.reportReady),
    },
    typing: {
      is: { type: "typing" },
      check: () => import("./validators/typing.js").then((module) => module.typing),
    },
  },
  client: {
    chat: {
      is: { type: "chat" },
      check: () => import("./validators/send-chat.js").then((module) => module.sendChat),
    },
    ping: {
      is: { type: "ping" },
      check: () => import("./validators/ping.js").then((module) => module.ping),
      replies: ["pong"],
    },
    subscribe: {
      is: { type: "subscribe" },
      check: () => import("./validators/subscribe.js").then((module) => module.subscribe),
    },
    typing: {
      is: { type: "typing" },
      check: () => import("./validators/typing.js").then((module) => module.typing),
    },
  },
  reconnect: { initialMs: 1000, factor: 2, maxMs: 16000, maxAttempts: 5 },
  heartbeat: { intervalMs: 30000, missed: 2, by: "client", says: "ping", payload: { type: "ping", data: {} } },
  closeCodes: { "1000": "never", "1008": "never" },
};

/** How to connect to `chat`. */
export interface ChatOptions extends WebSocketOptions {
  readonly params: ChatParameters;
}

/**
 * Chat
 *
 * A conversation with the agents, both ways. Answers come in pieces. After `subscribe` the connection also hears of that investigation.
 */
export function openChat(options: ChatOptions): Client<ChatTalk> {
  return openWebSocket<ChatTalk>(chatSpec, options);
}

/** What is said on `/api/v1/ws/investigations/{investigation_id}`. */
export interface InvestigationsTalk {
  server: InvestigationsServerMessages;
  client: {
    /** Keep alive */
    ping: Filled<InvestigationsClientMessages["ping"], "type">;
  };
  requests: InvestigationsReplies;
}

const investigationsSpec: WebSocketSpec = {
  baseUrl: "ws://localhost:8000",
  path: "/api/v1/ws/investigations/{investigation_id}",
  token: "token",
  server: {
    agent_finding: {
      is: { type: "agent_finding" },
      check: () => import("./validators/agent-finding.js").then((module) => module.agentFinding),
    },
    anomaly_detected: {
      is: { type: "anomaly_detected" },
      check: () => import("./validators/anomaly-detected.js").then((module) => module.anomalyDetected),
    },
    error: {
      is: { type: "error" },
      check: () => import("./validators/error-message.js").then((module) => module.errorMessage),
    },
    investigation_progress: {
      is: { type: "investigation_progress" },
      check: () => import("./validators/investigation-progress.js").then((module) => module.investigationProgress),
    },
    pong: {
      is: { type: "pong" },
      check: () => import("./validators/pong.js").then((module) => module.pong),
    },
    report_ready: {
      is: { type: "report_ready" },
      check: () => import("./validators/report-ready.js").then((module) => module.reportReady),
    },
  },
  client: {
    ping: {
      is: { type: "ping" },
      check: () => import("./validators/ping.js").then((module) => module.ping),
      replies: ["pong"],
    },
  },
  reconnect: { initialMs: 1000, factor: 2, maxMs: 16000, maxAttempts: 5 },
  heartbeat: { intervalMs: 30000, missed: 2, by: "client", says: "ping", payload: { type: "ping", data: {} } },
  closeCodes: { "1000": "never", "1008": "never" },
};

/** How to connect to `investigations`. */
export interface InvestigationsOptions extends WebSocketOptions {
  readonly params: InvestigationsParameters;
}

/**
 * Investigation
 *
 * What one investigation brings to light. The server speaks; a client says nothing but `ping`, which keeps a quiet
 * connection from counting as idle.
 */
export function openInvestigations(options: InvestigationsOptions): Client<InvestigationsTalk> {
  return openWebSocket<InvestigationsTalk>(investigationsSpec, options);
}

/** The operations of Cidadão.AI, the handshakes. */
export type CidadaoAiHandshakeOperations = Pick<Operations, "openChatSocket" | "openInvestigationSocket">;

const cidadaoAiHandshakeSpec: RestSpec = {
  baseUrl: "http://localhost:8000",
  operations: {
    openChatSocket: {
      method: "GET",
      path: "/api/v1/ws/chat/{session_id}",
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
    openInvestigationSocket: {
      method: "GET",
      path: "/api/v1/ws/investigations/{investigation_id}",
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
 * Cidadão.AI, the handshakes
 *
 * The upgrade URLs of the channels in `asyncapi/cidadao-ai.yaml`, described as the HTTP requests that they are
 * (RFC 6455 §4). After 101 the AsyncAPI document applies.
 */
export function openCidadaoAiHandshake(options: RestOptions = {}): RestClient<CidadaoAiHandshakeOperations> {
  return restClient<CidadaoAiHandshakeOperations>(cidadaoAiHandshakeSpec, options);
}
