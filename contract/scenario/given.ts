import { millisecondsIn } from "../duration.ts";

/** One thing that is wrong in a scenario. */
export interface ScenarioFault {
  /** Where, as keys from the root: `["steps", "2", "emit", "message"]`. */
  readonly path: readonly string[];
  /** What is wrong, with what was expected. */
  readonly message: string;
}

/** A mapping as a file gives it: entries are read one by one, and what is wrong is noted with its place. */
export interface Given {
  readonly path: readonly string[];
  has(name: string): boolean;
  raw(name: string): unknown;
  /** A text that is not empty; undefined where there is none, which is noted where it is needed. */
  text(name: string, needed?: "needed"): string | undefined;
  number(name: string, needed?: "needed"): number | undefined;
  duration(name: string): number | undefined;
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined;
  mapping(name: string): Readonly<Record<string, unknown>> | undefined;
  /** Notes what is wrong with an entry, or with the whole of it. */
  wrong(name: string | undefined, message: string): void;
}

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is written, short enough for a sentence. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/**
 * Reads a mapping. Undefined where it is none, and where it has entries that nobody knows, which is noted.
 *
 * @param known the names that it may have
 */
export function givenAt(
  value: unknown,
  path: readonly string[],
  known: readonly string[],
  faults: ScenarioFault[],
): Given | undefined {
  if (!isMapping(value)) {
    faults.push({ path, message: `expected a mapping with ${known.join(", ")}, got ${shown(value)}` });
    return undefined;
  }
  const entries = value;
  for (const name of Object.keys(entries))
    if (!known.includes(name))
      faults.push({ path: [...path, name], message: `"${name}" is not known here: expected ${known.join(", ")}` });

  const wrong = (name: string | undefined, message: string): void =>
    void faults.push({ path: name === undefined ? path : [...path, name], message });
  const has = (name: string): boolean => Object.hasOwn(entries, name) && entries[name] !== undefined;

  /** @param as what the entry is, undefined where it is none of that */
  function read<T>(
    name: string,
    what: string,
    as: (given: unknown) => T | undefined,
    needed?: "needed",
  ): T | undefined {
    if (!has(name)) {
      if (needed) wrong(undefined, `"${name}" is missing: expected ${what}`);
      return undefined;
    }
    const found = as(entries[name]);
    if (found === undefined) wrong(name, `"${name}" is ${shown(entries[name])}: expected ${what}`);
    return found;
  }

  return {
    path,
    has,
    raw: (name) => (has(name) ? entries[name] : undefined),
    text: (name, needed) =>
      read(name, "a text", (one) => (typeof one === "string" && one.trim() !== "" ? one : undefined), needed),
    number: (name, needed) =>
      read(name, "a number", (one) => (typeof one === "number" && Number.isFinite(one) ? one : undefined), needed),
    duration: (name) =>
      read(name, "a duration such as 500ms, 10s, 5m or 1h", (one) =>
        typeof one === "string" ? millisecondsIn(one) : undefined,
      ),
    oneOf: (name, values) =>
      read(name, `one of ${values.join(", ")}`, (one) => values.find((allowed) => allowed === one)),
    mapping: (name) => read(name, "a mapping", (one) => (isMapping(one) ? one : undefined)),
    wrong,
  };
}
