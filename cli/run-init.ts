import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { nextSteps } from "./next-steps.ts";
import { type InitCall, type InitPlan, planInit } from "./plan-init.ts";
import { initAsJson, reportInit } from "./report-init.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** How much `sockwright init` does, and how it speaks. */
export interface InitManner {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * Writes what a project needs to start with, says what to do next, and resolves to what the command ends with.
 *
 * @throws UsageFault when the folder cannot be written to
 */
export async function runInit(call: InitCall, { dryRun, json }: InitManner, terminal: Terminal): Promise<ExitCode> {
  const plan = await planInit(call);
  const isFree = plan.inTheWay.length === 0;
  if (isFree && !dryRun) await write(call, plan);
  const outcome = { call, plan, dryRun, next: isFree ? nextSteps(call.folder, plan, terminal.folder) : [] };
  if (json) terminal.print(initAsJson(outcome));
  else reportInit(outcome, terminal);
  return isFree ? exitCode.fine : exitCode.usage;
}

async function write({ folder, force }: InitCall, { files }: InitPlan): Promise<void> {
  try {
    for (const { path, text } of files) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      // What has appeared since the plan was made is not overwritten either.
      await writeFile(target, text, { flag: force ? "w" : "wx" });
    }
  } catch (error) {
    throw new UsageFault(`${folder} cannot be written to: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
