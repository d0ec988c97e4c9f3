// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

import type { AnswerHeaders } from "../../codegen/runtime/index.ts";
import type {
  ConversationsServerMessages,
  OpenConversationsSocketRequest,
  OpenConversationsSocketResponse,
} from "./messages.ts";
import type {
  ConversationsQuery,
  Join,
  Leave,
  MarkAsRead,
  MessageSent,
  Ping,
  Pong,
  SendMessage,
  SendTyping,
  Sync,
  SyncData,
  UpdatePresence,
} from "./types.ts";

/** One connection to `/ws`, as the server holds it. */
export interface ConversationsConnection {
  /** Says something to this client. */
  send<Key extends keyof ConversationsServerMessages>(key: Key, payload: ConversationsServerMessages[Key]): void;
  close(code?: number, reason?: string): void;
}

/** What a handler on `/ws` is told about the connection that spoke. */
export interface ConversationsContext {
  readonly channel: ConversationsConnection;
  readonly query: ConversationsQuery;
}

/** What a server does with each message of clients on `/ws`; where an answer is promised, it is what the method returns. */
export interface ConversationsHandlers<Context = ConversationsContext> {
  /** A client has connected. */
  $connected?(context: Context): void | Promise<void>;
  /** A client is gone. */
  $disconnected?(context: Context): void | Promise<void>;
  /** Enter a conversation */
  join(payload: Join, context: Context): void | Promise<void>;
  /** Leave a conversation */
  leave(payload: Leave, context: Context): void | Promise<void>;
  /** Say something */
  message(payload: SendMessage, context: Context): MessageSent | Promise<MessageSent>;
  /** Keep alive */
  ping(payload: Ping, context: Context): Pong | Promise<Pong>;
  /** Tell how reachable one is */
  presence(payload: UpdatePresence, context: Context): void | Promise<void>;
  /** Mark as read */
  read(payload: MarkAsRead, context: Context): void | Promise<void>;
  /** Ask for what was missed */
  sync(payload: Sync, context: Context): SyncData | Promise<SyncData>;
  /** Start or stop typing */
  typing(payload: SendTyping, context: Context): void | Promise<void>;
}

/** What a server does for each HTTP operation. */
export interface HttpHandlers<Context = unknown> {
  /**
   * `GET /ws`
   *
   * Open the WebSocket
   */
  openConversationsSocket(request: OpenConversationsSocketRequest, context: Context): OpenConversationsSocketResponse & AnswerHeaders | Promise<OpenConversationsSocketResponse & AnswerHeaders>;
}
