import type { JsonSchema } from "../../contract/index.ts";

/** A reference to a schema of the document. */
export const schema = (name: string): Record<string, unknown> => ({
  $ref: `#/components/schemas/${encodeURIComponent(name)}`,
});

/** An object that has to have all of these properties, and what else is said of it. */
export const object = (properties: object, rest: object = {}): Record<string, unknown> => ({
  type: "object",
  required: Object.keys(properties),
  properties,
  ...rest,
});

export const text: Record<string, unknown> = { type: "string" };
export const number: Record<string, unknown> = { type: "number" };

/** What has to hold where a condition is met, and where it is not. */
export function condition(given: JsonSchema, met: JsonSchema, unmet: JsonSchema = true): Record<string, unknown> {
  // oxlint-disable-next-line unicorn/no-thenable -- a schema, not a promise
  return { if: given, then: met, ...(unmet === true ? {} : { else: unmet }) };
}
