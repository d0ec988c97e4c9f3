/** A value of JSON, and a way to tell whether another one is still the same kind of wrong, or still right. */
export interface Simplifying {
  readonly value: unknown;
  /** Free of charge: it is asked of schemas, not of the target. */
  readonly isAlike: (value: unknown) => boolean;
  /** Whether the target fails in the same way when this is said. */
  readonly fails: (value: unknown) => Promise<boolean>;
}

type Path = readonly string[];

/**
 * The simplest value that is found to fail too: without what may be left out, then with shorter texts and smaller numbers. What is tried depends on
 * the value alone.
 */
export async function simplify({ value, isAlike, fails }: Simplifying): Promise<unknown> {
  let simplest = value;
  const take = async (candidate: unknown): Promise<boolean> => {
    if (same(candidate, simplest) || !(await fails(candidate))) return false;
    simplest = candidate;
    return true;
  };
  // All at once first: most of what is said has nothing to do with most faults.
  for (let size = partsOf(simplest).length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < partsOf(simplest).length;) {
      const chosen = partsOf(simplest).slice(from, from + size);
      if (!(await take(withoutParts(simplest, chosen, isAlike)))) from += size;
    }
  }
  const leaves = leavesOf(simplest);
  const all = leaves.reduce<unknown>((whole, path) => simpler(whole, path, isAlike), simplest);
  if (!(await take(all)))
    for (const path of leaves) {
      // The least that fits may be too little to fail.
      if (!(await take(simpler(simplest, path, isAlike)))) await take(half(simplest, path, isAlike));
    }
  return simplest;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Bytes are no list of numbers. */
const isWhole = (value: unknown): boolean =>
  typeof value !== "object" || value === null || ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** Of what has more parts than this, the rest is left alone. */
const mostParts = 300;

/** Every property and item, the last and the innermost first, so that leaving one out moves no other. */
function partsOf(value: unknown, path: Path = []): readonly Path[] {
  if (isWhole(value)) return [];
  return Object.entries(value as object)
    .toReversed()
    .flatMap(([key, part]) => [...partsOf(part, [...path, key]), [...path, key]])
    .slice(0, mostParts);
}

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (isWhole(value)) return [path];
  return Object.entries(value as object).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** As many of the parts left out as can be. */
function withoutParts(whole: unknown, parts: readonly Path[], isAlike: Simplifying["isAlike"]): unknown {
  return parts.reduce<unknown>((value, path) => {
    const without = changed(value, path, () => undefined);
    return isAlike(without) ? without : value;
  }, whole);
}

function simpler(whole: unknown, path: Path, isAlike: Simplifying["isAlike"]): unknown {
  const leaf = at(whole, path);
  const fits = (candidate: unknown): boolean => isAlike(changed(whole, path, () => candidate));
  const found =
    typeof leaf === "number" ? smallest(leaf, fits) : typeof leaf === "string" ? shortest(leaf, fits) : leaf;
  const candidate = found === leaf ? whole : changed(whole, path, () => found);
  return isAlike(candidate) ? candidate : whole;
}

function half(whole: unknown, path: Path, isAlike: Simplifying["isAlike"]): unknown {
  const leaf = at(whole, path);
  const halved =
    typeof leaf === "number"
      ? Math.trunc(leaf / 2)
      : typeof leaf === "string"
        ? leaf.slice(0, Math.ceil(leaf.length / 2))
        : leaf;
  const candidate = halved === leaf ? whole : changed(whole, path, () => halved);
  return isAlike(candidate) ? candidate : whole;
}

function smallest(number: number, fits: (value: unknown) => boolean): number {
  const candidates = [0, 1, -1, Math.trunc(number)].filter(
    (one) => Math.abs(one) <= Math.abs(number) && one !== number,
  );
  const found = candidates.find(fits);
  if (found !== undefined) return found;
  return Number.isInteger(number)
    ? nearest(Math.abs(number), (size) => fits(Math.sign(number) * size)) * Math.sign(number)
    : number;
}

/** How many lengths are tried one by one. */
const fewLetters = 32;

function shortest(text: string, fits: (value: unknown) => boolean): string {
  for (let length = 0; length < Math.min(text.length, fewLetters); length += 1)
    if (fits(text.slice(0, length))) return text.slice(0, length);
  return text.length <= fewLetters
    ? text
    : text.slice(
        0,
        nearest(text.length, (length) => fits(text.slice(0, length))),
      );
}

/** The least from which on `fits` holds, as far as halving finds it. */
function nearest(most: number, fits: (size: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], value);
}

/** A copy with another part; without it where the change gives undefined. */
function changed(value: unknown, [key, ...rest]: Path, change: () => unknown): unknown {
  if (key === undefined) return change();
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const next = String(index) === key ? changed(item, rest, change) : item;
      return next === undefined ? [] : [next];
    });
  const entries = Object.entries(value as object).flatMap(([name, part]): [string, unknown][] => {
    const next: unknown = name === key ? changed(part, rest, change) : part;
    return next === undefined ? [] : [[name, next]];
  });
  return Object.fromEntries(entries);
}
