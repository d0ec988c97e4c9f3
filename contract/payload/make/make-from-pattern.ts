import { RandExp } from "../pattern/randexp.ts";
import type { Chance } from "../seeded.ts";

/** What one text may cost: repetitions such as `{1000000000}` would never end. */
const mostSteps = 200_000;

class TooLong extends Error {}

/** A text that probably matches (look-arounds and back-references are left to luck); `undefined` where none can be made. */
export function makeFromPattern(pattern: string, chance: Chance, least: number, most: number): string | undefined {
  try {
    const maker = new RandExp(plain(pattern));
    // How far `*` and `+` reach.
    maker.max = Math.max(Math.min(most, chance.int(chance.next() < 0.7 ? 4 : 0, 8)), Math.min(least, mostSteps));
    let steps = 0;
    maker.randInt = (min, max) => {
      const drawn = chance.int(min, Math.min(max, min + mostSteps));
      steps += drawn;
      if (steps > mostSteps) throw new TooLong();
      return drawn;
    };
    return maker.gen();
  } catch {
    // Not a regular expression that randexp understands, or too long.
    return undefined;
  }
}

const classes: Readonly<Record<string, string>> = {
  L: "a-zA-Zçãé",
  Letter: "a-zA-Zçãé",
  Lu: "A-Z",
  Ll: "a-z",
  N: "0-9",
  Nd: "0-9",
  P: "!?.,",
  Zs: " ",
};

/** Unicode classes in the words that randexp knows. */
function plain(pattern: string): string {
  return pattern
    .replaceAll(/\[([^\]\\]|\\.)*\]/g, (set) =>
      set.replaceAll(/\\p\{(\w+)\}/g, (_, name: string) => classes[name] ?? "a-z"),
    )
    .replaceAll(/\\p\{(\w+)\}/g, (_, name: string) => `[${classes[name] ?? "a-z"}]`)
    .replaceAll(/\\u\{([0-9a-f]{1,4})\}/gi, (_, code: string) => `\\u${code.padStart(4, "0")}`);
}
