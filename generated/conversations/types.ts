// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 1a92ab726c0c). Change those and run `sockwright generate`.

/**
 * One message of a conversation, as the server keeps it.
 */
export interface ChatMessage {
  id: MessageId;
  conversation_id: ConversationId;
  user_id: UserId;
  /**
   * The text.
   */
  content: string;
  /**
   * In which role the author speaks. `user` is the only value known so far; a client shows others as they come.
   */
  role: string;
  /**
   * When the server took the message in.
   *
   * @format date-time
   */
  created_at: string;
}

/**
 * The connection stands and the token was accepted.
 */
export interface Connected {
  type: "connected";
  user_id: UserId;
  /**
   * When the server accepted the connection.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * What a client tells its user about the connection. Never on the wire.
 *
 * - `disconnected`: not connected, and not trying
 * - `connecting`: the first attempt is under way
 * - `connected`: the handshake succeeded
 * - `reconnecting`: the connection was lost and the next attempt is awaited or under way
 * - `error`: the last attempt failed, or no attempt is left
 */
export type ConnectionStatus = "disconnected" | "connecting" | "connected" | "reconnecting" | "error";

/**
 * Which conversation. Usually a UUID; the client treats it as an opaque text.
 */
export type ConversationId = string;

/**
 * The query of the handshake of `conversations`.
 */
export interface ConversationsQuery {
  /**
   * The user's JWT.
   */
  token: string;
}

/**
 * Stable name of what went wrong. `INVALID_TOKEN`, `INVALID_MESSAGE`, `RATE_LIMIT`, `MESSAGE_TOO_LARGE` and `INTERNAL_ERROR`
 * are in use; a client treats a code that it does not know like `INTERNAL_ERROR`.
 *
 * @pattern ^[A-Z][A-Z0-9_]*$
 */
export type ErrorCode = string;

/**
 * What the client sent, or the connection itself, cannot be accepted.
 */
export interface ErrorMessage {
  type: "error";
  /**
   * What went wrong, for a person.
   */
  error: string;
  code: ErrorCode;
}

/**
 * A client enters a conversation and hears it from now on.
 */
export interface Join {
  type: "join";
  conversation_id: ConversationId;
}

/**
 * A client leaves a conversation and no longer hears it.
 */
export interface Leave {
  type: "leave";
  conversation_id: ConversationId;
}

/**
 * A user has read a conversation up to and including a message.
 */
export interface MarkAsRead {
  type: "read";
  conversation_id: ConversationId;
  message_id: MessageId;
}

/**
 * Which message, unique in the system. Usually a UUID; the client treats it as an opaque text.
 */
export type MessageId = string;

/**
 * Another member of a conversation has read it up to and including a message.
 */
export interface MessageRead {
  type: "read";
  user_id: UserId;
  conversation_id: ConversationId;
  message_id: MessageId;
  /**
   * When the server learned of it.
   *
   * @format date-time
   */
  read_at: string;
}

/**
 * The server has taken in what the client said, and this is the id it gave to the message.
 */
export interface MessageSent {
  type: "message_sent";
  message_id: MessageId;
  /**
   * When the server took the message in.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * Another member of a conversation said something.
 */
export interface NewMessage {
  type: "message";
  message: ChatMessage;
}

/**
 * The client's sign of life.
 */
export interface Ping {
  type: "ping";
}

/**
 * The answer to the client's sign of life.
 */
export interface Pong {
  type: "pong";
  /**
   * The server's time.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * How reachable a user is.
 */
export type PresenceStatus = "online" | "away" | "offline";

/**
 * Why a handshake was refused. The same two fields as the `error` message of the open connection.
 */
export interface Problem {
  /**
   * What went wrong, for a person.
   */
  error: string;
  /**
   * Stable name of what went wrong: `INVALID_TOKEN`, `FORBIDDEN`, `INVALID_HANDSHAKE`, `UPGRADE_REQUIRED`, `RATE_LIMIT` or `OVERLOADED`.
   *
   * @pattern ^[A-Z][A-Z0-9_]*$
   */
  code: string;
}

/**
 * A user says something in a conversation.
 */
export interface SendMessage {
  type: "message";
  conversation_id: ConversationId;
  /**
   * The text.
   */
  content: string;
}

/**
 * A user starts or stops typing in a conversation.
 */
export interface SendTyping {
  type: "typing";
  conversation_id: ConversationId;
  /**
   * True when typing starts, false when it stops.
   */
  is_typing: boolean;
}

/**
 * A client that was away asks for the messages that came after the last one it has.
 */
export interface Sync {
  type: "sync";
  conversation_id: ConversationId;
  last_message_id: MessageId;
}

/**
 * The messages of a conversation that a client missed.
 */
export interface SyncData {
  type: "sync_data";
  conversation_id: ConversationId;
  /**
   * Oldest first.
   */
  messages: ChatMessage[];
  /**
   * How many messages these are.
   *
   * @minimum 0
   */
  count: number;
}

/**
 * A user tells how reachable they are.
 */
export interface UpdatePresence {
  type: "presence";
  status: PresenceStatus;
}

/**
 * Which user, as in the `sub` claim of that user's token. Usually a UUID; the client treats it as an opaque text.
 */
export type UserId = string;

/**
 * Another user has become reachable, or ceased to be.
 */
export interface UserPresence {
  type: "presence";
  user_id: UserId;
  status: PresenceStatus;
  /**
   * Since when.
   *
   * @format date-time
   */
  timestamp: string;
}

/**
 * Another member of a conversation starts or stops typing.
 */
export interface UserTyping {
  type: "typing";
  user_id: UserId;
  conversation_id: ConversationId;
  /**
   * True when typing starts, false when it stops.
   */
  is_typing: boolean;
}
