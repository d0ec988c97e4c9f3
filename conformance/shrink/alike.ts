import type { Contract, JsonSchema } from "../../contract/index.ts";
import { type PayloadFault, payloadChecker } from "../../contract/payload/index.ts";
import { readExpression } from "../../contract/wire/index.ts";

/** A value, and the part of it that everything is about. */
interface Pointed {
  readonly value: unknown;
  /** JSON Pointer. */
  readonly pointer: string;
}

const partAt = ({ value, pointer }: Pointed): unknown =>
  readExpression(`$message.payload#${pointer}`, { payload: value });

/** A report names this part as it was said: only a list or an object may have less in it. */
function isPartKept(before: Pointed, value: unknown): boolean {
  const part = partAt(before);
  return (typeof part === "object" && part !== null) || partAt({ ...before, value }) === part;
}

/** Tells whether another value breaks its schema just as one does, and in nothing else. */
export function stillBroken(contract: Contract, schema: JsonSchema, before: Pointed): (value: unknown) => boolean {
  const check = payloadChecker(contract, schema);
  const keyOf = ({ pointer, schemaPointer, expected }: PayloadFault): string =>
    `${pointer} ${schemaPointer} ${expected}`;
  const wanted = new Set(check(before.value).map(keyOf));
  return (value) => {
    const faults = new Set(check(value).map(keyOf));
    return faults.size === wanted.size && faults.isSubsetOf(wanted) && isPartKept(before, value);
  };
}

/** Tells whether another value keeps its schema too. */
export function stillKept(contract: Contract, schema: JsonSchema, before?: Pointed): (value: unknown) => boolean {
  const check = payloadChecker(contract, schema);
  return (value) => check(value).length === 0 && (before === undefined || isPartKept(before, value));
}
