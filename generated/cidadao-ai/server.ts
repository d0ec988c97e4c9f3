// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract d195b60eb732). Change those and run `sockwright generate`.

import type { AnswerHeaders } from "../../codegen/runtime/index.ts";
import type {
  ChatServerMessages,
  InvestigationsServerMessages,
  OpenChatSocketRequest,
  OpenChatSocketResponse,
  OpenInvestigationSocketRequest,
  OpenInvestigationSocketResponse,
} from "./messages.ts";
import type {
  ChatParameters,
  ChatQuery,
  InvestigationsParameters,
  InvestigationsQuery,
  Ping,
  Pong,
  SendChat,
  Subscribe,
  Typing,
} from "./types.ts";

/** One connection to `/api/v1/ws/chat/{session_id}`, as the server holds it. */
export interface ChatConnection {
  /** Says something to this client. */
  send<Key extends keyof ChatServerMessages>(key: Key, payload: ChatServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/v1/ws/chat/{session_id}` is told about the connection that spoke. */
export interface ChatContext {
  readonly channel: ChatConnection;
  readonly parameters: ChatParameters;
  readonly query: ChatQuery;
}

/** What a server does with each message of clients on `/api/v1/ws/chat/{session_id}`; where an answer is promised, it is what the method returns. */
export interface ChatHandlers<Context = ChatContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
  /** Ask the agents */
  chat(payload: SendChat, context: Context): void | Promise<void>;
  /** Keep alive */
  ping(payload: Ping, context: Context): Pong | Promise<Pong>;
  /** Subscribe to an investigation */
  subscribe(payload: Subscribe, context: Context): void | Promise<void>;
  /** The person types */
  typing(payload: Typing, context: Context): void | Promise<void>;
}

/** One connection to `/api/v1/ws/investigations/{investigation_id}`, as the server holds it. */
export interface InvestigationsConnection {
  /** Says something to this client. */
  send<Key extends keyof InvestigationsServerMessages>(key: Key, payload: InvestigationsServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/api/v1/ws/investigations/{investigation_id}` is told about the connection that spoke. */
export interface InvestigationsContext {
  readonly channel: InvestigationsConnection;
  readonly parameters: InvestigationsParameters;
  readonly query: InvestigationsQuery;
}

/** What a server does with each message of clients on `/api/v1/ws/investigations/{investigation_id}`; where an answer is promised, it is what the method returns. */
export interface InvestigationsHandlers<Context = InvestigationsContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
  /** Keep alive */
  ping(payload: Ping, context: Context): Pong | Promise<Pong>;
}

/** What a server does for each HTTP operation. */
export interface HttpHandlers<Context = unknown> {
  /**
   * `GET /api/v1/ws/chat/{session_id}`
   *
   * Open a chat
   */
  openChatSocket(request: OpenChatSocketRequest, context: Context): OpenChatSocketResponse & AnswerHeaders | Promise<OpenChatSocketResponse & AnswerHeaders>;
  /**
   * `GET /api/v1/ws/investigations/{investigation_id}`
   *
   * Follow an investigation
   */
  openInvestigationSocket(request: OpenInvestigationSocketRequest, context: Context): OpenInvestigationSocketResponse & AnswerHeaders | Promise<OpenInvestigationSocketResponse & AnswerHeaders>;
}
