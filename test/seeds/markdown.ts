/** A line of a seed, with its 1-based number. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A part of a Markdown page, with the headings above it, outermost first. */
export type Block = { readonly headings: readonly string[] } & (
  | { readonly kind: "code"; readonly language: string; readonly lines: readonly Line[] }
  /** Cells by the title of their column, without `**` and backticks. */
  | { readonly kind: "row"; readonly line: Line; readonly cells: Readonly<Record<string, string>> }
  /** One line of a paragraph or list. */
  | { readonly kind: "text"; readonly line: Line }
);

const bare = (text: string): string => text.replaceAll(/\*\*|`/g, "").trim();

/** How deep a heading is; a line that is bold from end to end stands between `###` and `####`. */
function depthOf(text: string): number | undefined {
  const hashes = /^(#{1,6}) /.exec(text)?.[1]?.length;
  if (hashes !== undefined) return hashes;
  return /^\*\*[^*]+\*\*:?$/.test(text.trim()) ? 3.5 : undefined;
}

/** Takes a page apart into code blocks, table rows and lines of text. */
export function readMarkdown(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let path: { readonly depth: number; readonly title: string }[] = [];
  let titles: readonly string[] | undefined;
  let code: Line[] | undefined;
  for (const line of lines) {
    const fence = /^\s*```(\w*)/.exec(line.text);
    const headings = path.map(({ title }) => title);
    if (fence !== null) {
      if (code === undefined) {
        code = [];
        blocks.push({ kind: "code", headings, language: fence[1] ?? "", lines: code });
      } else code = undefined;
      continue;
    }
    if (code !== undefined) {
      code.push(line);
      continue;
    }
    const depth = depthOf(line.text);
    if (depth !== undefined) {
      path = [...path.filter((above) => above.depth < depth), { depth, title: bare(line.text.replace(/^#+ /, "")) }];
    }
    if (!line.text.startsWith("|")) {
      titles = undefined;
      if (line.text.trim() !== "") blocks.push({ kind: "text", headings, line });
      continue;
    }
    const cells = line.text.split("|").slice(1, -1).map(bare);
    if (titles === undefined) titles = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) {
      const named = titles.map((title, index) => [title, cells[index] ?? ""]);
      blocks.push({ kind: "row", headings, line, cells: Object.fromEntries(named) as Record<string, string> });
    }
  }
  return blocks;
}
