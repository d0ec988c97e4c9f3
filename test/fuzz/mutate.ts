import type { Chance } from "../../contract/payload/index.ts";

/** Bytes that lengths, signs, separators and encodings turn on. */
const odd = [
  0x00, 0x01, 0x0a, 0x0d, 0x1e, 0x20, 0x22, 0x25, 0x2c, 0x3a, 0x5b, 0x7d, 0x7e, 0x7f, 0x80, 0xc0, 0xed, 0xfe, 0xff,
];

function mutateOnce(bytes: Buffer, chance: Chance): Buffer {
  const at = chance.int(0, Math.max(0, bytes.length - 1));
  const end = Math.min(bytes.length, at + chance.int(1, 8));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (chance.int(0, 6)) {
    case 0:
      return Buffer.concat([before, Buffer.from(part).map((byte) => byte ^ (1 << chance.int(0, 7))), after]);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, part, part, after]);
    case 3:
      return Buffer.concat([before, Buffer.from([chance.pick(odd), chance.pick(odd)]), part, after]);
    case 4:
      return Buffer.concat([before, part]);
    case 5:
      return Buffer.concat([before, Buffer.alloc(part.length, chance.pick(odd)), after]);
    default:
      return Buffer.concat([after, part, before]);
  }
}

/** Other bytes, one to four steps away from these. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Buffer {
  let mutant: Buffer = Buffer.from(bytes);
  for (let steps = chance.int(1, 4); steps > 0; steps -= 1) mutant = mutateOnce(mutant, chance);
  return mutant;
}

const deep = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  "",
  "0",
  "__proto__",
  "\u0000",
  "\ud800",
  "água 💥",
  "x".repeat(2_000),
  "2026-13-45T99:99:99Z",
  [],
  {},
  [[]],
  [null, null],
  deep(100),
  deep(300),
];
const names = ["", "__proto__", "constructor", "toString", "type", "id", "length", "\u0000"];

/** Names such as `__proto__` are data like any other. */
const entry = (name: string, value: unknown): PropertyDescriptor & { name: string } => ({
  name,
  value,
  enumerable: true,
  configurable: true,
  writable: true,
});

function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [name, value] of entries) Object.defineProperty(object, name, entry(name, value));
  return object;
}

/** Another JSON value, with one thing changed somewhere in it. */
export function mutateJson(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.next() < 0.8) {
    const items: readonly unknown[] = value;
    const at = chance.int(0, items.length - 1);
    const change = chance.next();
    if (change < 0.15) return items.toSpliced(at, 1);
    if (change < 0.3) return [...items, ...items];
    return items.with(at, mutateJson(items[at], chance));
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value) && chance.next() < 0.9) {
    const entries = Object.entries(value);
    if (entries.length === 0) return objectOf([[chance.pick(names), chance.pick(values)]]);
    const at = chance.int(0, entries.length - 1);
    const [name, inner] = entries[at] ?? ["", null];
    const change = chance.next();
    if (change < 0.15) return objectOf(entries.toSpliced(at, 1));
    if (change < 0.3) return objectOf([...entries, [chance.pick(names), chance.pick(values)]]);
    if (change < 0.4) return objectOf(entries.with(at, [chance.pick(names), inner]));
    return objectOf(entries.with(at, [name, mutateJson(inner, chance)]));
  }
  if (typeof value === "number" && chance.next() < 0.5) return chance.pick([value + 1, value - 1, -value, value * 1e6]);
  if (typeof value === "string" && chance.next() < 0.5)
    return mutateBytes(Buffer.from(value === "" ? "x" : value), chance).toString(chance.pick(["utf8", "latin1"]));
  return chance.pick(values);
}

/** The text of another JSON value; now and then it is no JSON any more. */
export function mutateJsonText(value: unknown, chance: Chance): string {
  const text = JSON.stringify(mutateJson(value, chance)) ?? "";
  return chance.next() < 0.1 ? mutateBytes(Buffer.from(text), chance).toString() : text;
}
