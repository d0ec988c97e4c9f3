/** The kinds of files that are written for a system, in the order in which they build on each other. */
export const fileKinds = [
  "types",
  "messages",
  "validators",
  "factories",
  "server",
  "receiver",
  "client",
  "hooks",
  "msw",
] as const;

export type FileKind = (typeof fileKinds)[number];

/** What the files of a kind import. */
const needs: Readonly<Record<FileKind, readonly FileKind[]>> = {
  types: [],
  messages: ["types"],
  validators: ["types"],
  factories: ["types"],
  server: ["types", "messages"],
  receiver: ["types", "messages", "validators"],
  client: ["types", "messages", "validators"],
  hooks: ["client"],
  msw: ["types"],
};

/** These kinds, and those that their files import. */
export function withNeeds(kinds: readonly FileKind[]): ReadonlySet<FileKind> {
  const found = new Set(kinds);
  // The set grows while it is gone through.
  for (const kind of found) for (const need of needs[kind]) found.add(need);
  return found;
}
