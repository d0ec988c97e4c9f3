import { levelOf } from "../check.ts";
import { type Result, rule } from "../result.ts";
import { familyOfCheck } from "./family-of.ts";
import type { Broken } from "../verdict.ts";

/** Broken promises that most likely have one cause. */
export interface FailureGroup {
  /** The first of them, which stands for all. */
  readonly first: BrokenResult;
  readonly others: readonly BrokenResult[];
}

export interface BrokenResult extends Result {
  readonly verdict: Broken;
}

/**
 * Puts together what looks alike: the same kind of promise, broken in the same way, on many operations or messages. Broken MUSTs come first, and
 * among them what many have in common. What is waived is left out.
 */
export function groupFailures(results: readonly Result[]): readonly FailureGroup[] {
  const failures = results.filter(isUnwaived);
  const groups = [...Map.groupBy(failures, causeOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
  const rank = ({ first }: FailureGroup): number => (levelOf(first.check) === "MUST" ? 0 : 1);
  return groups.toSorted((a, b) => rank(a) - rank(b) || b.others.length - a.others.length);
}

const isUnwaived = (result: Result): result is BrokenResult => ["fail", "warning"].includes(rule(result));

/** The same system, family and finding, whatever values and names stand in it. */
function causeOf({ check, verdict }: BrokenResult): string {
  const plain = (text: string): string => text.replaceAll(/"[^"]*"|\d+(?:\.\d+)?/g, "…").slice(0, 160);
  return [check.about.system, levelOf(check), familyOfCheck(check.id), plain(verdict.got)].join(" | ");
}
