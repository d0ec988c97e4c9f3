import { type Contract, type JsonSchema } from "../../contract/index.ts";
import { propertiesOf, resolveSchema, writeOnlyOf } from "./look-ups.ts";
import { dressedTime, ownTime } from "./own-time.ts";
import type { Claims } from "./jwt.ts";
import type { Row, Store, Table } from "./store.ts";
import { claimsIn, isToken } from "./token-leaf.ts";

/** What a payload takes over from the situation in which it is said. */
export interface Situation {
  readonly now: number;
  readonly store: Store;
  /** Values by property name: what the client sent, path parameters, claims of its token. */
  readonly said: ReadonlyMap<string, unknown>;
  /** Rows this payload speaks of, by schema id; in place of whatever the example shows. */
  readonly rows: ReadonlyMap<string, Row>;
  /** A token for the caller, or for whoever else the claims say. */
  mintToken(claims: Claims): string;
  /** Whether it is about something that has just come into being: everything in it happened now. */
  readonly fresh?: boolean;
  /** A value for an `id` that every payload has anew, in the style of the sample. */
  freshId<Id extends string | number>(sample: Id): Id;
  /** Lets a measured value drift, as the next reading of a sensor would; absent: it stays. */
  drift?(value: number, schema: Readonly<Record<string, unknown>>): number;
}

const countName = /^(?:count|total|total_?count|total_?items|size)$/i;

type Place = { readonly value: unknown; readonly name: string; readonly schema: Readonly<Record<string, unknown>> };

/** Everything of the tree that is told apart by its schema, walked once. */
interface Walk {
  readonly contract: Contract;
  readonly situation: Situation;
  /** How far the example's times are moved, so that the latest reading is now. */
  readonly shift: number;
}

/** An example payload, dressed for the situation: the caller's values, the stored rows, the clock's time, tokens that work. */
export function dress(contract: Contract, schema: JsonSchema, example: unknown, situation: Situation): unknown {
  const own = ownTime(contract, schema, example);
  const walk: Walk = { contract, situation, shift: own === undefined || Number.isNaN(own) ? 0 : situation.now - own };
  return dressed(walk, schema, example, "", 0);
}

function dressed(walk: Walk, schema: JsonSchema, value: unknown, name: string, depth: number): unknown {
  const { contract, situation } = walk;
  const { schema: resolved, names } = resolveSchema(contract, schema);
  for (const id of names) {
    const table = situation.store.of(id);
    const row = situation.rows.get(table?.resource.schema ?? id);
    if (row !== undefined) return shown(contract, resolved, row);
    const isRow = table !== undefined && typeof value === "object" && value !== null;
    const stored = isRow ? meant(table, value as Row, situation.said) : undefined;
    if (stored !== undefined) return shown(contract, resolved, stored);
  }
  if (typeof resolved !== "object") return value;
  if (Array.isArray(value)) return dressedList(walk, resolved, value, name, depth);
  if (typeof value === "object" && value !== null) return dressedObject(walk, resolved, value, depth);
  return dressedLeaf(walk, { value, name, schema: resolved }, depth);
}

/** By what people say who they are. */
const identityNames = ["email", "username", "user_name", "login"];

/** The stored row that an example stands for: the one of whoever was named, else the one with its key. */
function meant(table: Table, example: Row, said: ReadonlyMap<string, unknown>): Row | undefined {
  const name = identityNames.find((one) => said.has(one) && Object.hasOwn(example, one));
  return name === undefined
    ? table.find(example[table.resource.key])
    : table.rows().find((row) => row[name] === said.get(name));
}

function dressedList(
  walk: Walk,
  schema: Readonly<Record<string, unknown>>,
  value: readonly unknown[],
  name: string,
  depth: number,
): unknown {
  const items = schema["items"] as JsonSchema | undefined;
  if (items === undefined) return value;
  for (const id of resolveSchema(walk.contract, items).names) {
    const table = walk.situation.store.of(id);
    if (table === undefined) continue;
    const rows = table.rows().filter((row) => matches(row, walk.situation.said, table.resource.key));
    return rows
      .slice(0, (schema["maxItems"] as number | undefined) ?? 1000)
      .map((row) => shown(walk.contract, items, row));
  }
  const said = walk.situation.said.get(name);
  if (Array.isArray(said)) return said;
  return value.map((entry) => dressed(walk, items, entry, name, depth + 1));
}

/** A row belongs to a list when it agrees with what was asked for, on every property that both name. */
function matches(row: Row, said: ReadonlyMap<string, unknown>, key: string): boolean {
  for (const [name, value] of said) {
    if (name !== key && /_?id$/i.test(name) && row[name] !== undefined && row[name] !== value) return false;
  }
  return true;
}

function dressedObject(walk: Walk, schema: Readonly<Record<string, unknown>>, value: object, depth: number): unknown {
  const { contract, situation } = walk;
  const properties = propertiesOf(contract, schema);
  const others =
    typeof schema["additionalProperties"] === "object" ? (schema["additionalProperties"] as JsonSchema) : undefined;
  const result: Record<string, unknown> = {};
  let listed: number | undefined;
  for (const [name, entry] of Object.entries(value)) {
    const property = properties.get(name) ?? others;
    const next = property === undefined ? entry : dressed(walk, property, entry, name, depth + 1);
    if (Array.isArray(next) && next !== entry) listed ??= next.length;
    // `__proto__` in an example is a property like any other.
    if (name !== "__proto__") result[name] = next;
    else Object.defineProperty(result, name, { value: next, enumerable: true, configurable: true, writable: true });
  }
  for (const name of Object.keys(result)) {
    if (isToken(contract, properties.get(name), name, result[name]))
      result[name] = situation.mintToken(claimsIn(result));
  }
  if (listed !== undefined) {
    for (const name of Object.keys(result))
      if (countName.test(name) && typeof result[name] === "number") result[name] = listed;
  }
  return result;
}

function dressedLeaf({ situation, shift }: Walk, { value, name, schema }: Place, depth: number): unknown {
  if (schema["const"] !== undefined) return value;
  if (typeof value === "string" && schema["format"] === "date-time") return dressedTime(situation, shift, value, name);
  if (situation.said.has(name) && typeof situation.said.get(name) === typeof value) return situation.said.get(name);
  if (name === "id" && depth === 1 && (typeof value === "string" || typeof value === "number")) {
    return situation.freshId(value);
  }
  if (typeof value === "number" && situation.drift !== undefined) return situation.drift(value, schema);
  return value;
}

/** A stored row as the outside sees it: without what is write-only. */
export function shown(contract: Contract, schema: JsonSchema, row: Row): Row {
  const hidden = writeOnlyOf(contract, schema);
  return hidden.size === 0 ? row : Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)));
}
