import { maskText } from "../../contract/index.ts";

/** On one line, without what could not be seen. */
export const flat = (text: string): string =>
  visible(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();

/** With line feeds as the only ends of lines, and without what could not be seen. */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");

/** In the title of a window: VitePress puts it into a script, which a tag could end. */
export const titled = (text: string): string => flat(maskText(text)).replaceAll("<", "‹").replaceAll(">", "›");
