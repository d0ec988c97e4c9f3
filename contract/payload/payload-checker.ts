import type { JsonSchema } from "../model.ts";
import { explainFaults } from "./explain-faults.ts";
import { isObject } from "./json.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { libraryOf } from "./schema-library.ts";
import type { SchemaScope } from "./schema-scope.ts";
import { validatorsOf } from "./validators.ts";

export type PayloadChecker = (value: unknown) => readonly PayloadFault[];

const none: readonly PayloadFault[] = Object.freeze([]);
const kept = new WeakMap<object, WeakMap<object, PayloadChecker>>();

/**
 * Turns a schema into a function that lists every way in which a value does not fit it; a valid value gets the same empty list each time.
 * One for each scope and schema object (hand in the object of the contract, not a copy), compiled when it sees its first value. It never throws, whatever the value.
 *
 * JSON Schema 2020-12 with asserted formats (`docs/json-schema-support.md`); draft-07 and OpenAPI 3.0 forms are understood.
 *
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function payloadChecker(scope: SchemaScope, schema: JsonSchema): PayloadChecker {
  if (!isObject(schema)) return compile(scope, schema);
  let checkers = kept.get(scope.schemas);
  if (checkers === undefined) kept.set(scope.schemas, (checkers = new WeakMap()));
  let checker = checkers.get(schema);
  if (checker === undefined) checkers.set(schema, (checker = compile(scope, schema)));
  return checker;
}

/** The faults of one value: `payloadChecker` for a single use. */
export function checkPayload(scope: SchemaScope, schema: JsonSchema, value: unknown): readonly PayloadFault[] {
  return payloadChecker(scope, schema)(value);
}

/**
 * Whether a value fits: for a schema that meets a few values only, which is not compiled for them.
 *
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function fitsPayload(scope: SchemaScope, schema: JsonSchema, value: unknown): boolean {
  const node = libraryOf(scope).enter(schema);
  const validators = validatorsOf(scope);
  validators.prepare(node);
  return validators.accepts(node, value);
}

function compile(scope: SchemaScope, schema: JsonSchema): PayloadChecker {
  const node = libraryOf(scope).enter(schema);
  const validators = validatorsOf(scope);
  validators.prepare(node);
  // Compiling takes milliseconds: the first value pays for it, so that many checkers can be made at once.
  let fits: ((value: unknown) => unknown) | undefined;
  return (value) => {
    try {
      fits ??= validators.fits(node);
      return fits(value) ? none : explainFaults(scope, node, value);
    } catch (error) {
      // The stack ran out on a value that is nested without end.
      if (error instanceof RangeError) return explainFaults(scope, node, value);
      throw error;
    }
  };
}
