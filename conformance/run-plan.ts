import type { Contract } from "../contract/index.ts";
import { seeded } from "../contract/payload/index.ts";
import { beyondBudget } from "./beyond-budget.ts";
import type { Check } from "./check.ts";
import type { Clock } from "./clock.ts";
import { openLanes } from "./lanes.ts";
import { openAskings } from "./open-asking.ts";
import type { Result } from "./result.ts";
import { openDoubts, secondOpinion } from "./second-opinion.ts";
import type { Target } from "./target.ts";
import type { Line } from "./transcript.ts";
import { notAsked, type Verdict } from "./verdict.ts";

export interface RunOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly clock: Clock;
  /** @default "sockwright" */
  readonly seed?: string;
  /** How long the run may take by its clock; what does not fit is not asked. Default: as long as it takes. */
  readonly budgetMs?: number;
  /** How many checks may be asked at a time. @default 4 */
  readonly workers?: number;
  /** Ends the run: what is not answered by then is not asked. */
  readonly signal?: AbortSignal;
  /** Told as each check is over. */
  readonly onResult?: (result: Result) => void;
  /** Told of every status and close code of the contract that crosses the wire, as the id of a clause. */
  readonly onSeen?: (clause: string) => void;
  /** Told of every credential that the target accepts, so that reports can hide it. */
  readonly onSecret?: (secret: string) => void;
  /** Told of everything that crosses the wire, as it does; secrets are in it. */
  readonly onLine?: (line: Line) => void;
  /**
   * How many programs want each processor of this machine, now. Above two, in real time, what was found broken is asked once more when all else
   * is over, alone: what is kept then is inconclusive. Default: nobody knows, and every finding stands.
   */
  readonly load?: () => number;
  /** Whether a failure is asked about again, to show it with the simplest thing to say that brings it about. @default true */
  readonly shrink?: boolean;
}

/** How much longer than it says a check may take before it is given up. */
const patienceMs = 60_000;

const endedBefore = "the run was ended before";

/**
 * Asks every check, those that bear company first and several at a time, those that must be alone afterwards, and resolves to one result for each,
 * in the order of the plan.
 *
 * @throws {TargetUnreachable} when nothing answers on any port of the checks
 * @throws {LoginFailed} when the target does not give out a credential that is to be got from it
 * @throws {LoginNotUnderstood} when the target names a way to log in that the contract does not have
 */
export async function runPlan(checks: readonly Check[], options: RunOptions): Promise<readonly Result[]> {
  const {
    contract,
    target,
    clock,
    seed = "sockwright",
    budgetMs,
    workers = 4,
    onResult,
    onSeen = () => undefined,
    onSecret = () => undefined,
    onLine,
    load,
    shrink = true,
  } = options;
  const signal = options.signal ?? new AbortController().signal;
  const start = clock.now();
  // A server is not to blame for what it had no time to say.
  const cutShort = new Promise<Verdict>((resolve) =>
    signal.addEventListener("abort", () => resolve(notAsked(endedBefore)), { once: true }),
  );
  const askings = openAskings({
    contract,
    target,
    clock,
    chance: seeded(seed),
    signal,
    onSeen,
    onSecret,
    onLine,
    shrink,
  });
  await askings.greet(checks);
  await target.hooks?.setUp?.();
  const results = new Map<Check, Result>();
  const doubts = openDoubts(clock.driven ? undefined : load);

  async function askInTime(check: Check): Promise<Verdict> {
    if (signal.aborted) return notAsked(endedBefore);
    const left = budgetMs === undefined ? Infinity : start + budgetMs - clock.now();
    if (left < check.needsMs || left <= 0) return notAsked(beyondBudget(check, left));
    return await Promise.race([askings.ask(check, Math.min(left, check.needsMs + patienceMs)), cutShort]);
  }

  async function ask(check: Check): Promise<void> {
    const began = clock.now();
    const verdict = await askInTime(check);
    const result = { check, verdict, ms: clock.now() - began };
    results.set(check, result);
    if (!doubts.take(result)) onResult?.(result);
  }

  async function askAgain({ check, verdict, ms }: Result): Promise<void> {
    const began = clock.now();
    const opinion = await secondOpinion(verdict, async () => {
      await target.hooks?.reset?.({ id: check.id });
      // What several checks have gathered together was gathered in haste.
      askings.forget();
      return await askInTime(check);
    });
    const result = { check, verdict: opinion, ms: ms + clock.now() - began };
    results.set(check, result);
    onResult?.(result);
  }

  try {
    await askings.logIn(checks);
    // What takes longest begins first, so that the rest is asked meanwhile.
    const together = checks.filter(({ company }) => company === "any").toSorted((a, b) => b.needsMs - a.needsMs);
    const lanes = openLanes(together);
    await Promise.all(
      Array.from({ length: Math.max(1, workers) }, async () => {
        for (let check = await lanes.take(); check !== undefined; check = await lanes.take()) {
          await ask(check);
          lanes.release(check);
        }
      }),
    );
    for (const check of checks.filter(({ company }) => company === "alone")) {
      if (!signal.aborted) await target.hooks?.reset?.({ id: check.id });
      await ask(check);
    }
    for (const doubted of doubts.taken) await askAgain(doubted);
  } finally {
    await target.hooks?.tearDown?.();
  }
  return checks.flatMap((check) => results.get(check) ?? []);
}
