import type { Contract, JsonSchema } from "../../contract/index.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import type { Row, Store } from "./store.ts";

/** What a payload takes over from the situation in which it is said. */
export interface Situation {
  readonly now: number;
  readonly store: Store;
  /** Values by property name: what the client sent, path parameters, claims of its token. */
  readonly said: ReadonlyMap<string, unknown>;
  /** Rows this payload speaks of, by schema id; in place of whatever the example shows. */
  readonly rows: ReadonlyMap<string, Row>;
  mintToken(): string;
  /** Whether it is about something that has just come into being: everything in it happened now. */
  readonly fresh?: boolean;
  /** A value for an `id` that every payload has anew, in the style of the sample. */
  freshId<Id extends string | number>(sample: Id): Id;
  /** Lets a measured value drift, as the next reading of a sensor would; absent: it stays. */
  drift?(value: number, schema: Readonly<Record<string, unknown>>): number;
}

/** How far ahead something lies of which the example does not say how far: as long as a token is good. */
const ahead = 24 * 3_600_000;

const tokenName = /^(?:(?:access|id|refresh|auth)_?)?token$|^jwt$/i;
const countName = /^(?:count|total|total_?count|total_?items|size)$/i;
const futureName = /^next|expir|until|due|deadline/i;
const stampName = /^(?:timestamp|time|date|at|when|last_?\w+|\w+_(?:at|on|time)|\w+(?:At|On|Time))$/;

type Place = { readonly value: unknown; readonly name: string; readonly schema: Readonly<Record<string, unknown>> };

/** Everything of the tree that is told apart by its schema, walked once. */
interface Walk {
  readonly contract: Contract;
  readonly situation: Situation;
  /** How far the example's times are moved, so that the latest reading is now. */
  readonly shift: number;
}

interface PastTime {
  readonly name: string;
  readonly at: number;
  readonly depth: number;
}

/** Before this, a date stands for none: Go's zero time is in the year 1. */
const firstDate = Date.UTC(1971, 0, 1);

/** The times of an example that lie behind it, by name: when it was said, when things in it happened. */
function pastTimes(contract: Contract, schema: JsonSchema, value: unknown, depth = 0): PastTime[] {
  if (depth > 6 || typeof value !== "object" || value === null) return [];
  const resolved = resolveSchema(contract, schema).schema;
  const items = Array.isArray(value) && typeof resolved === "object" ? resolved["items"] : undefined;
  const properties = propertiesOf(contract, resolved);
  return Object.entries(value).flatMap(([name, entry]) => {
    const below = (items as JsonSchema | undefined) ?? properties.get(name) ?? true;
    if (typeof entry === "object") return pastTimes(contract, below, entry, depth + 1);
    if (typeof entry !== "string" || futureName.test(name) || !isDateTime(contract, below)) return [];
    return [{ name, at: Date.parse(entry), depth }];
  });
}

const ownTimes = new WeakMap<object, WeakMap<object, { readonly at: number | undefined }>>();

/** The time that an example calls its own, found once for each schema and example. */
function ownTime(contract: Contract, schema: JsonSchema, value: unknown): number | undefined {
  if (typeof schema !== "object" || typeof value !== "object" || value === null) return undefined;
  let known = ownTimes.get(value);
  if (known === undefined) ownTimes.set(value, (known = new WeakMap()));
  let time = known.get(schema);
  if (time === undefined) known.set(schema, (time = { at: findOwnTime(contract, schema, value) }));
  return time.at;
}

/** Its `timestamp`, else the latest thing that happened in it, by names such as `created_at` where there are some. */
function findOwnTime(contract: Contract, schema: JsonSchema, value: unknown): number | undefined {
  const times = pastTimes(contract, schema, value).filter(({ at }) => at >= firstDate);
  const [own] = times.filter(({ name }) => name === "timestamp").toSorted((a, b) => a.depth - b.depth);
  const stamps = times.filter(({ name }) => stampName.test(name));
  const latest = Math.max(...(stamps.length > 0 ? stamps : times).map(({ at }) => at));
  return own?.at ?? (times.length === 0 ? undefined : latest);
}

function isDateTime(contract: Contract, schema: JsonSchema): boolean {
  const resolved = resolveSchema(contract, schema).schema;
  return typeof resolved === "object" && resolved["format"] === "date-time";
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
    const row = situation.rows.get(id);
    if (row !== undefined) return shown(contract, resolved, row);
    const table = situation.store.of(id);
    const stored =
      table !== undefined && typeof value === "object" && value !== null
        ? table.find((value as Row)[table.resource.key])
        : undefined;
    if (stored !== undefined) return shown(contract, resolved, stored);
  }
  if (typeof resolved !== "object") return value;
  if (Array.isArray(value)) return dressedList(walk, resolved, value, name, depth);
  if (typeof value === "object" && value !== null) return dressedObject(walk, resolved, value, depth);
  return dressedLeaf(walk, { value, name, schema: resolved }, depth);
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
  const properties = propertiesOf(walk.contract, schema);
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
  if (listed !== undefined) {
    for (const name of Object.keys(result))
      if (countName.test(name) && typeof result[name] === "number") result[name] = listed;
  }
  return result;
}

function dressedLeaf({ situation, shift }: Walk, { value, name, schema }: Place, depth: number): unknown {
  if (schema["const"] !== undefined) return value;
  if (typeof value === "string" && schema["format"] === "date-time") return dressedTime(situation, shift, value, name);
  if (typeof value === "string" && (schema["format"] === "jwt" || tokenName.test(name))) return situation.mintToken();
  if (situation.said.has(name) && typeof situation.said.get(name) === typeof value) return situation.said.get(name);
  if (name === "id" && depth === 1 && (typeof value === "string" || typeof value === "number")) {
    return situation.freshId(value);
  }
  if (typeof value === "number" && situation.drift !== undefined) return situation.drift(value, schema);
  return value;
}

/** Times keep their distance from each other; what lies ahead stays ahead. */
function dressedTime(situation: Situation, shift: number, value: string, name: string): unknown {
  if (situation.said.has(name) && !stampName.test(name)) return situation.said.get(name);
  if (!(Date.parse(value) >= firstDate)) return value;
  const at = Date.parse(value) + shift;
  if (futureName.test(name)) return iso(at > situation.now ? at : situation.now + ahead);
  if (situation.fresh === true && stampName.test(name)) return iso(situation.now);
  return shift === 0 ? value : iso(at);
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** A stored row as the outside sees it: without what is write-only. */
export function shown(contract: Contract, schema: JsonSchema, row: Row): Row {
  const properties = propertiesOf(contract, schema);
  let hidden = false;
  for (const property of properties.values()) {
    const resolved = resolveSchema(contract, property).schema;
    hidden ||= typeof resolved === "object" && resolved["writeOnly"] === true;
  }
  if (!hidden) return row;
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => {
      const resolved = resolveSchema(contract, properties.get(name) ?? true).schema;
      return typeof resolved !== "object" || resolved["writeOnly"] !== true;
    }),
  );
}
