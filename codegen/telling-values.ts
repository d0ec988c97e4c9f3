import { countFixed, type Fixed } from "./fixed-values.ts";

/**
 * Of what is fixed in each message, what tells what a frame is meant to be: the constants nearest to the top, so that a frame of the
 * right `type` with a wrong constant below is that message, broken; all of them where another message has the same at the top.
 */
export function tellingValues(fixed: readonly Fixed[]): readonly Fixed[] {
  const near = fixed.map(nearest);
  const texts = near.map((value) => JSON.stringify(value));
  return fixed.map((value, index) =>
    texts.some((text, other) => other !== index && text === texts[index]) ? value : near[index],
  );
}

const isPlain = (value: Fixed): boolean => typeof value !== "object" || value === null;

function nearest(fixed: Fixed): Fixed {
  if (typeof fixed !== "object" || fixed === null) return fixed;
  const parts = Object.values<Fixed>(fixed);
  const hasPlain = parts.some((part) => part !== undefined && isPlain(part));
  const kept = (part: Fixed): Fixed => (!hasPlain ? nearest(part) : isPlain(part) ? part : undefined);
  if (Array.isArray(fixed)) {
    const places = (fixed as readonly Fixed[]).map(kept);
    return places.slice(0, places.findLastIndex((part) => part !== undefined) + 1);
  }
  const entries = Object.entries<Fixed>(fixed).map(([name, part]): [string, Fixed] => [name, kept(part)]);
  return Object.fromEntries(entries.filter(([, part]) => countFixed(part) > 0));
}
