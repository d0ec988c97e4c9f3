import type { Contract, HttpOperation } from "../contract/index.ts";
import { tagTitle } from "./tag-title.ts";

/** Requests that belong together. */
export interface Group {
  /** Their first tag; of those without one the document, or how their paths begin where the document has many of them. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly operations: readonly HttpOperation[];
}

/** With more than these, a list at the side helps nobody, and weighs on every page: it gets a page of its own. */
const most = 120;

export const isLong = (list: readonly unknown[]): boolean => list.length > most;

/** The requests of a system, in the order of its documents. */
export function groupsOf(contract: Contract, system: string): readonly Group[] {
  const own = contract.operations.flatMap((one) => (one.system === system && one.kind === "http" ? [one] : []));
  const paths = new Map(contract.channels.map(({ id, key }) => [id, key]));
  const pathOf = ({ channel }: HttpOperation): string => paths.get(channel) ?? "";
  const untagged = Map.groupBy(
    own.filter(({ tags }) => tags.length === 0),
    ({ document }) => document,
  );
  const beginnings = new Map(
    [...untagged].flatMap(([document, all]) =>
      isLong(all) ? [[document, sharedSteps(all.map(pathOf))] as const] : [],
    ),
  );
  const nameOf = (operation: HttpOperation): string => {
    const [tag] = operation.tags;
    const shared = beginnings.get(operation.document);
    if (tag !== undefined || shared === undefined) return tag ?? operation.document;
    return `/${stepsOf(pathOf(operation))
      .slice(0, shared + 1)
      .join("/")}`;
  };
  return [...Map.groupBy(own, nameOf)].map(([name, operations]) => {
    const tagged = operations.find(({ tags }) => tags[0] === name);
    return { name, operations, title: tagged === undefined ? name : tagTitle(contract, tagged, name) };
  });
}

const stepsOf = (path: string): readonly string[] => path.split("/").filter((step) => step !== "");

/** How many steps all paths begin with alike. */
function sharedSteps(paths: readonly string[]): number {
  const [first = [], ...rest] = paths.map(stepsOf);
  const parted = first.findIndex((step, at) => rest.some((other) => other[at] !== step));
  return parted === -1 ? first.length : parted;
}
