export type { Entrance, Handshake } from "./admission.ts";
export {
  type Cancel,
  type Clock,
  type ControlledClock,
  controlledClock,
  type DrivenClock,
  drivenClock,
  type Due,
  InvalidDuration,
  InvalidMoment,
  InvalidRate,
  type Purpose,
  silenceOf,
} from "./clock.ts";
export type { OpenChannel } from "./close-code.ts";
export type { Connection, Incoming, Peer } from "./connection.ts";
export { PayloadBreaksContract } from "./emissions.ts";
export { HandlerWithoutOperation } from "./check-handlers.ts";
export { type Engine, type EngineOptions, openEngine } from "./engine.ts";
export type { ActiveFault, Fault, FaultKind, FaultRule } from "./fault.ts";
export { type Faults, InvalidFault, openFaults } from "./faults.ts";
export type { Frame } from "./frame.ts";
export { formsHeard } from "./recognise.ts";
export {
  type EmissionHandler,
  type EmissionHandlerContext,
  type Handlers,
  type HandlerWorld,
  type HttpHandler,
  type HttpHandlerReply,
  type HttpHandlerRequest,
  type MessageHandler,
  type MessageHandlerContext,
  defineHandlers,
} from "./handlers.ts";
export type { HttpReplied, HttpReply, HttpRequest, OutgoingRequest, RequestFault, Transport } from "./http-message.ts";
export type { Breach, Noted } from "./noted.ts";
export { plainProblem, type Problem } from "./http-reply.ts";
export type { Farewell, Hub, Received } from "./hub.ts";
export { type Claims, mintToken } from "./jwt.ts";
export { type Journal, type JournalSize, type Numbered, openJournal } from "./journal.ts";
export {
  type EntryBreach,
  type EntryRequest,
  type EntryResponse,
  type JournalEntry,
  journalEntry,
} from "./journal-entry.ts";
export { InvalidFilter, readJournalFilter } from "./journal-filter.ts";
export type { Log, LogEntry } from "./log.ts";
export { openPlayer, type Player } from "./player.ts";
export type { ScenarioRun } from "./scenario-run.ts";
export { openStage } from "./stage.ts";
export { UnknownMessage } from "./unknown-message.ts";
export type { AuthMode, Identity } from "./security.ts";
export type { Row, Store } from "./store.ts";
