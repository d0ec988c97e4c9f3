import { harmlessLength, patternMachine } from "../contract/payload/index.ts";
import type { Rule } from "./rule.ts";
import { literal } from "./source-text.ts";
import { unionRules } from "./union-rules.ts";

const rules: Readonly<Record<string, Rule>> = {
  ...unionRules,
  codePoints: {
    code: `/** JSON Schema counts characters, not UTF-16 units. */
export function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const before = text.charCodeAt(index - 1);
    if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) {
      count -= 1;
      index += 1;
    }
  }
  return count;
}`,
  },
  canonical: {
    code: `/** The same text for equal values, whatever the order of their keys. */
export function canonical(value) {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}`,
  },
  isOneOf: {
    needs: ["canonical"],
    code: `export function isOneOf(allowed, value) {
  if (typeof value !== "object" || value === null) return allowed.includes(value);
  const text = canonical(value);
  return allowed.some((one) => typeof one === "object" && one !== null && canonical(one) === text);
}`,
  },
  allDiffer: {
    needs: ["canonical"],
    code: `export function allDiffer(items) {
  const plain = new Set();
  const nested = new Set();
  for (const item of items) {
    if (typeof item === "object" && item !== null) nested.add(canonical(item));
    else plain.add(item);
  }
  return plain.size + nested.size === items.length;
}`,
  },
  pattern: {
    code: `/** With Unicode rules, without them where only that works; what is no expression at all matches everything. */
export function pattern(source) {
  for (const flags of ["u", ""]) {
    try {
      const native = new RegExp(source, flags);
      const machine = machines[source];
      if (machine === undefined) return native;
      return { test: (text) => (text.length <= ${harmlessLength} ? native.test(text) : run(machine, text)) };
    } catch {
      continue;
    }
  }
  return { test: () => true };
}`,
  },
  run: {
    code: `/** Follows all readings of a pattern at once, so that its time grows with the text and never explodes. */
function run(machine, text) {
  if (machine === null) return false;
  const [start, states] = machine;
  const codes = Array.from(text, (character) => character.codePointAt(0));
  const isWord = (at) => at >= 0 && at < codes.length && /\\w/.test(String.fromCodePoint(codes[at]));
  const isAt = { "^": (at) => at === 0, "$": (at) => at === codes.length, b: (at) => isWord(at - 1) !== isWord(at), B: (at) => isWord(at - 1) === isWord(at) };
  const seenAt = [];
  let current = [];
  for (let at = 0; at <= codes.length; at += 1) {
    const reading = [];
    const stack = [start, ...current];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (seenAt[index] === at) continue;
      seenAt[index] = at;
      const [kind, next, ranges] = states[index];
      if (kind === "end") return true;
      if (kind === "read") reading.push([next, ranges]);
      else if (kind === "either") stack.push(...next);
      else if (isAt[kind](at)) stack.push(next);
    }
    current = reading.flatMap(([next, ranges]) => (ranges.some(([from, to]) => codes[at] >= from && codes[at] <= to) ? [next] : []));
  }
  return false;
}`,
  },
  date: {
    code: `export function date(text) {
  const [, year, month, day] = /^(\\d{4})-(\\d\\d)-(\\d\\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}`,
  },
  isoTime: {
    code: `export function isoTime(text, needsZone = false) {
  const parts = /^(\\d\\d):(\\d\\d):(\\d\\d(?:\\.\\d+)?)(z|([+-])(\\d\\d)(?::?(\\d\\d))?)?$/i.exec(text);
  if (parts === null) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [zoneHour, zoneMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  if (zoneHour > 23 || zoneMinute > 59 || (needsZone && !parts[4])) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  // A leap second ends a day in UTC.
  const sign = parts[5] === "-" ? -1 : 1;
  const utcMinute = minute - zoneMinute * sign;
  const utcHour = hour - zoneHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
}`,
  },
  time: { needs: ["isoTime"], code: `export const time = (text) => isoTime(text, true);` },
  dateTime: {
    needs: ["date", "isoTime"],
    code: `export function dateTime(text) {
  const parts = text.split(/t|\\s/i);
  return parts.length === 2 && date(parts[0]) && isoTime(parts[1], true);
}`,
  },
  isoDateTime: {
    needs: ["date", "isoTime"],
    code: `export function isoDateTime(text) {
  const parts = text.split(/t|\\s/i);
  return parts.length === 2 && date(parts[0]) && isoTime(parts[1]);
}`,
  },
  byte: {
    code: `export const byte = (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/m.test(text);`,
  },
  regex: {
    code: `export function regex(text) {
  if (/[^\\\\]\\\\Z/.test(text)) return false;
  try {
    return new RegExp(text) !== undefined;
  } catch {
    return false;
  }
}`,
  },
  int32: {
    code: `export const int32 = (number) => Number.isInteger(number) && number <= 2 ** 31 - 1 && number >= -(2 ** 31);`,
  },
  int64: { code: `export const int64 = (number) => Number.isInteger(number);` },
};

/** The module that holds these rules, with those that they need in turn. */
export function rulesModule(
  names: Iterable<string>,
  expressions: ReadonlyMap<string, string>,
  patterns: Iterable<string>,
): string {
  const machines = machinesFor(patterns);
  const wanted = new Set(names);
  if (machines.length > 0) wanted.add("run");
  // The set grows while it is gone through.
  for (const name of wanted) for (const need of rules[name]?.needs ?? []) wanted.add(need);
  const printed = [...wanted].toSorted().map((name) => rules[name]?.code ?? expressions.get(name) ?? "");
  return [...(wanted.has("pattern") ? [machineTable(machines)] : []), ...printed]
    .filter((text) => text !== "")
    .join("\n\n");
}

type Entry = readonly [pattern: string, machine: Exclude<ReturnType<typeof patternMachine>, undefined>];

/** Of these patterns, those that a regular expression could take forever with. */
function machinesFor(patterns: Iterable<string>): readonly Entry[] {
  return [...new Set(patterns)].toSorted().flatMap((pattern): Entry[] => {
    const machine = patternMachine(pattern);
    return machine === undefined ? [] : [[pattern, machine]];
  });
}

function machineTable(entries: readonly Entry[]): string {
  const words =
    "/** Patterns that backtracking could take forever with, as states to be in; null: long texts do not match. */";
  const table = entries
    .map(([pattern, machine]) => `  [${literal(pattern).text}]: ${machineText(machine)},\n`)
    .join("");
  return `${words}\nconst machines = ${table === "" ? "{ __proto__: null }" : `{\n  __proto__: null,\n${table}}`};`;
}

function machineText(machine: Entry[1]): string {
  if (machine === "never") return "null";
  const states = machine.states.map((state) => {
    switch (state.kind) {
      case "read":
        return ["read", state.next, state.ranges];
      case "either":
        return ["either", state.next];
      case "at":
        return [state.where, state.next];
      case "end":
        return ["end"];
    }
  });
  return JSON.stringify([machine.start, states]);
}
