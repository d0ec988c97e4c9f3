/** What became of the frames of one listener. */
export interface Tally {
  readonly got: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly outOfOrder: number;
}

/** Follows frames that are numbered one by one, from whichever comes first. */
export interface NumberedStream {
  hear(serial: number): void;
  tally(): Tally;
}

export function numberedStream(): NumberedStream {
  let next: number | undefined;
  let got = 0;
  let duplicated = 0;
  let outOfOrder = 0;
  /** Passed over so far. */
  const missing = new Set<number>();

  return {
    hear(serial) {
      got += 1;
      next ??= serial;
      if (serial >= next) {
        for (; next < serial; next += 1) missing.add(next);
        next += 1;
      } else if (missing.delete(serial)) outOfOrder += 1;
      else duplicated += 1;
    },
    tally: () => ({ got, lost: missing.size, duplicated, outOfOrder }),
  };
}

/** All of them together. */
export const sumOf = (tallies: readonly Tally[]): Tally => ({
  got: tallies.reduce((sum, { got }) => sum + got, 0),
  lost: tallies.reduce((sum, { lost }) => sum + lost, 0),
  duplicated: tallies.reduce((sum, { duplicated }) => sum + duplicated, 0),
  outOfOrder: tallies.reduce((sum, { outOfOrder }) => sum + outOfOrder, 0),
});
