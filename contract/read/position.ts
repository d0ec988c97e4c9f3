/** Where one value of a document is written, as offsets into the text, and where what it holds is written. */
export interface Position {
  /** Where its key begins; -1 for the root and for entries of a list. */
  readonly key: number;
  readonly value: number;
  readonly children?: ReadonlyMap<string, Position>;
}

export interface LineColumn {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** The offset at which each line of `text` begins. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column of an offset, by binary search. */
export function lineColumnAt(starts: readonly number[], offset: number): LineColumn {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The position of the entry at `path`, or of the nearest thing around it that is written down. */
export function positionAt(root: Position, path: readonly string[]): Position {
  let current = root;
  for (const step of path) {
    const next = childAt(current, step);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

function childAt(position: Position, step: string): Position | undefined {
  const own = position.children?.get(step);
  if (own !== undefined) return own;
  // `<<: *base` brings in the entries of another mapping.
  const merged = position.children?.get("<<");
  if (merged === undefined) return undefined;
  return (
    merged.children?.get(step) ??
    [...(merged.children?.values() ?? [])].find(({ children }) => children?.has(step))?.children?.get(step)
  );
}
