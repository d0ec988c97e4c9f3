import { fill, type Md, prose } from "../markdown/md.ts";
import type { en } from "./en.ts";

/** The names of the sentences that no document says. */
export type WordKey = keyof typeof en;

/** All sentences in one language. */
export type Words = Readonly<Record<WordKey, string>>;

/** Says a sentence, with pieces of Markdown in it. */
export type Say = (key: WordKey, parts?: Readonly<Record<string, Md | number>>) => Md;

/** A sentence as plain text, with plain text in it. */
export const plainly = (words: Words, key: WordKey, parts: Readonly<Record<string, string>> = {}): string =>
  words[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);

/** Says the sentences of one language, with numbers as that language writes them. */
export function speaker(words: Words, language: string): Say {
  const { format } = new Intl.NumberFormat(language, { useGrouping: "min2", maximumFractionDigits: 20 });
  const written = (part: Md | number): Md => (typeof part === "number" ? prose(format(part)) : part);
  return (key, parts = {}) =>
    fill(words[key], Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, written(part)])));
}
