import { maskText } from "../../contract/index.ts";
import { flat } from "./flat.ts";

declare const made: unique symbol;

/**
 * A piece of Markdown that stands in a line. Only the functions of this folder make it, so that text of a document cannot become
 * markup: it enters as {@link prose}, {@link codeSpan}, {@link aside} or `described`.
 */
export interface Md {
  readonly text: string;
  readonly [made]: true;
}

const piece = (text: string): Md => ({ text }) as Md;

/** Nothing at all. */
export const none: Md = piece("");

/** Markdown of this program with pieces in it. */
export function md(strings: TemplateStringsArray, ...parts: readonly (Md | number)[]): Md {
  return piece(String.raw({ raw: strings }, ...parts.map((part) => (typeof part === "number" ? part : part.text))));
}

/** A sentence of the table of words; `{name}` in it stands for a piece. */
export function fill(sentence: string, parts: Readonly<Record<string, Md | number>> = {}): Md {
  return piece(
    sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const part = parts[name];
      return part === undefined ? whole : typeof part === "number" ? String(part) : part.text;
    }),
  );
}

/** Pieces one after another. */
export function joined(parts: readonly Md[], separator: string): Md {
  return piece(
    parts
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join(separator),
  );
}

/**
 * Text of a document, letter by letter: nothing in it is taken for markup, but for what stands between two backticks, which people
 * write where the specifications ask for plain text, too.
 */
export function prose(text: string): Md {
  const parts = flat(maskText(text)).split(/(?<!`)`([^`]+)`(?!`)/);
  return piece(parts.map((part, at) => (at % 2 === 0 ? escaped(part) : codeSpan(part).text)).join(""));
}

/** Text of a document in the type of code. */
export function codeSpan(text: string): Md {
  const plain = withoutIncludes(flat(maskText(text)));
  if (plain.trim() === "") return piece(plain === "" ? "``  ``" : "`` ` ` ``");
  const fence = "`".repeat(longestRun(plain) + 1);
  const pad = /^[` ]|[` ]$/.test(plain) ? " " : "";
  return piece(`${fence}${pad}${plain}${pad}${fence}`);
}

/** A link to another page of the site, relative to the page it stands on. */
export function link(words: Md, to: string): Md {
  return piece(`[${words.text}](${to})`);
}

/** What was made safe by the sanitiser of descriptions; nobody else calls this. */
export function sanitised(text: string): Md {
  return piece(text);
}

/** Whether readers may be sent there: no scripts, no files, no data. */
export const isSafeAddress = (address: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(address);

/** How many backticks stand in a row at most. */
export const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** VitePress includes files where it finds this, in code too. */
export const withoutIncludes = (text: string): string => text.replaceAll(/<!--(?=\s*@include)/g, "<!-\u2060-");

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*[\]|~<&]/g, String.raw`\$&`)
    .replaceAll(/(?<=\\<)!/g, String.raw`\!`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/\{\{|\}\}/g, ([first = ""]) => `\\${first}\\${first}`)
    .replace(/^(\s*)(#|>|[-+](?=\s)|:::|=)/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
