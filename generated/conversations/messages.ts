// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

import type {
  Connected,
  ErrorMessage,
  Join,
  Leave,
  MarkAsRead,
  MessageRead,
  MessageSent,
  NewMessage,
  Ping,
  Pong,
  Problem,
  SendMessage,
  SendTyping,
  Sync,
  SyncData,
  UpdatePresence,
  UserPresence,
  UserTyping,
} from "./types.ts";

/** What clients say on `/ws`. */
export interface ConversationsClientMessages {
  /** Enter a conversation */
  join: Join;
  /** Leave a conversation */
  leave: Leave;
  /** Say something */
  message: SendMessage;
  /** Keep alive */
  ping: Ping;
  /** Tell how reachable one is */
  presence: UpdatePresence;
  /** Mark as read */
  read: MarkAsRead;
  /** Ask for what was missed */
  sync: Sync;
  /** Start or stop typing */
  typing: SendTyping;
}

/** What the server says on `/ws`. */
export interface ConversationsServerMessages {
  /** Connection stands */
  connected: Connected;
  /** Error */
  error: ErrorMessage;
  /** New message */
  message: NewMessage;
  /** Message taken in */
  message_sent: MessageSent;
  /** Alive */
  pong: Pong;
  /** Somebody comes or goes */
  presence: UserPresence;
  /** Somebody has read */
  read: MessageRead;
  /** What was missed */
  sync_data: SyncData;
  /** Somebody types */
  typing: UserTyping;
}

/** What is answered to clients on `/ws`. */
export interface ConversationsReplies {
  /** Say something */
  message: MessageSent;
  /** Keep alive */
  ping: Pong;
  /** Ask for what was missed */
  sync: SyncData;
}

/** Anything that clients say on `/ws`. */
export type ConversationsClientMessage = ConversationsClientMessages[keyof ConversationsClientMessages];

/** Anything that the server says on `/ws`. */
export type ConversationsServerMessage = ConversationsServerMessages[keyof ConversationsServerMessages];

/**
 * What `GET /ws` takes.
 *
 * Needs the headers of a WebSocket handshake (RFC 6455 §4.1) and the user's JWT as `token`.
 */
export type OpenConversationsSocketRequest = { [key in never]: never };

/** What `GET /ws` answers; `status` tells the answers apart. */
export type OpenConversationsSocketResponse =
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
   * `GET /ws`
   *
   * Open the WebSocket
   */
  openConversationsSocket: { request: OpenConversationsSocketRequest; response: OpenConversationsSocketResponse };
}

/** Every path in the shape of openapi-typescript, for clients such as openapi-fetch. */
export interface paths {
  "/ws": {
    get: {
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
