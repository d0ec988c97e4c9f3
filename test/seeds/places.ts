import type { Source } from "../../contract/index.ts";
import type { Documents } from "./documents.ts";

/** The line of a key right below `source`'s own, in block or flow style. */
export function keyWithin(documents: Documents, source: Source | undefined, key: string): Source | undefined {
  if (source === undefined) return undefined;
  const lines = documents.texts.get(source.file) ?? [];
  const pattern = new RegExp(`(?<![\\w-])["']?${RegExp.escape(key)}["']?:`, "g");
  // A whole file has no line of its own.
  const whole = source.pointer === "";
  let depth = whole ? 0 : undefined;
  for (let number = source.line; number <= lines.length; number += 1) {
    const line = lines[number - 1] ?? "";
    const indentation = line.search(/\S/);
    if (indentation === -1) continue;
    const flow = number === source.line && !whole;
    if (!flow) {
      if (indentation < source.column && !whole) return undefined;
      depth ??= indentation;
      if (indentation !== depth) continue;
    }
    pattern.lastIndex = flow ? source.column : 0;
    const found = pattern.exec(line);
    if (found !== null && (flow || found.index === indentation)) {
      return { file: source.file, pointer: `${source.pointer}/${key}`, line: number, column: found.index + 1 };
    }
  }
  return undefined;
}

/** The first line from `source` on that says this word, in an `enum` or as an entry of a list. */
export function valueAfter(documents: Documents, source: Source | undefined, value: string): Source | undefined {
  if (source === undefined) return undefined;
  const lines = documents.texts.get(source.file) ?? [];
  const pattern = new RegExp(`(?:enum:.*|^\\s*- )\\b${value}\\b`);
  const index = lines.findIndex((line, at) => at >= source.line - 1 && pattern.test(line));
  return index === -1 ? undefined : { ...source, line: index + 1, column: 1 };
}

/** Where the documents and schemas of a system write this, as a word of its own, outside comments. */
export function written(documents: Documents, system: string, words: string): Source | undefined {
  const { contract } = documents;
  const own = contract.documents.filter((document) => document.system === system).map(({ source }) => source.file);
  const schemas = Object.values(contract.schemas).filter(({ id }) => id.startsWith(`${system}.`));
  return writtenIn(documents, [...own, ...schemas.map(({ source }) => source.file)], words);
}

/** The same in some files only. */
export function writtenIn(documents: Documents, files: readonly string[], words: string): Source | undefined {
  const word = `(?<!\\w)${RegExp.escape(words)}(?!\\w)`;
  // What a description sets in backticks is meant as the thing itself; elsewhere the word may be part of an example.
  for (const pattern of [`\`${RegExp.escape(words)}\``, `\`[^\`]*${word}[^\`]*\``, word].map(
    (one) => new RegExp(one),
  )) {
    for (const file of files) {
      const index = (documents.texts.get(file) ?? []).findIndex((line) => !/^\s*#/.test(line) && pattern.test(line));
      if (index !== -1) return { file, pointer: "", line: index + 1, column: 1 };
    }
  }
  return undefined;
}
