import type { SchemaBundle } from "../contract/payload/index.ts";

/** A text that changes with anything that the schemas of a bundle say. */
export function keyOfBundle({ schemas, ownProperties }: SchemaBundle): string {
  return JSON.stringify([ownProperties, ...schemas.values()]);
}
