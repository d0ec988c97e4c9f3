import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { lettersFrom } from "./lengthened.ts";
import { makePatterned } from "./make-patterned.ts";
import { textsInFormat } from "./make-format.ts";
import type { Making } from "./making.ts";
import type { Shape } from "./shape.ts";
import { wordFor } from "./words.ts";

/** A text of the right length, format and pattern; a word that suits its name where nothing is asked. Lengths count code points. */
export function makeString(shape: Shape, making: Making): string {
  const { minLength, maxLength } = shape;
  if (minLength > maxLength) throw new UnsatisfiableSchema(shape.pointer, "`minLength` is more than `maxLength`");
  if (minLength > 1_000_000)
    throw new UnsatisfiableSchema(shape.pointer, "`minLength` asks for more than a million characters");
  if (shape.patterns.length > 0) return makePatterned(shape, making);
  const [format] = shape.formats;
  const [text] = format === undefined ? [] : textsInFormat(format, making, minLength, maxLength);
  if (text !== undefined) return text;
  // Words are few: where others are asked for, letters are not.
  if (making.further > 3)
    return lettersFrom(making.chance, Math.min(maxLength, making.chance.int(minLength, minLength + 12)));
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
