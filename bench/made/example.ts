import type { Chance } from "../../contract/payload/index.ts";
import type { MadeSchema } from "./schemas.ts";
import { type Words, wordsFrom } from "./words.ts";

/** A value that fits a made schema; what refers further than `depth` references is left as short as it can be. */
export function exampleOf(
  chance: Chance,
  schema: MadeSchema,
  schemas: Readonly<Record<string, MadeSchema>>,
  depth = 1,
): unknown {
  return valueOf({ chance, words: wordsFrom(chance), schemas }, schema, depth);
}

interface Making {
  readonly chance: Chance;
  readonly words: Words;
  readonly schemas: Readonly<Record<string, MadeSchema>>;
}

function valueOf(making: Making, schema: MadeSchema, depth: number): unknown {
  const { chance, words, schemas } = making;
  const { $ref: ref, anyOf, allOf, type, enum: choices, format, pattern, minimum, maximum, examples } = schema;
  if (typeof ref === "string") return valueOf(making, schemas[ref.slice(ref.lastIndexOf("/") + 1)] ?? {}, depth - 1);
  if (Array.isArray(anyOf))
    return depth > 0 && chance.next() < 0.7 ? valueOf(making, anyOf.at(-1) as MadeSchema, depth) : null;
  if (Array.isArray(allOf))
    return Object.assign({}, ...allOf.map((part) => valueOf(making, part as MadeSchema, depth)));
  if (Array.isArray(choices)) return chance.pick(choices);
  switch (Array.isArray(type) ? (type[0] as unknown) : type) {
    case "object":
      return objectOf(making, schema, depth);
    case "array":
      if (depth <= 0) return [];
      return Array.from({ length: chance.int(1, 2) }, () => valueOf(making, schema["items"] as MadeSchema, depth));
    case "boolean":
      return chance.next() < 0.5;
    case "integer":
    case "number":
      return chance.int(Number(minimum ?? 0), Number(maximum ?? 100_000));
  }
  if (Array.isArray(examples) && chance.next() < 0.3) return chance.pick(examples);
  if (format === "uri")
    return `https://api.example.com/${words.noun()}s/${words.noun()}/${chance.int(1, 99_999)}/${words.trait()}s`;
  if (format === "date-time") return `2026-0${chance.int(1, 9)}-1${chance.int(0, 9)}T1${chance.int(0, 9)}:30:00Z`;
  if (format === "email") return `${words.noun()}@example.com`;
  if (pattern !== undefined) return chance.int(0x1000_0000, 0x7fff_ffff).toString(16).padStart(8, "0");
  return `${words.trait()} ${words.noun()}`;
}

function objectOf(making: Making, { properties, required }: MadeSchema, depth: number): unknown {
  const members = Object.entries(properties as Record<string, MadeSchema>);
  const needed = new Set(required as readonly string[]);
  const shown = depth > 0 ? members : members.filter(([name]) => needed.has(name));
  return Object.fromEntries(shown.map(([name, property]) => [name, valueOf(making, property, depth)]));
}
