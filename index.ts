// The library: what `import … from "sockwright"` gives.
export {
  type Config,
  ContractInvalid,
  defineConfig,
  type PortChoice,
  startMockServer,
  type StartOptions,
} from "./cli/index.ts";
export { type Credentials, defineTarget, type Login, type Target, type TargetHooks } from "./conformance/index.ts";
export type { Contract, Diagnostic, Source } from "./contract/index.ts";
export { readContract, type Reading, type ReadOptions } from "./contract/read/index.ts";
export {
  ChannelNotFound,
  type Claims,
  type Clock,
  defineHandlers,
  drivenClock,
  type DrivenClock,
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
  type MockChannel,
  type MockPort,
  type MockServer,
  PayloadBreaksContract,
  PortNotPlayed,
  PortUnavailable,
  type Received,
  UnknownMessage,
} from "./mock-server/index.ts";
