import { patternMatches } from "../pattern/safe-pattern.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { makeFormat } from "./make-format.ts";
import { makeFromPattern } from "./make-from-pattern.ts";
import type { Making } from "./making.ts";
import type { Shape } from "./shape.ts";
import { wordFor } from "./words.ts";

/** A text of the right length, format and pattern; a word that suits its name where nothing is asked. Lengths count code points. */
export function makeString(shape: Shape, making: Making): string {
  const { minLength, maxLength } = shape;
  if (minLength > maxLength) throw new UnsatisfiableSchema(shape.pointer, "`minLength` is more than `maxLength`");
  if (minLength > 1_000_000)
    throw new UnsatisfiableSchema(shape.pointer, "`minLength` asks for more than a million characters");
  const [format] = shape.formats;
  if (shape.patterns.length > 0) return fromPatterns(shape, making);
  const isRight = (text: string): boolean => {
    const length = [...text].length;
    return length >= minLength && length <= maxLength;
  };
  if (format !== undefined) {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const text = makeFormat(format, making, minLength, maxLength);
      if (text === undefined) break;
      if (isRight(text)) return text;
    }
  }
  return fitLength(wordFor(making), minLength, maxLength, making);
}

/** A word where one matches, else what the patterns describe; several patterns at once are tried one after another and joined. */
function fromPatterns(shape: Shape, making: Making): string {
  const { patterns, minLength, maxLength } = shape;
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return length >= minLength && length <= maxLength && patterns.every((pattern) => patternMatches(pattern, text));
  };
  const word = wordFor(making);
  if (shape.formats.length === 0 && fits(word)) return word;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const parts = patterns.map((pattern) => makeFromPattern(pattern, making.chance, minLength, maxLength));
    const texts = parts.filter((part) => part !== undefined);
    if (texts.length === 0) break;
    const right = [...texts, texts.join(""), texts.toReversed().join("")].find(fits);
    if (right !== undefined) return right;
  }
  throw new UnsatisfiableSchema(shape.pointer, `no text was found for the pattern ${patterns.join(" and ")}`);
}

function fitLength(word: string, least: number, most: number, making: Making): string {
  let characters = [...word];
  while (characters.length < least)
    characters = [...characters, ...(characters.length > 0 ? " " : ""), ...wordFor({ ...making, name: "text" })].slice(
      0,
      Math.max(least, 1),
    );
  const text = characters.slice(0, Math.min(most, characters.length)).join("");
  // Cut and filled texts never end in a blank.
  return text.endsWith(" ") ? `${text.slice(0, -1)}a` : text;
}
