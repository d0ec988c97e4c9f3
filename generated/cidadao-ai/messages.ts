// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import type {
  AgentFinding,
  AnomalyDetected,
  ChatAnswer,
  Connection,
  ErrorMessage,
  InvestigationProgress,
  OpenChatSocketPath,
  OpenInvestigationSocketPath,
  Ping,
  Pong,
  Problem,
  ReportReady,
  SendChat,
  Subscribe,
  Typing,
} from "./types.ts";

/** What clients say on `/api/v1/ws/chat/{session_id}`. */
export interface ChatClientMessages {
  /** Ask the agents */
  chat: SendChat;
  /** Keep alive */
  ping: Ping;
  /** Subscribe to an investigation */
  subscribe: Subscribe;
  /** The person types */
  typing: Typing;
}

/** What the server says on `/api/v1/ws/chat/{session_id}`. */
export interface ChatServerMessages {
  /** Finding of an agent */
  agent_finding: AgentFinding;
  /** Anomaly */
  anomaly_detected: AnomalyDetected;
  /** Piece of an answer */
  chat: ChatAnswer;
  /** Connection stands */
  connection: Connection;
  /** Error */
  error: ErrorMessage;
  /** Progress of an investigation */
  investigation_progress: InvestigationProgress;
  /** Alive */
  pong: Pong;
  /** Report */
  report_ready: ReportReady;
  /** An agent is busy */
  typing: Typing;
}

/** What is answered to clients on `/api/v1/ws/chat/{session_id}`. */
export interface ChatReplies {
  /** Keep alive */
  ping: Pong;
}

/** Anything that clients say on `/api/v1/ws/chat/{session_id}`. */
export type ChatClientMessage = ChatClientMessages[keyof ChatClientMessages];

/** Anything that the server says on `/api/v1/ws/chat/{session_id}`. */
export type ChatServerMessage = ChatServerMessages[keyof ChatServerMessages];

/** What clients say on `/api/v1/ws/investigations/{investigation_id}`. */
export interface InvestigationsClientMessages {
  /** Keep alive */
  ping: Ping;
}

/** What the server says on `/api/v1/ws/investigations/{investigation_id}`. */
export interface InvestigationsServerMessages {
  /** Finding of an agent */
  agent_finding: AgentFinding;
  /** Anomaly */
  anomaly_detected: AnomalyDetected;
  /** Error */
  error: ErrorMessage;
  /** Progress of an investigation */
  investigation_progress: InvestigationProgress;
  /** Alive */
  pong: Pong;
  /** Report */
  report_ready: ReportReady;
}

/** What is answered to clients on `/api/v1/ws/investigations/{investigation_id}`. */
export interface InvestigationsReplies {
  /** Keep alive */
  ping: Pong;
}

/** Anything that clients say on `/api/v1/ws/investigations/{investigation_id}`. */
export type InvestigationsClientMessage = InvestigationsClientMessages[keyof InvestigationsClientMessages];

/** Anything that the server says on `/api/v1/ws/investigations/{investigation_id}`. */
export type InvestigationsServerMessage = InvestigationsServerMessages[keyof InvestigationsServerMessages];

/**
 * What `GET /api/v1/ws/chat/{session_id}` takes.
 *
 * Needs the headers of a WebSocket handshake (RFC 6455 §4.1).
 */
export interface OpenChatSocketRequest {
  path: OpenChatSocketPath;
}

/** What `GET /api/v1/ws/chat/{session_id}` answers; `status` tells the answers apart. */
export type OpenChatSocketResponse =
  | { readonly status: 101; readonly body?: undefined }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 426; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Problem };

/**
 * What `GET /api/v1/ws/investigations/{investigation_id}` takes.
 *
 * Needs the headers of a WebSocket handshake (RFC 6455 §4.1).
 */
export interface OpenInvestigationSocketRequest {
  path: OpenInvestigationSocketPath;
}

/** What `GET /api/v1/ws/investigations/{investigation_id}` answers; `status` tells the answers apart. */
export type OpenInvestigationSocketResponse =
  | { readonly status: 101; readonly body?: undefined }
  | { readonly status: 400; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 401; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 403; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 426; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 429; readonly contentType: "application/json"; readonly body: Problem }
  | { readonly status: 503; readonly contentType: "application/json"; readonly body: Problem };

/** Every HTTP operation by name. */
export interface Operations {
  /**
   * `GET /api/v1/ws/chat/{session_id}`
   *
   * Open a chat
   */
  openChatSocket: { request: OpenChatSocketRequest; response: OpenChatSocketResponse };
  /**
   * `GET /api/v1/ws/investigations/{investigation_id}`
   *
   * Follow an investigation
   */
  openInvestigationSocket: { request: OpenInvestigationSocketRequest; response: OpenInvestigationSocketResponse };
}

/** Every path in the shape of openapi-typescript, for clients such as openapi-fetch. */
export interface paths {
  "/api/v1/ws/chat/{session_id}": {
    get: {
      parameters: { path: OpenChatSocketPath };
      responses: {
        101: { content?: never };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        426: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        503: { content: { "application/json": Problem } };
      };
    };
  };
  "/api/v1/ws/investigations/{investigation_id}": {
    get: {
      parameters: { path: OpenInvestigationSocketPath };
      responses: {
        101: { content?: never };
        400: { content: { "application/json": Problem } };
        401: { content: { "application/json": Problem } };
        403: { content: { "application/json": Problem } };
        426: { content: { "application/json": Problem } };
        429: { content: { "application/json": Problem } };
        503: { content: { "application/json": Problem } };
      };
    };
  };
}
