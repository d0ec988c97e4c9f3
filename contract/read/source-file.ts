import { lineColumnAt, lineStartsOf, positionAt, type LineColumn, type Position } from "./position.ts";
import { stepsOf } from "./pointer.ts";

/** One file that was read, parsed or not. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, with `/` as separator. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly value: unknown;
  /** Where the value was translated: the value before, by which things have their names in every language. */
  readonly untranslated?: unknown;
  readonly positions: () => Position;
  readonly lineStarts: readonly number[];
}

/** A file without positions, for one that could not be parsed. */
export function sourceFile(
  path: string,
  name: string,
  text: string,
  value?: unknown,
  positions?: () => Position,
): SourceFile {
  return {
    path,
    name,
    text,
    value,
    positions: positions ?? (() => ({ key: -1, value: 0 })),
    lineStarts: lineStartsOf(text),
  };
}

/** Where the entry at `pointer` begins: its key in a mapping, the item itself in a list. */
export function locate(file: SourceFile, pointer: string): LineColumn {
  const { key, value } = positionAt(file.positions(), stepsOf(pointer));
  return lineColumnAt(file.lineStarts, key === -1 ? value : key);
}
