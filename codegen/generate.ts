import type { Contract } from "../contract/index.ts";
import { emitClient } from "./client.ts";
import { type ContractSummary, summaryOf } from "./contract-summary.ts";
import { type FileKind, fileKinds, withNeeds } from "./file-kinds.ts";
import { type Kept, nothingKept } from "./kept.ts";
import { folderOf, makePlan } from "./make-plan.ts";
import { narrowContract } from "./narrow-contract.ts";
import type { Plan, PlanOptions } from "./plan.ts";
import type { GeneratedFile } from "./source-text.ts";
import { emitFactories } from "./factories.ts";
import { emitHooks } from "./hooks.ts";
import { emitMessages } from "./messages.ts";
import { emitMsw } from "./msw.ts";
import { emitReceiver } from "./receiver.ts";
import { emitServer } from "./server.ts";
import { emitTypes } from "./types.ts";
import { emitValidators } from "./validators.ts";

export interface GenerateOptions {
  /** The system to generate for. */
  readonly system: string;
  /**
   * What generated files import the client runtime as.
   *
   * @default "sockwright/runtime"
   */
  readonly runtime?: string;
  /**
   * What imports between generated files end in.
   *
   * @default ".ts"
   */
  readonly extension?: PlanOptions["extension"];
  /**
   * Which files; those that they import come with them.
   *
   * @default all
   */
  readonly kinds?: readonly FileKind[];
  /** For those who generate again and again: what has not changed is not printed again. */
  readonly kept?: Kept;
}

/** One kind of file: everything it needs is in the plan, and `folder` is where its files go. */
export type Emitter = (plan: Plan, folder: string) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

const emitters: Readonly<Record<FileKind, Emitter>> = {
  types: emitTypes,
  messages: emitMessages,
  validators: emitValidators,
  factories: emitFactories,
  server: emitServer,
  receiver: emitReceiver,
  client: emitClient,
  hooks: emitHooks,
  msw: emitMsw,
};

/**
 * The code of one system, as files in the order of their paths. The same contract gives the same bytes.
 *
 * @throws {UnusableSchema} when a reference in a schema leads nowhere, or back without a step into the value
 */
export async function generate(contract: Contract, options: GenerateOptions): Promise<readonly GeneratedFile[]> {
  return (await generateSystem(contract, options)).files;
}

/** The code of one system, and what its contract promises in short. */
export interface GeneratedSystem {
  /** In the order of their paths. */
  readonly files: readonly GeneratedFile[];
  readonly summary: ContractSummary;
}

/** {@link generate} with a summary that tells what a later contract changes. */
export async function generateSystem(contract: Contract, options: GenerateOptions): Promise<GeneratedSystem> {
  const { system, kept = nothingKept, kinds = fileKinds, ...rest } = options;
  const parts = (): readonly unknown[] => [system, kinds, rest, narrowContract(contract, system)];
  return kept.once("system", parts, async () => {
    const plan = makePlan(contract, system, { ...rest, kept });
    return { files: await printSystem(plan, withNeeds(kinds)), summary: summaryOf(plan) };
  });
}

async function printSystem(plan: Plan, kinds: ReadonlySet<FileKind>): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const kind of fileKinds) if (kinds.has(kind)) files.push(...(await emitters[kind](plan, folderOf(plan.system))));
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}
