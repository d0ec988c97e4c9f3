import { prose } from "./markdown/md.ts";
import type { Page } from "./page.ts";

/** `llms.txt` (llmstxt.org): what there is, each a line with a link to its Markdown. `above` is the folder of all. */
export function llmsText(title: string, summary: string, pages: readonly Page[], base: string, above = ""): string {
  const plain = (text: string): string => prose(text).text;
  const groups = Map.groupBy(pages, ({ path }) => {
    const own = path.slice(above.length);
    return own.slice(0, Math.max(0, own.indexOf("/")));
  });
  const lines = [...groups].flatMap(([folder, own]) => [
    ...(folder === "" ? [] : ["", `## ${folder}`, ""]),
    ...own.map((page) => `- [${plain(page.title)}](${base}${page.path}): ${plain(page.summary)}`),
  ]);
  return `${[`# ${plain(title)}`, "", `> ${plain(summary)}`, "", ...lines].join("\n")}\n`;
}
