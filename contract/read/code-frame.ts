const around = 2;
const widest = 110;

/**
 * The lines around a place, with a caret under it: two before and two after. Tabs are shown as spaces, and a long line is cut
 * around the column that matters.
 *
 * @param text the whole file
 * @param at 1-based line and column
 */
export function codeFrame(text: string, at: { readonly line: number; readonly column: number }): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const line = Math.min(Math.max(at.line, 1), lines.length);
  const first = Math.max(line - around, 1);
  const last = Math.min(line + around, lines.length);
  const width = String(last).length;
  const column = Math.min(Math.max(at.column, 1), (lines[line - 1] ?? "").length + 1);
  // Columns on screen, not in the text: a tab is two of them, and a wide or combining character counts as it is.
  const target = expand((lines[line - 1] ?? "").slice(0, column - 1)).length;
  const shift = target > widest - 20 ? target - Math.floor(widest / 2) : 0;

  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const shown =
      number === line ? cut(expand(lines[number - 1] ?? ""), shift) : cut(expand(lines[number - 1] ?? ""), 0);
    frame.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${shown}`.trimEnd());
    if (number === line) frame.push(`  ${" ".repeat(width)} | ${" ".repeat(target - shift + (shift > 0 ? 1 : 0))}^`);
  }
  return frame.join("\n");
}

// Control characters could move the cursor of a terminal.
const expand = (line: string): string => line.replaceAll("\t", "  ").replaceAll(/\p{Cc}/gu, "·");

function cut(line: string, from: number): string {
  const rest = line.slice(from);
  return `${from > 0 ? "…" : ""}${rest.length > widest ? `${rest.slice(0, widest)}…` : rest}`;
}
