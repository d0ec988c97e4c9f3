import type { Chance } from "../../contract/payload/index.ts";
import { type Words, wordsFrom } from "./words.ts";

/** A JSON Schema of a made document. */
export type MadeSchema = Readonly<Record<string, unknown>>;

interface Made {
  readonly chance: Chance;
  readonly words: Words;
  /** Names that a property may refer to. */
  readonly shared: readonly string[];
}

/**
 * An object of about `size` properties, as large APIs describe theirs: texts of several formats, numbers with bounds, words from a
 * list, lists, objects inside, references to shared schemas, and what may be null.
 */
export function objectSchema(chance: Chance, title: string, size: number, shared: readonly string[]): MadeSchema {
  const made: Made = { chance, words: wordsFrom(chance), shared };
  return { title, description: made.words.sentence(6, 14), type: "object", ...membersOf(made, size, 0) };
}

function membersOf(made: Made, size: number, depth: number): MadeSchema {
  const { chance, words } = made;
  const properties: Record<string, MadeSchema> = {
    id: { type: "integer", format: "int64", examples: [chance.int(1, 1e6)] },
  };
  while (Object.keys(properties).length < size) {
    properties[`${words.trait()}_${chance.next() < 0.6 ? words.noun() : words.trait()}`] = propertySchema(made, depth);
  }
  return { properties, required: Object.keys(properties).filter((name) => name === "id" || chance.next() < 0.6) };
}

function propertySchema(made: Made, depth: number): MadeSchema {
  const { chance, words, shared } = made;
  const drawn = chance.next();
  const reference = (): MadeSchema => ({ $ref: `#/components/schemas/${chance.pick(shared)}` });
  const described = (schema: MadeSchema): MadeSchema =>
    chance.next() < 0.5 ? { description: words.sentence(4, 16), ...schema } : schema;
  if (shared.length > 0 && drawn < 0.08) return reference();
  if (shared.length > 0 && drawn < 0.12) return { anyOf: [{ type: "null" }, reference()] };
  if (shared.length > 0 && drawn < 0.18) return described({ type: "array", items: reference() });
  if (depth < 2 && drawn < 0.24) return described({ type: "object", ...membersOf(made, chance.int(3, 7), depth + 1) });
  if (drawn < 0.28) return described({ type: "array", items: textSchema(made) });
  if (drawn < 0.36) return described({ type: "boolean", default: chance.next() < 0.5 });
  if (drawn < 0.46) return described({ type: "integer", minimum: 0, examples: [chance.int(0, 5000)] });
  if (drawn < 0.5) return described({ type: "number", minimum: 0, maximum: 100 });
  if (drawn < 0.56) return described({ type: "string", enum: distinct(made, chance.int(2, 6)) });
  if (drawn < 0.64) return described({ type: ["string", "null"] });
  return described(textSchema(made));
}

function textSchema({ chance, words }: Made): MadeSchema {
  const drawn = chance.next();
  if (drawn < 0.3) return { type: "string", format: "uri", examples: [`https://api.example.com/${words.noun()}s`] };
  if (drawn < 0.45) return { type: "string", format: "date-time", examples: ["2026-01-15T12:00:00Z"] };
  if (drawn < 0.5) return { type: "string", format: "email" };
  if (drawn < 0.55) return { type: "string", pattern: "^[0-9a-f]{7,40}$" };
  if (drawn < 0.65) return { type: "string", minLength: 1, maxLength: chance.int(20, 255) };
  return { type: "string", examples: [`${words.trait()} ${words.noun()}`] };
}

const distinct = ({ words }: Made, count: number): readonly string[] => {
  const found = new Set<string>();
  while (found.size < count) found.add(words.trait());
  return [...found];
};
