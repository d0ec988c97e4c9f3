import { maskText } from "../../contract/index.ts";
import { flat, visible } from "./flat.ts";
import { isSafeAddress, type Md, sanitised, withoutIncludes } from "./md.ts";

/**
 * Markdown of a document as it may stand on a page: emphasis, lists, tables and code are kept. Headings are one level below that of the heading above the text, `above`, or below each other: no level is left out.
 * HTML, templates, includes, pictures of other servers and links to anything but web pages and mail become plain text.
 */
export function described(text: string, above = 1): Md {
  const lines: string[] = [];
  /** The levels, as they are written, of the headings that a line stands under. */
  const levels: number[] = [];
  const marksOf = (level: number): string => {
    while ((levels.at(-1) ?? 0) >= level) levels.pop();
    levels.push(level);
    return "#".repeat(Math.min(6, above + levels.length));
  };
  let fence: string | undefined;
  for (const line of visible(text).trimEnd().split("\n")) {
    const [, indent = "", marks = "", info = ""] = /^( *)(`{3,}|~{3,})\s*(.*)$/.exec(line) ?? [];
    if (fence !== undefined) {
      const isEnd = marks !== "" && marks.startsWith(fence) && info === "";
      lines.push(isEnd ? line : withoutIncludes(maskText(line)));
      if (isEnd) fence = undefined;
    } else if (marks !== "" && !info.includes("`")) {
      fence = marks;
      lines.push(`${indent}${marks}${languageOf(info)}`);
    } else pushLine(lines, line, marksOf);
  }
  if (fence !== undefined) lines.push(fence);
  return sanitised(lines.join("\n").replaceAll(/^\n+|\n+$/g, ""));
}

/** The same in one line, for cells of tables and entries of lists. */
export function aside(text: string): Md {
  const line = tamed(flat(text));
  return sanitised(line.replace(/^(#|>|[-+*](?=\s)|\d+(?=[.)]\s)|={2,}|:::)/, String.raw`\$1`));
}

/** As {@link aside}, with a stop at its end where more follows in the same line; nothing stays nothing. */
export const sentence = (text: string): Md =>
  text.trim() === "" || /[.!?…:;]["'”’)*_`]*$/.test(text.trim()) ? aside(text) : aside(`${text.trim()}.`);

/** VitePress reads more than a language there: `js-vue` would be a template, `js{1}` and `[name]` are its own. */
const languageOf = (info: string): string => (/^[\w#+-]+/.exec(info)?.[0] ?? "").replace(/-vue$/i, "");

function pushLine(lines: string[], line: string, marksOf: (level: number) => string): void {
  const [, marks = "", title = ""] = /^ {0,3}(#{1,6})(\s.*|)$/.exec(line) ?? [];
  if (marks !== "") {
    lines.push(`${marksOf(marks.length)}${tamed(title)}`);
    return;
  }
  const underline = /^ {0,3}(?:(=+)|-{2,})\s*$/.exec(line);
  const before = lines.at(-1) ?? "";
  if (underline !== null && /^ {0,3}[^\s>|*+#-]/.test(before)) {
    lines.splice(-1, 1, `${marksOf(underline[1] === undefined ? 2 : 1)} ${before.trim()}`);
    return;
  }
  lines.push(
    tamed(line)
      // A block of VitePress's own, which would go on to the end of the page.
      .replace(/^(\s*):{3,}/, (_, indent: string) => `${indent}\\:::`)
      // What a name in brackets leads to, anywhere on the page.
      .replace(/^([\s>]*)\[(?=[^\]]+\]:)/, String.raw`$1\[`),
  );
}

/** A line of Markdown in which code spans stay as they are. */
function tamed(line: string): string {
  let text = "";
  let rest = line;
  for (let run = /`+/.exec(rest); run !== null; run = /`+/.exec(rest)) {
    const [marks] = run;
    const from = run.index + marks.length;
    const to = endOfSpan(rest, from, marks.length);
    text += tamedText(rest.slice(0, run.index));
    text += to === -1 ? marks : marks + withoutIncludes(maskText(rest.slice(from, to - marks.length))) + marks;
    rest = rest.slice(to === -1 ? from : to);
  }
  return text + tamedText(rest);
}

function endOfSpan(text: string, from: number, length: number): number {
  for (const { 0: run, index } of text.slice(from).matchAll(/`+/g))
    if (run.length === length) return from + index + length;
  return -1;
}

const inlineLink =
  /!?\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g;

function tamedText(text: string): string {
  return (
    maskText(text)
      .replaceAll(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi, "[$1]($1)")
      .replaceAll(inlineLink, (_, words: string, address: string) =>
        isSafeAddress(address) ? `[${words}](${address})` : words,
      )
      // What is left is nested, broken, or meant to be overlooked.
      .replaceAll(/\]\((?!https?:\/\/|mailto:)/gi, String.raw`]\(`)
      .replaceAll("[[", String.raw`\[[`)
      // Where there is a stroke before one already, it would take ours for itself.
      .replaceAll(
        /(?<!\\)(\\\\)*(<|\{\{|\}\})/g,
        (_, strokes: string | undefined, marks: string) => (strokes ?? "") + marks.replaceAll(/./g, String.raw`\$&`),
      )
      .replaceAll(/(?<=<)!/g, String.raw`\!`)
  );
}
