/** Mutants of one row of the taxonomy that should be noticed by one family of checks. */
export interface MutantGroup {
  /** `R01`: its number, and in front of it the letter of its section. */
  readonly row: string;
  /** The family of checks that should notice, as the taxonomy hints at it. */
  readonly caughtBy: string;
  /** Id → what the server does in place of what it promises. */
  readonly breaks: Readonly<Record<string, string>>;
  /** Ids of those that nobody could notice, or that break no promise, and why: they are never counted. */
  readonly equivalent?: Readonly<Record<string, string>>;
}

/** The ids in a list of groups. */
export type IdsOf<Groups extends readonly MutantGroup[]> = Groups[number] extends infer Group
  ? Group extends { readonly breaks: infer Breaks }
    ? keyof Breaks & string
    : never
  : never;

/** A hand-written server with one switch on: it breaks exactly one promise. */
export interface Mutant {
  readonly id: string;
  readonly row: string;
  readonly server: "harbour" | "conversations";
  readonly breaks: string;
  readonly caughtBy: string;
  readonly equivalent?: string;
}

/** The groups of a server as a flat list, in their order. */
export function mutantsOf(server: Mutant["server"], groups: readonly MutantGroup[]): readonly Mutant[] {
  return groups.flatMap(({ row, caughtBy, breaks, equivalent }) =>
    Object.entries(breaks).map(([id, what]) => {
      const reason = equivalent?.[id];
      return { id, row, server, breaks: what, caughtBy, ...(reason !== undefined && { equivalent: reason }) };
    }),
  );
}
