import { patternMatches } from "../pattern/safe-pattern.ts";
import type { SchemaNode } from "../schema-node.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { lengthened } from "./lengthened.ts";
import { textsInFormat } from "./make-format.ts";
import { makeFromPattern } from "./make-from-pattern.ts";
import type { Making } from "./making.ts";
import type { Shape } from "./shape.ts";
import { wordFor } from "./words.ts";

const mostAttempts = 200;
/** Texts in a format are cut and joined in many ways: a few dozen attempts are as good as all. */
const mostSpliced = 24;

/**
 * A word where one matches, else what the patterns describe, filled up to the length; several patterns at once are tried one after another
 * and joined. Where there is a format too, texts in it are tried, then such texts with a part in them that the pattern describes:
 * `^2031` and `date` meet in `2031-01-31`.
 */
export function makePatterned(shape: Shape, making: Making): string {
  const { patterns, minLength, maxLength } = shape;
  const { chance } = making;
  const formats = shape.formats.map(formatNode);
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return (
      length >= minLength &&
      length <= maxLength &&
      patterns.every((pattern) => patternMatches(pattern, text)) &&
      formats.every((format) => making.fits(format, text))
    );
  };
  const word = wordFor(making);
  if (formats.length === 0 && making.further < 4 && fits(word)) return word;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const further = making.further + attempt;
    const framed = shape.formats.flatMap((format) =>
      attempt < mostSpliced ? textsInFormat(format, { ...making, further }, 0, Math.max(maxLength, 40)) : [],
    );
    const parts = patterns.map((pattern) => makeFromPattern(pattern, chance, minLength, maxLength));
    const texts = parts.filter((part) => part !== undefined);
    if (texts.length + framed.length === 0) break;
    const joined = patterns.length > 1 ? [texts.join(""), texts.toReversed().join("")] : [];
    const longer = texts.flatMap((text) => lengthened(text, chance, minLength, maxLength));
    const plain = [...framed, ...texts, ...joined];
    const right = (making.further > 0 && chance.next() < 0.7 ? [...longer, ...plain] : [...plain, ...longer]).find(
      fits,
    );
    if (right !== undefined) return right;
    for (const frame of framed)
      for (const part of texts) for (const text of spliced(frame, part)) if (fits(text)) return text;
  }
  throw new UnsatisfiableSchema(shape.pointer, `no text was found for the pattern ${patterns.join(" and ")}`);
}

/** A text with a part laid over it, or put in place of its beginning or end, at every position. */
function* spliced(frame: string, part: string): Generator<string, void> {
  for (let at = 0; at <= frame.length; at += 1) {
    yield frame.slice(0, at) + part + frame.slice(at + part.length);
    yield part + frame.slice(at);
    yield frame.slice(0, at) + part;
  }
}

const nodes = new Map<string, SchemaNode>();

/** One node for each format, so that it is compiled once. */
function formatNode(format: string): SchemaNode {
  let node = nodes.get(format);
  if (node === undefined) nodes.set(format, (node = { format }));
  return node;
}
