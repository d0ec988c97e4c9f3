import { join } from "node:path";
import { gradeClient } from "../../cli/grade-client.ts";
import type { Terminal } from "../../cli/terminal.ts";
import type { TestArguments } from "../../cli/test-settings.ts";
import { clientPlan, type Result } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

export const folder: string = import.meta.dirname;

/** One of the contracts of this folder. */
export async function contractOf(file: string): Promise<Contract> {
  const reading = await readContract([join(folder, file)], { root: folder });
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}

export interface Graded {
  readonly results: readonly Result[];
  /** What was said meanwhile, the client's own output included. */
  readonly talk: string;
}

/** Grades clients of a contract by the checks whose ids begin so. */
export function graderOf(
  contract: Contract,
): (command: string, only?: string, given?: TestArguments) => Promise<Graded> {
  const plan = clientPlan(contract);
  return async (command, only = "", given = {}) => {
    let talk = "";
    const terminal: Terminal = {
      print: () => undefined,
      say: (text) => void (talk += `${text}\n`),
      style: (_, text) => text,
      dataStyle: (_, text) => text,
      folder,
    };
    const checks = plan.filter(({ id }) => id.startsWith(only));
    const results = await gradeClient({ command, checks, contract, given, onSeen: () => undefined }, terminal);
    return { results, talk };
  };
}

export const withOutcome = (results: readonly Result[], outcome: string): readonly string[] =>
  results.filter(({ verdict }) => verdict.outcome === outcome).map(({ check }) => check.id);

/** Why the first of them was not asked. */
export const because = ([first]: readonly Result[]): string =>
  first?.verdict.outcome === "not-asked" ? first.verdict.because : "it was asked";

/** Clients live by this machine's time, which others may be using up. */
export const timed: { readonly timeout: number; readonly retry: number } = { timeout: 180_000, retry: 2 };
