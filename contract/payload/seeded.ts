/** A source of chance: one seed, one sequence, on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** One entry of a list that has at least one. */
  pick<T>(list: readonly T[]): T;
  /** An independent source that depends on the seed and the label alone, not on what was drawn before. */
  fork(label: string): Chance;
}

/** Starts a sequence; equal seeds give equal sequences. A number and its decimal text are the same seed. */
export function seeded(seed: number | string): Chance {
  return sequence(hash(String(seed), 0x9e3779b9));
}

function sequence(start: number): Chance {
  let state = start;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => {
      if (list.length === 0) throw new RangeError("nothing to pick from: the list is empty");
      return list[Math.floor(next() * list.length)]!;
    },
    fork: (label) => sequence(hash(label, start)),
  };
}

/** MurmurHash3's mixing steps over UTF-16 code units. */
function hash(text: string, seed: number): number {
  let mixed = seed | 0;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0xcc9e2d51);
    mixed = (mixed << 13) | (mixed >>> 19);
    mixed = (Math.imul(mixed, 5) + 0xe6546b64) | 0;
  }
  mixed ^= text.length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
