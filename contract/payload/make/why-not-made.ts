import type { JsonSchema } from "../../model.ts";
import { reachableFrom } from "../reachable-schemas.ts";
import { libraryOf } from "../schema-library.ts";
import type { SchemaScope } from "../schema-scope.ts";
import type { Chance } from "../seeded.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { makeFromNode, startMaking } from "./make-payload.ts";
import { makeValue } from "./make-value.ts";

/** Compiling more schemas than this at once, only to confirm what was made, would take longer than all else. */
const mostCompiled = 60;

/**
 * Why {@link makePayload} finds no value for a schema; `undefined` where it does. Schemas that refer to many others are looked at without
 * compiling them: contradictions between bounds, types and lists are found, those that only a check of the whole would show are not.
 */
export function whyNotMade(scope: SchemaScope, schema: JsonSchema, chance: Chance): UnsatisfiableSchema | undefined {
  const library = libraryOf(scope);
  const node = library.enter(schema);
  const isSmall = reachableFrom(node, library, mostCompiled).size <= mostCompiled;
  // What is optional stands in nobody's way.
  const hopeful = { ...startMaking(library, chance, 0), optional: "none" as const };
  if (!isSmall && reasonOf(() => makeValue([node], hopeful)) === undefined) return undefined;
  let reason: UnsatisfiableSchema | undefined;
  for (const seed of ["one", "two", "three"]) {
    reason = reasonOf(() => makeFromNode(scope, node, { chance: chance.fork(seed), now: 0 }));
    if (reason === undefined) break;
  }
  return reason;
}

function reasonOf(make: () => unknown): UnsatisfiableSchema | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return error;
    throw error;
  }
}
