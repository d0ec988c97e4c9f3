import type { Contract } from "./model.ts";
import { maskText, maskValue } from "./secrets.ts";

/** Where documents have values, not parts of the contract. */
const values = new Set(["default", "example", "examples"]);
const prose = new Set(["description", "summary", "title"]);

/** A contract as data that may be published: nothing secret can be read in its examples and texts, and it plays as before. */
export function publicContract(contract: Contract): Contract {
  return published(contract) as Contract;
}

function published(part: unknown): unknown {
  if (typeof part === "string") return maskValue(part);
  if (Array.isArray(part)) return part.map(published);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      if (values.has(key)) return [key, maskValue(value)];
      return [key, prose.has(key) && typeof value === "string" ? maskText(value) : published(value)];
    }),
  );
}
