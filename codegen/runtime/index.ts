export { ConnectionLost, type Issue, MessageDropped, MessageInvalid, NoReply } from "./errors.ts";
export type { QueueOptions } from "./outbox.ts";
export type { SocketLike } from "./socket-like.ts";
export type { ChannelSpec, ClientMessageSpec, Heartbeat, MessageSpec, Policy, Reconnect, Validator } from "./spec.ts";
export { type Awareness, type Cancel, type Clock, type Surroundings, system } from "./surroundings.ts";
export type {
  Abortable,
  Answering,
  Client,
  ConnectionState,
  EventMap,
  Events,
  Filled,
  Heard,
  IterationOptions,
  RequestOptions,
  Talk,
} from "./talk.ts";
export type { ConnectOptions, TokenSource } from "./connect-options.ts";
export {
  type Ask,
  type Answer,
  type AnswerHeaders,
  type QueryStyle,
  type RestClient,
  restClient,
  type RestOptions,
  type RestSpec,
  UndocumentedStatus,
} from "./rest.ts";
export type { Io, IoSocket } from "./io.ts";
export { openSocketIo, type SocketIoOptions, type SocketIoSpec } from "./socketio.ts";
export { writeForm } from "./write-form.ts";
export { openWebSocket, type SocketConstructor, type WebSocketOptions, type WebSocketSpec } from "./websocket.ts";
