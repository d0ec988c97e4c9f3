import type { Contract, JsonSchema } from "../../contract/index.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";

/** How far ahead something lies of which the example does not say how far: as long as a token is good. */
const ahead = 24 * 3_600_000;

const futureName = /^next|expir|until|due|deadline/i;
const stampName = /^(?:timestamp|time|date|at|when|last_?\w+|\w+_(?:at|on|time)|\w+(?:At|On|Time))$/;

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
export function ownTime(contract: Contract, schema: JsonSchema, value: unknown): number | undefined {
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

/** What of a situation bears on times. */
export interface TimeSituation {
  readonly now: number;
  readonly said: ReadonlyMap<string, unknown>;
  readonly fresh?: boolean;
}

/** Times keep their distance from each other; what lies ahead stays ahead. */
export function dressedTime(situation: TimeSituation, shift: number, value: string, name: string): unknown {
  if (situation.said.has(name) && !stampName.test(name)) return situation.said.get(name);
  if (!(Date.parse(value) >= firstDate)) return value;
  const at = Date.parse(value) + shift;
  if (futureName.test(name)) return iso(at > situation.now ? at : situation.now + ahead);
  if (situation.fresh === true && stampName.test(name)) return iso(situation.now);
  return shift === 0 ? value : iso(at);
}

const iso = (ms: number): string => new Date(ms).toISOString();
