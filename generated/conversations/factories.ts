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

const valuesOfConnected: readonly [() => Connected, ...(() => Connected)[]] = [
  () => ({
    type: "connected",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    timestamp: "2025-12-07T14:30:00Z",
  }) as Connected,
  () => ({
    type: "connected",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    timestamp: "2026-01-15T12:00:00.000Z",
  }) as Connected,
];

/**
 * A `Connected` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeConnected(changes: Partial<Connected> = {}, index = 0): Connected {
  return { ...(valuesOfConnected[index % valuesOfConnected.length] ?? valuesOfConnected[0])(), ...changes } as Connected;
}

const valuesOfErrorMessage: readonly [() => ErrorMessage, ...(() => ErrorMessage)[]] = [
  () => ({ type: "error", error: "Error message", code: "ERROR_CODE" }) as ErrorMessage,
  () => ({ type: "error", error: "Invalid token", code: "INVALID_TOKEN" }) as ErrorMessage,
  () => ({ type: "error", error: "Invalid message", code: "INVALID_MESSAGE" }) as ErrorMessage,
];

/**
 * An `ErrorMessage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeErrorMessage(changes: Partial<ErrorMessage> = {}, index = 0): ErrorMessage {
  return { ...(valuesOfErrorMessage[index % valuesOfErrorMessage.length] ?? valuesOfErrorMessage[0])(), ...changes } as ErrorMessage;
}

const valuesOfJoin: readonly [() => Join, ...(() => Join)[]] = [
  () => ({ type: "join", conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10" }) as Join,
  () => ({ type: "join", conversation_id: "conv-123" }) as Join,
];

/**
 * A `Join` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeJoin(changes: Partial<Join> = {}, index = 0): Join {
  return { ...(valuesOfJoin[index % valuesOfJoin.length] ?? valuesOfJoin[0])(), ...changes } as Join;
}

const valuesOfLeave: readonly [() => Leave, ...(() => Leave)[]] = [
  () => ({ type: "leave", conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10" }) as Leave,
  () => ({ type: "leave", conversation_id: "conv-123" }) as Leave,
];

/**
 * A `Leave` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeLeave(changes: Partial<Leave> = {}, index = 0): Leave {
  return { ...(valuesOfLeave[index % valuesOfLeave.length] ?? valuesOfLeave[0])(), ...changes } as Leave;
}

const valuesOfMarkAsRead: readonly [() => MarkAsRead, ...(() => MarkAsRead)[]] = [
  () => ({
    type: "read",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
  }) as MarkAsRead,
  () => ({ type: "read", conversation_id: "conv-123", message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21" }) as MarkAsRead,
];

/**
 * A `MarkAsRead` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeMarkAsRead(changes: Partial<MarkAsRead> = {}, index = 0): MarkAsRead {
  return { ...(valuesOfMarkAsRead[index % valuesOfMarkAsRead.length] ?? valuesOfMarkAsRead[0])(), ...changes } as MarkAsRead;
}

const valuesOfMessageRead: readonly [() => MessageRead, ...(() => MessageRead)[]] = [
  () => ({
    type: "read",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
    read_at: "2025-12-07T14:31:00Z",
  }) as MessageRead,
  () => ({
    type: "read",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "conv-123",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
    read_at: "2026-01-15T12:00:00.000Z",
  }) as MessageRead,
  () => ({
    type: "read",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
    read_at: "2026-01-15T12:00:00.000Z",
  }) as MessageRead,
];

/**
 * A `MessageRead` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeMessageRead(changes: Partial<MessageRead> = {}, index = 0): MessageRead {
  return { ...(valuesOfMessageRead[index % valuesOfMessageRead.length] ?? valuesOfMessageRead[0])(), ...changes } as MessageRead;
}

const valuesOfMessageSent: readonly [() => MessageSent, ...(() => MessageSent)[]] = [
  () => ({
    type: "message_sent",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
    timestamp: "2025-12-07T14:30:05Z",
  }) as MessageSent,
  () => ({
    type: "message_sent",
    message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
    timestamp: "2026-01-15T12:00:00.000Z",
  }) as MessageSent,
];

/**
 * A `MessageSent` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeMessageSent(changes: Partial<MessageSent> = {}, index = 0): MessageSent {
  return { ...(valuesOfMessageSent[index % valuesOfMessageSent.length] ?? valuesOfMessageSent[0])(), ...changes } as MessageSent;
}

const valuesOfNewMessage: readonly [() => NewMessage, ...(() => NewMessage)[]] = [
  () => ({
    type: "message",
    message: {
      id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
      conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      content: "Hello!",
      role: "user",
      created_at: "2025-12-07T14:30:05Z",
    },
  }) as NewMessage,
  () => ({
    type: "message",
    message: {
      id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
      conversation_id: "conv-123",
      user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      content: "Scheduled for tonight",
      role: "user",
      created_at: "2025-12-16T22:43:00.000Z",
    },
  }) as NewMessage,
  () => ({
    type: "message",
    message: {
      id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
      conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
      user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
      content: "The request was accepted",
      role: "user",
      created_at: "2025-12-29T18:41:00.000Z",
    },
  }) as NewMessage,
];

/**
 * A `NewMessage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeNewMessage(changes: Partial<NewMessage> = {}, index = 0): NewMessage {
  return { ...(valuesOfNewMessage[index % valuesOfNewMessage.length] ?? valuesOfNewMessage[0])(), ...changes } as NewMessage;
}

const valuesOfPing: readonly [() => Ping, ...(() => Ping)[]] = [
  () => ({ type: "ping" }) as Ping,
];

/**
 * A `Ping` as the contract describes it.
 *
 * @param changes properties that are to be different
 */
