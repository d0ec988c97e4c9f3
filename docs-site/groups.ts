import type { Contract, HttpOperation } from "../contract/index.ts";

/** Requests that belong together. */
export interface Group {
  /** Their first tag, or the document of those without one. */
  readonly name: string;
  readonly operations: readonly HttpOperation[];
}

/** With more than these, a list at the side helps nobody, and weighs on every page: it gets a page of its own. */
const most = 120;

export const isLong = (list: readonly unknown[]): boolean => list.length > most;

/** The requests of a system, in the order of its documents. */
export function groupsOf(contract: Contract, system: string): readonly Group[] {
  const own = contract.operations.flatMap((one) => (one.system === system && one.kind === "http" ? [one] : []));
  const byTag = [...Map.groupBy(own, ({ tags, document }) => tags[0] ?? document)];
  const groups = isLong(byTag) ? [...Map.groupBy(own, ({ document }) => document)] : byTag;
  return groups.map(([name, operations]) => ({ name, operations }));
}
