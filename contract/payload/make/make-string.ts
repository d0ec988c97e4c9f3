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
  const [pattern, ...patterns] = shape.patterns;
  const [format] = shape.formats;
  const isRight = (text: string): boolean => {
    const length = [...text].length;
    return (
      length >= minLength &&
      length <= maxLength &&
      (patterns.length === 0 || shape.nodes.every((node) => making.fits(node, text)))
    );
  };
  if (pattern !== undefined) {
    const fromName = wordFor(making);
    if (format === undefined && isRight(fromName) && shape.nodes.every((node) => making.fits(node, fromName)))
      return fromName;
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const text = makeFromPattern(pattern, making.chance, minLength, maxLength);
      if (text === undefined) break;
      if (isRight(text) && shape.nodes.every((node) => making.fits(node, text))) return text;
    }
    throw new UnsatisfiableSchema(shape.pointer, `no text was found for the pattern ${pattern}`);
  }
  if (format !== undefined) {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const text = makeFormat(format, making, minLength, maxLength);
      if (text === undefined) break;
      if (isRight(text)) return text;
    }
  }
  return fitLength(wordFor(making), minLength, maxLength, making);
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
