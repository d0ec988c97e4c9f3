import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";
import { spoilArray } from "./spoil-array.ts";
import { spoilChoice } from "./spoil-choice.ts";
import { spoilNumber } from "./spoil-number.ts";
import { spoilObject } from "./spoil-object.ts";
import { spoilString } from "./spoil-string.ts";

/** Ways to break one keyword, the gentlest first; each still has to be checked. */
export function* spoil(occurrence: Occurrence, tools: SpoilTools): Generator<Spoiled> {
  const { value } = occurrence;
  yield* spoilChoice(occurrence, tools);
  if (typeof value === "number") yield* spoilNumber(occurrence);
  if (typeof value === "string") yield* spoilString(occurrence, tools);
  if (Array.isArray(value)) yield* spoilArray(occurrence, tools);
  else if (typeof value === "object" && value !== null) yield* spoilObject(occurrence, tools);
}
