import { mutants } from "../../test/broken-servers/index.ts";

export interface Choice {
  /** Beginnings of ids; none: all. */
  readonly only: readonly string[];
  readonly limit: number;
}

/** Sections of the taxonomy that are about HTTP: answers, requests, access, limits, state. */
const sections = new Set(["R", "Q", "A", "L", "S"]);

/** Broken harbours that HTTP shows. Fewer than there are: the first of each row, of rows at even distances. */
export function chooseMutants({ only, limit }: Choice): readonly string[] {
  const all = mutants.filter(
    ({ id, row, server, equivalent }) =>
      server === "harbour" &&
      sections.has(row.slice(0, 1)) &&
      equivalent === undefined &&
      (only.length === 0 || only.some((start) => id.startsWith(start))),
  );
  if (all.length <= limit) return all.map(({ id }) => id);
  const rows = [...new Map(all.toReversed().map((mutant) => [mutant.row, mutant.id])).values()].toReversed();
  const from = rows.length >= limit ? rows : all.map(({ id }) => id);
  return Array.from({ length: limit }, (_, index) => from[Math.floor((index * from.length) / limit)] ?? "");
}
