// Asks mutants in a process of its own, so that one which takes its process down with it does not take the others.
import { mutants } from "../index.ts";
import { checksFor, question } from "./question-mutant.ts";
import type { Sighting } from "./sighting.ts";

/** What a process is asked: a mutant, and whether to ask it again without the checks that it turned red. */
export interface Order {
  readonly id: string;
  readonly leaveOut: boolean;
}

process.on("message", (order: Order) => void answer(order));
process.send?.("ready");

async function answer({ id, leaveOut }: Order): Promise<void> {
  const mutant = mutants.find((other) => other.id === id);
  if (mutant === undefined) throw new RangeError(`no mutant is called ${id}`);
  const checks = checksFor(mutant);
  const redOf = async (some: typeof checks): Promise<readonly string[]> =>
    (await question(mutant, some, new Set([id])))
      .filter(({ verdict }) => verdict.outcome === "broken")
      .map(({ check }) => check.id);
  const red = await redOf(checks);
  const seen = new Set(red);
  const redWithout =
    leaveOut && red.length > 0 ? await redOf(checks.filter((check) => !seen.has(check.id))) : undefined;
  const sighting: Sighting = { id, asked: checks.length, red, ...(redWithout && { redWithout }) };
  process.send?.(sighting);
}
