import { prose } from "./markdown/md.ts";
import type { Page } from "./page.ts";

interface LlmsText {
  readonly title: string;
  readonly summary: string;
  readonly pages: readonly Page[];
  readonly base: string;
  /** The folder of all. */
  readonly above?: string;
  /** What the system is called whose pages are in a folder. */
  readonly nameOf: (folder: string) => string;
}

/** `llms.txt` (llmstxt.org): what there is, each a line with a link to its Markdown. */
export function llmsText({ title, summary, pages, base, above = "", nameOf }: LlmsText): string {
  const plain = (text: string): string => prose(text).text;
  const groups = Map.groupBy(pages, ({ path }) => {
    const own = path.slice(above.length);
    return own.slice(0, Math.max(0, own.indexOf("/")));
  });
  const lines = [...groups].flatMap(([folder, own]) => [
    ...(folder === "" ? [] : ["", `## ${plain(nameOf(folder))}`, ""]),
    ...own.map((page) => `- [${plain(page.title)}](${base}${page.path}): ${plain(page.summary)}`),
  ]);
  return `${[`# ${plain(title)}`, "", `> ${plain(summary)}`, "", ...lines].join("\n")}\n`;
}
