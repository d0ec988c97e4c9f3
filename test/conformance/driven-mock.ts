import { startMockServer } from "../../cli/index.ts";
import { type Check, drivenTime, makePlan, type Result, runPlan, type Target } from "../../conformance/index.ts";
import type { Contract } from "../../contract/index.ts";
import { eventLoop } from "./event-loop.ts";

export interface MockQuestions {
  readonly seed?: string;
  /** Default: every question. */
  readonly checks?: readonly Check[];
  readonly onSeen?: (clause: string) => void;
}

/** Asks the mock of a contract, with time that leaps, and resolves to all results. */
export async function questionMock(contract: Contract, given: MockQuestions = {}): Promise<readonly Result[]> {
  const { seed = "sockwright", checks = makePlan(contract), onSeen = () => undefined } = given;
  const time = drivenTime(eventLoop);
  await using mock = await startMockServer({ contract, clock: time.target, ports: "random" });
  const played = contract.ports.filter(({ protocols }) => protocols.length > 0);
  const target: Target = {
    urls: Object.fromEntries(played.map(({ number }) => [number, mock.url(number)])),
    credentials: Object.fromEntries(Object.keys(contract.securitySchemes).map((id) => [id, { valid: mock.token() }])),
  };
  return await runPlan(checks, { contract, target, clock: time.run, seed, onSeen });
}

/** Ids of the checks with an outcome, and what was found. */
export const found = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ check, verdict }) =>
    verdict.outcome === "broken" ? [`${check.id}: expected ${verdict.expected}, got ${verdict.got}`] : [],
  );