export function makePing(changes: Partial<Ping> = {}, index = 0): Ping {
  return { ...(valuesOfPing[index % valuesOfPing.length] ?? valuesOfPing[0])(), ...changes } as Ping;
}

const valuesOfPong: readonly [() => Pong, ...(() => Pong)[]] = [
  () => ({ type: "pong", timestamp: "2025-12-07T14:30:30Z" }) as Pong,
  () => ({ type: "pong", timestamp: "2026-01-15T12:00:00.000Z" }) as Pong,
];

/**
 * A `Pong` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makePong(changes: Partial<Pong> = {}, index = 0): Pong {
  return { ...(valuesOfPong[index % valuesOfPong.length] ?? valuesOfPong[0])(), ...changes } as Pong;
}

const valuesOfProblem: readonly [() => Problem, ...(() => Problem)[]] = [
  () => ({ error: "Invalid handshake", code: "INVALID_HANDSHAKE" }) as Problem,
  () => ({ error: "Invalid token", code: "INVALID_TOKEN" }) as Problem,
  () => ({ error: "Forbidden", code: "FORBIDDEN" }) as Problem,
];

/**
 * A `Problem` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeProblem(changes: Partial<Problem> = {}, index = 0): Problem {
  return { ...(valuesOfProblem[index % valuesOfProblem.length] ?? valuesOfProblem[0])(), ...changes } as Problem;
}

const valuesOfSendMessage: readonly [() => SendMessage, ...(() => SendMessage)[]] = [
  () => ({ type: "message", conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10", content: "Hello!" }) as SendMessage,
  () => ({ type: "message", conversation_id: "conversation-id", content: "Hello World!" }) as SendMessage,
  () => ({
    type: "message",
    conversation_id: "conv-123",
    content: "Olá! Você já viu a atualização de hoje? 🚀",
  }) as SendMessage,
];

/**
 * A `SendMessage` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSendMessage(changes: Partial<SendMessage> = {}, index = 0): SendMessage {
  return { ...(valuesOfSendMessage[index % valuesOfSendMessage.length] ?? valuesOfSendMessage[0])(), ...changes } as SendMessage;
}

const valuesOfSendTyping: readonly [() => SendTyping, ...(() => SendTyping)[]] = [
  () => ({ type: "typing", conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10", is_typing: true }) as SendTyping,
  () => ({ type: "typing", conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10", is_typing: false }) as SendTyping,
  () => ({ type: "typing", conversation_id: "conv-123", is_typing: false }) as SendTyping,
];

/**
 * A `SendTyping` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSendTyping(changes: Partial<SendTyping> = {}, index = 0): SendTyping {
  return { ...(valuesOfSendTyping[index % valuesOfSendTyping.length] ?? valuesOfSendTyping[0])(), ...changes } as SendTyping;
}

const valuesOfSync: readonly [() => Sync, ...(() => Sync)[]] = [
  () => ({
    type: "sync",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    last_message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
  }) as Sync,
  () => ({
    type: "sync",
    conversation_id: "conv-123",
    last_message_id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
  }) as Sync,
];

/**
 * A `Sync` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 2 values to start from
 */
export function makeSync(changes: Partial<Sync> = {}, index = 0): Sync {
  return { ...(valuesOfSync[index % valuesOfSync.length] ?? valuesOfSync[0])(), ...changes } as Sync;
}

