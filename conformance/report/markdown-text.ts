/** Text in a line of Markdown: nothing in it is taken for markup, a link or somebody's name. */
export function proseOf(text: string): string {
  return (
    flat(text)
      .replaceAll(/[\\`*_{}[\]()#!|~>]/g, String.raw`\$&`)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll("@", "&#64;")
      // GitHub makes links of these wherever they stand.
      .replaceAll("://", "&#58;//")
      .replaceAll(/www\./gi, (word) => word.replace(".", "&#46;"))
  );
}

/** Text in a line of Markdown, letter by letter. */
export function codeOf(text: string): string {
  const plain = flat(text);
  const fence = "`".repeat(longestRun(plain) + 1);
  const pad = /^[` ]|[` ]$/.test(plain) || plain === "" ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** Lines that stand as they are. */
export function blockOf(lines: readonly string[]): string {
  const plain = lines.map(flat);
  const fence = "`".repeat(Math.max(3, ...plain.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...plain, fence].join("\n");
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** On one line, without what could not be seen. */
const flat = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\n\t]/g, " ")
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");
