const shortest = 4;
const long = 7;

/**
 * The known word that `word` seems to be a slip of: the same but for case and punctuation, or a letter or two away.
 * `undefined` where it is one of them itself, or near none; words whose digits differ (`int8`, `int32`) are different words.
 */
export function misspelt(word: string, known: readonly string[]): string | undefined {
  if (word === "" || known.includes(word)) return undefined;
  const plain = plainOf(word);
  const same = known.find((candidate) => plainOf(candidate) === plain);
  if (same !== undefined || plain.length < shortest) return same;
  const limit = plain.length < long ? 1 : 2;
  const [nearest] = known
    .filter((candidate) => digitsOf(candidate) === digitsOf(word))
    .map((candidate) => ({ candidate, distance: distanceBetween(plain, plainOf(candidate), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((one, other) => one.distance - other.distance);
  return nearest?.candidate;
}

/** The advice that names such a word, `""` where there is none. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = misspelt(word, known);
  return meant === undefined ? "" : `did you mean \`${meant}\`?`;
}

const plainOf = (word: string): string => word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
const digitsOf = (word: string): string => word.replaceAll(/\D/g, "");

/** How many letters have to be put in, taken out, exchanged or swapped with their neighbour. */
function distanceBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let line = 0; line < from.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const isSame = from[line] === to[column];
      const isSwapped = line > 0 && column > 0 && from[line] === to[column - 1] && from[line - 1] === to[column];
      next.push(
        Math.min(
          (row[column] ?? Infinity) + (isSame ? 0 : 1),
          (row[column + 1] ?? Infinity) + 1,
          (next[column] ?? Infinity) + 1,
          isSwapped ? (before[column - 1] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? Infinity;
}
