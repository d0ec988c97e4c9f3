import type { Block, Item, Page } from "../page.ts";
import { titled, visible } from "./flat.ts";
import { longestRun, type Md, prose, withoutIncludes } from "./md.ts";

/** A page as Markdown that GitHub shows as well as VitePress. */
export function writePage({ title, summary, blocks, movedTo }: Page): string {
  const parts = [frontmatter(title, summary, movedTo), `# ${prose(title).text}`, ...blocks.map(write)];
  return `${parts.join("\n\n")}\n`;
}

function frontmatter(title: string, summary: string, movedTo: string | undefined): string {
  const refresh = { "http-equiv": "refresh", content: `0; url=${movedTo?.replace(/\.md$/, ".html")}` };
  // JSON is YAML.
  const lines = [
    `title: ${JSON.stringify(titled(title))}`,
    ...(summary === "" ? [] : [`description: ${JSON.stringify(titled(summary))}`]),
    ...(movedTo === undefined ? [] : ["search: false", `head: ${JSON.stringify([["meta", refresh]])}`]),
  ];
  return `---\n${lines.join("\n")}\n---`;
}

function write(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text.text}`;
    case "text":
      return block.text.text;
    case "list":
      return block.items.map((item) => writeItem(item, "")).join("\n");
    case "table":
      return [row(block.head), `|${"---|".repeat(block.head.length)}`, ...block.rows.map(row)].join("\n");
    case "code":
      return fenced(block.language, block.code);
    case "samples":
      return block.samples.map(({ label, language, code }) => `**${label}**\n\n${fenced(language, code)}`).join("\n\n");
    case "diagram":
      return fenced("mermaid", block.diagram.mermaid);
  }
}

const writeItem = ({ text, items = [] }: Item, indent: string): string =>
  [`${indent}- ${text.text}`, ...items.map((item) => writeItem(item, `${indent}  `))].join("\n");

const row = (cells: readonly Md[]): string => `| ${cells.map(({ text }) => cell(text)).join(" | ")} |`;

/** A bar ends a cell, in code too; one that is escaped already does not. */
const cell = (text: string): string => text.replaceAll(/(?<!\\)\|/g, String.raw`\|`);

function fenced(language: string, code: string): string {
  const text = withoutIncludes(visible(code)).trimEnd();
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
