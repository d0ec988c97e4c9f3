import {
  type Check,
  drivenTime,
  LoginFailed,
  LoginNotUnderstood,
  realClock,
  type Result,
  runPlan,
  type RunOptions,
  scenarioId,
  type Target,
  type TargetHooks,
  TargetUnreachable,
} from "../conformance/index.ts";
import type { FiledScenario } from "../contract/scenario/index.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { findTarget } from "./find-target.ts";
import { machineLoad } from "./machine-load.ts";
import { startMockServer } from "./start-mock-server.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import type { TestArguments } from "./test-settings.ts";
import { UsageFault } from "./usage-fault.ts";

/** What says which implementation is asked. */
export type TargetArguments = Pick<TestArguments, "url" | "target" | "credential" | "mock">;

/** How checks are asked, and the scenarios that some of them are about. */
export interface AskOptions extends Omit<RunOptions, "target" | "clock"> {
  readonly scenarios: readonly FiledScenario[];
}

/**
 * Asks checks of the implementation that a command line names, or of the mock of the same documents with its clock driven, which plays a
 * scenario while it is asked to go through it.
 */
export async function askTarget(
  checks: readonly Check[],
  given: TargetArguments,
  { scenarios, ...options }: AskOptions,
  { folder }: Pick<Terminal, "folder">,
): Promise<readonly Result[]> {
  const { contract } = options;
  const own = await findTarget(given, contract, folder);
  if (given.mock && given.url !== undefined)
    throw new UsageFault("--mock asks the mock, and --url a server: give one of them");
  if (!given.mock)
    return runPlan(checks, { ...options, target: own, clock: realClock(systemClock()), load: machineLoad });
  const time = drivenTime({
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  await using mock = await startMockServer({ contract, scenarios, clock: time.target, ports: "random" });
  const urls = Object.fromEntries(
    mock.ports.filter(({ state }) => state !== "described").map(({ declared }) => [declared, mock.url(declared)]),
  );
  const credentials = Object.fromEntries(
    Object.keys(contract.securitySchemes).map((scheme) => [scheme, { valid: mock.token() }]),
  );
  const session = mock.session("");
  let run: ReturnType<typeof session.play> | undefined;
  const reset: TargetHooks["reset"] = async (next) => {
    await own.hooks?.reset?.(next);
    run?.stop();
    const scenario = scenarios.find((one) => scenarioId(one) === next.id);
    run = scenario && session.play(`${scenario.system}/${scenario.name}`);
  };
  const hooks = { ...own.hooks, reset };
  const target: Target = { ...own, urls, hooks, credentials: { ...credentials, ...own.credentials } };
  return await runPlan(checks, { ...options, target, clock: time.run });
}

/**
 * Says what kept a run from its questions, and resolves to what the command ends with.
 *
 * @throws whatever `error` is, where it is nothing that the target or its file is to blame for
 */
export function endOfAsking(error: unknown, { say, style }: Terminal): ExitCode {
  if (error instanceof LoginNotUnderstood) throw new UsageFault(error.message, { cause: error });
  if (!(error instanceof TargetUnreachable || error instanceof LoginFailed)) throw error;
  say(`${style("red", "error:")} ${error.message}`);
  return exitCode.notReachable;
}
