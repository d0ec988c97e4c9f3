import { alternatives, type Token } from "./pattern-tokens.ts";

/** Counts above this are as bad as no limit. */
const many = 12;

/** Whether a backtracking engine can take exponential time: a repetition whose body can be read in several ways, as in `(a+)+` or `(a|a)*`. */
export function isRisky(token: Token, isRepeated = false): boolean {
  switch (token.type) {
    case 0:
    case 1: {
      const choices = alternatives(token);
      if (isRepeated && choices.length > 1) return true;
      return choices.some((choice) => choice.some((part) => isRisky(part, isRepeated)));
    }
    case 5:
      if (isRepeated && token.min !== token.max) return true;
      return isRisky(token.value, isRepeated || token.max > many);
    default:
      return false;
  }
}

/** Whether matching can take longer than the text is long at all. */
export function repeatsWithoutEnd(token: Token): boolean {
  if (token.type === 0 || token.type === 1) return alternatives(token).some((choice) => choice.some(repeatsWithoutEnd));
  return token.type === 5 && (token.max > many || repeatsWithoutEnd(token.value));
}
