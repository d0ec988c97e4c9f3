/** One fenced block of a Markdown page. */
export interface Sample {
  readonly language: string;
  /** The file that its first line names in a comment, such as `// handlers/chat.ts`. */
  readonly file?: string;
  readonly text: string;
}

/** The fenced blocks of a page, in order. */
export function samplesIn(page: string): readonly Sample[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => {
    const file = /^(?:\/\/|#) (\S+\.\w+)$/m.exec(text.split("\n", 1)[0] ?? "")?.[1];
    return { language, text, ...(file === undefined ? {} : { file }) };
  });
}

/** The arguments of every `npx sockwright …` line in a page's shell samples. */
export function commandsIn(page: string): readonly (readonly string[])[] {
  return samplesIn(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n"))
    .flatMap((line) => /^npx sockwright ([^#]+)/.exec(line)?.[1] ?? [])
    .map((words) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => word.replaceAll("'", "")),
    );
}
