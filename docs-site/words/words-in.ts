import { en } from "./en.ts";
import { ptBR } from "./pt-BR.ts";
import type { Words } from "./words.ts";

/** The languages that the site itself speaks, by their BCP 47 tags. */
const tables: Readonly<Record<string, Words>> = { en, "pt-BR": ptBR };

/** The sentences of the site in a language, else in a sister of it (`pt` for `pt-BR`), else in English. */
export function wordsIn(language: string): { readonly words: Words; readonly isOwn: boolean } {
  const exact = Object.hasOwn(tables, language) ? tables[language] : undefined;
  const bare = (tag: string): string => new Intl.Locale(tag).language;
  const [, sister] = Object.entries(tables).find(([tag]) => bare(tag) === bare(language)) ?? [];
  return { words: exact ?? sister ?? en, isOwn: (exact ?? sister) !== undefined };
}

/** What speakers of a language call it. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
