export {
  type AuthMode,
  type Claims,
  type Clock,
  type ControlledClock,
  type DrivenClock,
  drivenClock,
  defineHandlers,
  type Due,
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
  InvalidRate,
  InvalidFilter,
  type ActiveFault,
  type Fault,
  type FaultKind,
  type FaultRule,
  type Faults,
  InvalidFault,
  type JournalEntry,
  type Log,
  type LogEntry,
  type MessageHandler,
  type MessageHandlerContext,
  mintToken,
  PayloadBreaksContract,
  readJournalFilter,
  type Received,
  type ScenarioRun,
  UnknownMessage,
} from "./engine/index.ts";
export { ChannelNotFound, type MockChannel } from "./mock-channel.ts";
export { ControlNeedsToken } from "./control/control-needs-token.ts";
export { type Control, type ControlOptions, openControl } from "./control/open-control.ts";
export type { JournalQuery, MockJournal } from "./mock-journal.ts";
export type { MockSession, OpenChannelState } from "./mock-session.ts";
export { InvalidScenario, ScenarioNotFound } from "./find-scenario.ts";
export { PortNotPlayed } from "./port-not-played.ts";
export type { MockPort } from "./port-map.ts";
export { type PortPlan, PortUnavailable } from "./ports.ts";
export type { Har, HarEntry, HarMessage } from "./har.ts";
export { InvalidSessionKey } from "./session-key.ts";
export { TooManySessions } from "./sessions.ts";
export type { SocketIoAdminOptions } from "./socketio-admin.ts";
export { type MockServer, type MockServerOptions, startMockServer } from "./start-mock-server.ts";
export { InvalidWorkers, WorkersUnavailable } from "./workers/workers-unavailable.ts";
export { tryItFile } from "./try-it/page.ts";
