import type { Seed } from "../seeds/seed.ts";

/** Something in a seed that a reader may run, as written. */
export interface Script {
  /** `file:line` of its first line. */
  readonly at: string;
  readonly headings: readonly string[];
  readonly language: "bash" | "python" | "javascript" | "typescript" | "url";
  readonly text: string;
}

/** What the other languages of the seeds' code blocks are: nothing in them can be run. */
export const dataLanguages: Readonly<Record<string, string>> = {
  "": "addresses, diagrams and lists",
  css: "styles of a page",
  env: "settings of a build",
  json: "examples of messages",
  nginx: "settings of a proxy",
  yaml: "settings of containers and alerts",
};

const runnable = new Set(["bash", "python", "javascript", "typescript"]);

/** Every script, command, snippet and checklist entry of a seed, in its order. */
export function scriptsIn({ file, blocks }: Seed): readonly Script[] {
  return blocks.flatMap((block): readonly Script[] => {
    const { headings } = block;
    switch (block.kind) {
      case "row":
        return [];
      case "text":
        return checklistOf(block.line.text).map((text) => ({
          at: `${file}:${block.line.number}`,
          headings,
          language: /^wss?:/.test(text) ? "url" : "bash",
          text,
        }));
      case "code": {
        if (!runnable.has(block.language)) return [];
        const language = block.language as Script["language"];
        const first = block.lines[0];
        const whole = language !== "bash" || first?.text.startsWith("#!") === true;
        const parts = whole ? [block.lines] : commandsIn(block.lines);
        return parts.map((lines) => ({
          at: `${file}:${lines[0]?.number}`,
          headings,
          language,
          text: lines.map(({ text }) => text).join("\n"),
        }));
      }
    }
  });
}

/** The entries in backticks of a line like "- [ ] Backend: `curl …`". */
const checklistOf = (line: string): readonly string[] =>
  line.startsWith("- [ ]") ? [...line.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []) : [];

type Line = { readonly number: number; readonly text: string };

/** The commands of a shell block: one a line, but for `\` at its end and quotes that stay open. */
function commandsIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const commands: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (open === undefined) {
      if (line.text.trim() === "" || line.text.trimStart().startsWith("#")) continue;
      commands.push((open = []));
    }
    open.push(line);
    const quotes = open.reduce((count, { text }) => count + text.split('"').length - 1, 0);
    if (quotes % 2 === 0 && !line.text.endsWith("\\")) open = undefined;
  }
  return commands;
}
