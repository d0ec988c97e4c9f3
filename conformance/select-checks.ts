import type { Check } from "./check.ts";

/** Which checks of a plan are wanted. */
export interface Selection {
  /** Ids, beginnings of ids that end at a `/`, or patterns with `*`. Default: all. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Part `index` (1-based) of `count`: every check is in exactly one of them, whatever the others are. */
  readonly shard?: { readonly index: number; readonly count: number };
}

/** A word of `--only` or `--skip` that no check answers to. */
export class NoSuchCheck extends Error {
  override readonly name = "NoSuchCheck";
  constructor(pattern: string) {
    super(`no check of this contract is called "${pattern}": \`sockwright test --list\` shows them`);
  }
}

/**
 * The checks that are wanted, in the order of the plan.
 *
 * @throws {NoSuchCheck} when a pattern matches nothing: a run must not be green because of a slip of the pen
 */
export function selectChecks(checks: readonly Check[], { only = [], skip = [], shard }: Selection): readonly Check[] {
  for (const pattern of [...only, ...skip]) {
    if (!checks.some(({ id }) => matches(pattern, id))) throw new NoSuchCheck(pattern);
  }
  return checks.filter(
    ({ id }) =>
      (only.length === 0 || only.some((pattern) => matches(pattern, id))) &&
      !skip.some((pattern) => matches(pattern, id)) &&
      (shard === undefined || shardOf(id, shard.count) === shard.index),
  );
}

/** `http/shop` is everything below it, `**` stands for anything, and `*` for anything but a slash. */
export function matches(pattern: string, id: string): boolean {
  const trimmed = pattern.replace(/\/+$/, "");
  const source = trimmed
    .split(/(\*\*?)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${source}(?:/.*)?$`, "u").test(id);
}

/** By the id alone, so that a check stays in its shard when others come and go. */
function shardOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) % count) + 1;
}
