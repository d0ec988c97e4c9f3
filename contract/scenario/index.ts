export { type Recorded, type RecordingOptions, scenarioFromTraffic } from "./from-traffic.ts";
export type { Happened } from "./traffic.ts";
export { isArazzo, readArazzo, type WorkflowReading } from "./arazzo.ts";
export type { Fault, FaultKind, FaultRule } from "./fault.ts";
export { faultProblem } from "./fault-problem.ts";
export { fillIn, type HeardThing } from "./fill-in.ts";
export type { ScenarioFault } from "./given.ts";
export { holds, putOver } from "./holds.ts";
export { readScenario, type ScenarioReading } from "./read-scenario.ts";
export type {
  AnswerAction,
  ChangeAction,
  CloseAction,
  EmitAction,
  ExpectConnectionAction,
  ExpectMessageAction,
  ExpectRequestAction,
  FaultAction,
  Fields,
  FiledScenario,
  MendAction,
  Scenario,
  Step,
  To,
  WaitAction,
} from "./scenario.ts";
