export { type Check, type Level, type Subject } from "./check.ts";
export { type Clock, realClock } from "./clock.ts";
export { type Coverage, measureCoverage } from "./covered/measure-coverage.ts";
export { type DrivenTime, drivenTime, type EventLoop } from "./driven-clock.ts";
export { type JudgingOptions, type JudgingProxy, openJudgingProxy } from "./passive/open-judging-proxy.ts";
export { type Passing, type PassiveProxy, openProxy, type ProxyOptions, type ProxyPort } from "./passive/open-proxy.ts";
export { type ProxyPorts, ProxyPortUnavailable } from "./passive/open-ports.ts";
export { openWitness, type Witness, type WitnessOptions } from "./passive/open-witness.ts";
export { openRecord, type RecordOptions } from "./passive/record.ts";
export { LoginFailed, LoginNotUnderstood } from "./login-faults.ts";
export { makePlan } from "./make-plan.ts";
export { scenarioId, scenarioIds } from "./scenario-id.ts";
export { type Paint, printReport } from "./report/console.ts";
export type { Finding } from "./report/finding.ts";
export { causesOf, findingsOf } from "./report/findings-of.ts";
export { reportAsHtml } from "./report/html/page.ts";
export { reportAsJunit } from "./report/junit.ts";
export { type JsonReport, reportAsJson } from "./report/json.ts";
export { type Result, rule, type Ruling } from "./result.ts";
export { reportAsMarkdown } from "./report/markdown.ts";
export { printLine } from "./report/print-line.ts";
export { printComparison, printQuestion, printVerdict } from "./report/print-replay.ts";
export type { Report } from "./report/report.ts";
export { runPlan, type RunOptions } from "./run-plan.ts";
export { NoSuchCheck, matches, selectChecks, type Selection } from "./select-checks.ts";
export {
  type Credentials,
  defineTarget,
  type Login,
  originOf,
  type Target,
  type TargetHooks,
  type TokenPlace,
  TargetUnreachable,
} from "./target.ts";
export type { Data, HeaderLines, Line, Transcript } from "./transcript.ts";
export type { Verdict } from "./verdict.ts";
export { waive, type Waiver, type WaiverFault } from "./waive.ts";
export { clientPlan, type Grader, type GradeOptions, openGrader } from "./client/grade-client.ts";
export type { ClientOrder, ClientRun, Role, Stage } from "./client/stage.ts";
export { withStrangeMessages } from "./client/undocumented.ts";