const valuesOfSyncData: readonly [() => SyncData, ...(() => SyncData)[]] = [
  () => ({
    type: "sync_data",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    messages: [
      {
        id: "5c8e3d2b-9f46-4d77-82a8-1eab4f607d32",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        content: "Olá!",
        role: "user",
        created_at: "2025-12-07T14:30:10Z",
      },
      {
        id: "6d9f4e3c-a057-4e88-93b9-2fbc50718e43",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "d1b9123f-6e5c-4a8f-9bad-2c3e4f5a6b71",
        content: "Oi, tudo bem?",
        role: "user",
        created_at: "2025-12-07T14:30:20Z",
      },
      {
        id: "7ea05f4d-b168-4f99-a4ca-30cd61829f54",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        content: "Tudo ótimo. Você viu o relatório?",
        role: "user",
        created_at: "2025-12-07T14:30:35Z",
      },
      {
        id: "8fb1605e-c279-40aa-b5db-41de7293a065",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "d1b9123f-6e5c-4a8f-9bad-2c3e4f5a6b71",
        content: "Ainda não.",
        role: "user",
        created_at: "2025-12-07T14:30:50Z",
      },
      {
        id: "90c2716f-d38a-41bb-86ec-52ef83a4b176",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        content: "Está na pasta de ontem.",
        role: "user",
        created_at: "2025-12-07T14:31:05Z",
      },
    ],
    count: 5,
  }) as SyncData,
  () => ({
    type: "sync_data",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    messages: [],
    count: 0,
  }) as SyncData,
  () => ({
    type: "sync_data",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    messages: [
      {
        id: "4b7d2c1a-8e35-4c66-b1f7-0d9a3e5f6c21",
        conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
        user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
        content: "Scheduled for tonight",
        role: "user",
        created_at: "2026-01-12T03:34:00.000Z",
      },
    ],
    count: 1502,
  }) as SyncData,
];

/**
 * A `SyncData` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeSyncData(changes: Partial<SyncData> = {}, index = 0): SyncData {
  return { ...(valuesOfSyncData[index % valuesOfSyncData.length] ?? valuesOfSyncData[0])(), ...changes } as SyncData;
}

const valuesOfUpdatePresence: readonly [() => UpdatePresence, ...(() => UpdatePresence)[]] = [
  () => ({ type: "presence", status: "online" }) as UpdatePresence,
  () => ({ type: "presence", status: "away" }) as UpdatePresence,
  () => ({ type: "presence", status: "offline" }) as UpdatePresence,
];

/**
 * An `UpdatePresence` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUpdatePresence(changes: Partial<UpdatePresence> = {}, index = 0): UpdatePresence {
  return { ...(valuesOfUpdatePresence[index % valuesOfUpdatePresence.length] ?? valuesOfUpdatePresence[0])(), ...changes } as UpdatePresence;
}

const valuesOfUserPresence: readonly [() => UserPresence, ...(() => UserPresence)[]] = [
  () => ({
    type: "presence",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    status: "online",
    timestamp: "2025-12-07T14:30:00Z",
  }) as UserPresence,
  () => ({
    type: "presence",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    status: "online",
    timestamp: "2026-01-15T12:00:00.000Z",
  }) as UserPresence,
  () => ({
    type: "presence",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    status: "away",
    timestamp: "2026-01-15T12:00:00.000Z",
  }) as UserPresence,
];

/**
 * A `UserPresence` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUserPresence(changes: Partial<UserPresence> = {}, index = 0): UserPresence {
  return { ...(valuesOfUserPresence[index % valuesOfUserPresence.length] ?? valuesOfUserPresence[0])(), ...changes } as UserPresence;
}

const valuesOfUserTyping: readonly [() => UserTyping, ...(() => UserTyping)[]] = [
  () => ({
    type: "typing",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    is_typing: true,
  }) as UserTyping,
  () => ({
    type: "typing",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "conv-123",
    is_typing: true,
  }) as UserTyping,
  () => ({
    type: "typing",
    user_id: "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60",
    conversation_id: "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10",
    is_typing: false,
  }) as UserTyping,
];

/**
 * A `UserTyping` as the contract describes it.
 *
 * @param changes properties that are to be different
 * @param index which of the 3 values to start from
 */
export function makeUserTyping(changes: Partial<UserTyping> = {}, index = 0): UserTyping {
  return { ...(valuesOfUserTyping[index % valuesOfUserTyping.length] ?? valuesOfUserTyping[0])(), ...changes } as UserTyping;
}
