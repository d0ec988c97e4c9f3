import type { JsonSchema } from "../contract/index.ts";
import { unionType } from "./union-type.ts";

type Printed = Record<string | symbol, unknown>;

/** Beyond so many lengths that a tuple may have, a list says enough. */
const mostLengths = 20;

/** `items`, `prefixItems` and the lengths of tuples as json-schema-to-typescript understands them. */
export function arrayType(schema: Readonly<Record<string, unknown>>, typeOf: (schema: JsonSchema) => Printed): Printed {
  const items = schema["items"] as JsonSchema | undefined;
  const prefix = Array.isArray(schema["prefixItems"]) ? (schema["prefixItems"] as readonly JsonSchema[]) : [];
  const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
  const most = typeof schema["maxItems"] === "number" ? schema["maxItems"] : Infinity;
  const slots = prefix.slice(0, most).map(typeOf);
  const isClosed = items === false || most <= prefix.length;
  const rest = isClosed ? undefined : items === undefined ? { tsType: "unknown" } : typeOf(items);
  if (slots.length === 0 && rest !== undefined) return { type: "array", items: rest };
  // One tuple for each length: the printer would make such a union too, but not put it in parentheses.
  const lengths = slots.map((_, length) => length).slice(least);
  if (lengths.length > mostLengths) return { type: "array", items: unionType(rest ? [...slots, rest] : slots) };
  const whole = tuple(slots, rest);
  return lengths.length === 0 ? whole : { anyOf: [...lengths.map((length) => tuple(slots.slice(0, length))), whole] };
}

/** A list with something in every place, and what follows. */
function tuple(slots: readonly Printed[], rest?: Printed): Printed {
  if (slots.length === 0) return { tsType: "[]" };
  const size = slots.length;
  return { type: "array", items: slots, minItems: size, ...(rest ? { additionalItems: rest } : { maxItems: size }) };
}
