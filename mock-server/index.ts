export {
  type AuthMode,
  type Claims,
  type Clock,
  type DrivenClock,
  drivenClock,
  defineHandlers,
  type EmissionHandler,
  type EmissionHandlerContext,
  HandlerWithoutOperation,
  type Handlers,
  type HandlerWorld,
  type HttpHandler,
  type HttpHandlerReply,
  type HttpHandlerRequest,
  InvalidDuration,
  InvalidMoment,
  type Log,
  type LogEntry,
  type MessageHandler,
  type MessageHandlerContext,
  mintToken,
  PayloadBreaksContract,
  type Received,
  UnknownMessage,
} from "./engine/index.ts";
export { ChannelNotFound, type MockChannel } from "./mock-channel.ts";
export type { MockPort } from "./port-map.ts";
export { type PortPlan, PortUnavailable } from "./ports.ts";
export { type MockServer, type MockServerOptions, PortNotPlayed, startMockServer } from "./start-mock-server.ts";
