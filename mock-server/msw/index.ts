export {
  type AuthMode,
  type Claims,
  type Clock,
  defineHandlers,
  type DrivenClock,
  drivenClock,
  type EmissionHandler,
  type EmissionHandlerContext,
  type Faults,
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
  PayloadBreaksContract,
  type Received,
  type ScenarioRun,
  UnknownMessage,
} from "../engine/index.ts";
export type { Contract } from "../../contract/index.ts";
export { ChannelNotFound, type MockChannel } from "../mock-channel.ts";
export { InvalidScenario, ScenarioNotFound } from "../find-scenario.ts";
export type { MockJournal } from "../mock-journal.ts";
export { mswHandlers, type MswMock, type MswOptions } from "./msw-handlers.ts";
export type { PlaceUrls } from "./places.ts";
