import type { Chance } from "../seeded.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Letters drawn by chance. */
export function lettersFrom(chance: Chance, length: number): string {
  return Array.from({ length: Math.max(0, length) }, () => letters[chance.int(0, 25)]!).join("");
}

/** A text with more before, behind or around it, as a pattern without anchors allows; none where there is no room. */
export function lengthened(text: string, chance: Chance, least: number, most: number): readonly string[] {
  const { length } = [...text];
  const more = Math.min(Math.max(least - length, chance.int(1, 8)), most - length);
  if (more <= 0) return [];
  const filler = lettersFrom(chance, more);
  const digits = Array.from({ length: more }, () => String(chance.int(0, 9))).join("");
  const half = Math.ceil(more / 2);
  return [
    text + filler,
    text + digits,
    filler + text,
    filler.slice(0, half) + text + filler.slice(half),
    digits + text,
  ];
}
