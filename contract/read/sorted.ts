import type { Diagnostic } from "../diagnostic.ts";

/** By file, line and column, then id; each diagnostic once. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  return [...once.values()].sort(
    (one, other) =>
      compare(one.source.file, other.source.file) ||
      one.source.line - other.source.line ||
      one.source.column - other.source.column ||
      compare(one.id, other.id) ||
      compare(one.message, other.message),
  );
}

const keyOf = ({ id, source, message }: Diagnostic): string =>
  JSON.stringify([id, source.file, source.line, source.column, message]);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
