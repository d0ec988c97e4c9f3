import { fill, type Md } from "../markdown/md.ts";
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

export const speaker =
  (words: Words): Say =>
  (key, parts) =>
    fill(words[key], parts);
