import { prose } from "./markdown/md.ts";
import type { Page } from "./page.ts";

/** `llms.txt` (llmstxt.org): what there is, each a line with a link to its Markdown. */
export function llmsText(title: string, summary: string, pages: readonly Page[], base: string): string {
  const plain = (text: string): string => prose(text).text;
  const groups = Map.groupBy(pages, ({ path }) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : ""));
  const lines = [...groups].flatMap(([folder, own]) => [
    ...(folder === "" ? [] : ["", `## ${folder}`, ""]),
    ...own.map((page) => `- [${plain(page.title)}](${base}${page.path}): ${plain(page.summary)}`),
  ]);
  return `${[`# ${plain(title)}`, "", `> ${plain(summary)}`, "", ...lines].join("\n")}\n`;
}
