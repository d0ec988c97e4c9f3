import type { Occurrence, Spoiled } from "./occurrence.ts";

/** Breaks bounds and `multipleOf`. */
export function* spoilNumber({ node, keyword, value }: Occurrence): Generator<Spoiled> {
  const asked = node[keyword];
  if (keyword === "format") {
    yield { value: 2 ** 40 + 0.5, summary: `a number that is not in the format ${String(asked)}` };
    yield { value: 2 ** 40, summary: `a number that is not in the format ${String(asked)}` };
  }
  if (typeof asked !== "number" || typeof value !== "number") return;
  const grain = typeof node["multipleOf"] === "number" ? node["multipleOf"] : 1;
  const far = Math.max(1, Math.abs(asked));
  switch (keyword) {
    case "minimum":
      for (const less of [asked - grain, Math.floor(asked) - 1, asked - far])
        yield { value: less, summary: `${less}, less than the minimum of ${asked}` };
      return;
    case "maximum":
      for (const more of [asked + grain, Math.ceil(asked) + 1, asked + far])
        yield { value: more, summary: `${more}, more than the maximum of ${asked}` };
      return;
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      yield { value: asked, summary: `${asked}, the bound itself` };
      return;
    case "multipleOf":
      for (const off of [value + (asked === 1 ? 0.5 : 1), value - 1, value + asked / 2, value - asked / 2])
        yield { value: off, summary: `${off}, no multiple of ${asked}` };
  }
}
