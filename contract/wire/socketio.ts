import type { JsonSchema } from "../model.ts";

const isTuple = (schema: JsonSchema): boolean => typeof schema === "object" && Array.isArray(schema["prefixItems"]);

/** The arguments of an event as the payload that its schema describes: a tuple for several, the value itself for one. */
export function readArguments(schema: JsonSchema, args: readonly unknown[]): unknown {
  if (isTuple(schema)) return args;
  return args.length > 1 ? args : args[0];
}

/** The arguments that carry a payload. */
export function writeArguments(schema: JsonSchema, payload: unknown): readonly unknown[] {
  if (isTuple(schema) && Array.isArray(payload)) return payload as readonly unknown[];
  return payload === undefined ? [] : [payload];
}
