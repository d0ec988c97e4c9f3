import { maskText, maskValue } from "../contract/index.ts";
import { described } from "./markdown/described.ts";
import { codeSpan, type Md } from "./markdown/md.ts";
import type { Block, Diagram, Item, Level } from "./page.ts";
import type { Code } from "./samples/code.ts";
import { tokenMark } from "./samples/literals.ts";
import type { Say } from "./words/words.ts";

export const heading = (text: Md, level: Level = 2): Block => ({ kind: "heading", level, text });

export const paragraph = (text: Md): Block => ({ kind: "text", text });

/** What a document says about something, if it says anything; `above` is the level of the heading that it stands under. */
export const description = (text: string, above = 1): readonly Block[] =>
  text.trim() === "" ? [] : [{ kind: "text", text: described(text, above) }];

/** As {@link description}, of what has its title above it: where a document says nothing else, it is said once. */
export const furtherDescription = (text: string, title: string): readonly Block[] =>
  text.trim() === title.trim() ? [] : description(text);

export const list = (items: readonly (Md | Item)[]): readonly Block[] =>
  items.length === 0
    ? []
    : [{ kind: "list", items: items.map((item) => ("items" in item || !isMd(item) ? item : { text: item })) }];

const isMd = (item: Md | Item): item is Md => typeof item.text === "string";

export const table = (head: readonly Md[], rows: readonly (readonly Md[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: "table", head, rows }];

export const codeBlock = (language: string, code: string): Block => ({ kind: "code", language, code });

/** A value of a document as JSON, without what is secret in it. */
export const json = (value: unknown): Block =>
  codeBlock("json", maskText(JSON.stringify(maskValue(value), null, 2) ?? "null"));

/** Samples with their names above them, and what is said of them. */
export const samplesBlock = (say: Say, { samples: all, remark }: Code): readonly Block[] => {
  const remarks = remark === undefined ? [] : [paragraph(remark)];
  if (all.length === 0) return remarks.length === 0 ? [] : [heading(say("samplesTitle")), ...remarks];
  const hasToken = all.some(({ code }) => code.includes(tokenMark));
  const words = hasToken ? [paragraph(say("samplesWords", { token: codeSpan(tokenMark) }))] : [];
  const named = { client: say("labelClient"), hook: say("labelHook"), browser: say("labelBrowser") };
  const labelOf = (label: string): string => (Object.hasOwn(named, label) ? named[label as "hook"].text : label);
  // By name, the token that readers put in would be hidden too: what looks like a token is.
  const labelled = all.map(({ label, language, code }) => ({
    label: labelOf(label),
    language,
    code: String(maskValue(code)),
  }));
  return [heading(say("samplesTitle")), ...remarks, ...words, { kind: "samples", samples: labelled }];
};

export const diagram = (drawn: Diagram): Block => ({ kind: "diagram", diagram: drawn });
