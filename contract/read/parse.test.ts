import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import { lineColumnAt, lineStartsOf, positionAt } from "./position.ts";
import { pointerTo, stepsOf } from "./pointer.ts";

function placeIn(parsed: ReturnType<typeof parseYaml>, text: string, pointer: string): string {
  if (!parsed.ok) return `${parsed.id} ${parsed.offset}`;
  const { key, value } = positionAt(parsed.positions(), stepsOf(pointer));
  const { line, column } = lineColumnAt(lineStartsOf(text), key === -1 ? value : key);
  return `${line}:${column}`;
}

const yaml = `base: &base
  host: here
dev:
  <<: *base
  "quoted key": 'quoted value'
  200: { in: flow, list: [a, { b: c }] }
list:
  - first
  -   name: second
  - - nested
copy: *base
block: |
  text
empty:
last: end
`;

describe("a YAML text", () => {
  test.each([
    { pointer: "", want: "1:1" },
    { pointer: "/base/host", want: "2:3" },
    { pointer: "/dev/quoted key", want: "5:3" },
    { pointer: "/dev/200/list/1/b", want: "6:32" },
    { pointer: "/list/0", want: "8:5" },
    { pointer: "/list/1/name", want: "9:7" },
    { pointer: "/list/2/0", want: "10:7" },
    { pointer: "/block", want: "12:1" },
    { pointer: "/empty", want: "14:1" },
    { pointer: "/last", want: "15:1" },
    { pointer: "/dev/host", want: "2:3" },
    { pointer: "/copy/host", want: "2:3" },
    { pointer: "/dev/no such/thing", want: "3:1" },
  ])("has $pointer at $want", ({ pointer, want }) => {
    expect(placeIn(parseYaml(yaml), yaml, pointer)).toBe(want);
  });

  test("keeps `__proto__` as a key among others", () => {
    const parsed = parseYaml("__proto__: { a: 1 }\nb: 2");
    expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(["__proto__", "b"]);
  });
});

describe("a JSON text", () => {
  const text = '{\n  "a~b": { "c/d": [1, {"e": "\\"x\\""}] },\n\t"f":\n    true\n}';

  test.each([
    { pointer: "", want: "1:1" },
    { pointer: "/a~0b", want: "2:3" },
    { pointer: "/a~0b/c~1d/0", want: "2:20" },
    { pointer: "/a~0b/c~1d/1/e", want: "2:24" },
    { pointer: "/f", want: "3:2" },
  ])("has $pointer at $want", ({ pointer, want }) => {
    expect(placeIn(parseJson(text), text, pointer)).toBe(want);
  });

  test.each([
    { given: '{"a":1,}', want: "syntax-error 7" },
    { given: "[1,]", want: "syntax-error 3" },
    { given: '{"a" 1}', want: "syntax-error 5" },
    { given: "{a:1}", want: "syntax-error 1" },
    { given: '{"a":tru}', want: "syntax-error 5" },
    { given: '{"a":01}', want: "syntax-error 5" },
    { given: '{"a":"\n"}', want: "syntax-error 5" },
    { given: '{"a":[1,2', want: "syntax-error 9" },
    { given: "", want: "syntax-error 0" },
    { given: "{} {}", want: "syntax-error 3" },
    { given: "// no\n{}", want: "syntax-error 0" },
    { given: '{"a":1,"b":{"a":2,"a":3}}', want: "duplicate-key 18" },
    { given: '{"a":{"b":1},"b":[{"c":"}"},{"c":0,"\\u0063":1}]}', want: "duplicate-key 35" },
    { given: '{"__proto__":1,"__proto__":2}', want: "duplicate-key 15" },
    { given: '{"\\"":":{","\\\\":"[","\\"":0}', want: "duplicate-key 20" },
    { given: `${'{"a":'.repeat(402)}1${"}".repeat(402)}`, want: "syntax-error 2005" },
    { given: `{"a":1,"a":2,"b":${"[".repeat(500)}${"]".repeat(500)}}`, want: "duplicate-key 7" },
  ])("$given is refused with $want", ({ given, want }) => {
    expect(placeIn(parseJson(given), given, "")).toBe(want);
  });

  test.each([`${"[".repeat(401)}${"]".repeat(401)}`, '{"a":{"a":{"a":":a"}},"b":[{"a":1},{"a":"\\\\"}]}'])(
    "%s is taken",
    (given) => {
      expect(parseJson(given)).toMatchObject({ ok: true, value: JSON.parse(given) as unknown });
    },
  );

  test("nested without end is refused, and not followed", () => {
    const deep = "[".repeat(5000) + "]".repeat(5000);
    expect(parseJson(deep)).toMatchObject({ ok: false, id: "syntax-error" });
    expect(parseYaml(deep)).toMatchObject({ ok: false, id: "syntax-error" });
  });
});

test("every value of any JSON has a position, and what stands there is that value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed = parseJson(text);
      if (!parsed.ok) throw new Error(parsed.reason);
      const visit = (part: unknown, pointer: string): void => {
        const at = positionAt(parsed.positions(), stepsOf(pointer));
        expect(text.charAt(at.value)).toBe(JSON.stringify(part).charAt(0));
        if (typeof part !== "object" || part === null) return;
        for (const [key, entry] of Object.entries(part)) {
          const next = pointerTo(pointer, key);
          const position = positionAt(parsed.positions(), stepsOf(next));
          expect(position.key === -1 || text.startsWith(JSON.stringify(key), position.key)).toBe(true);
          expect(position.key === -1).toBe(Array.isArray(part));
          visit(entry, next);
        }
      };
      visit(parsed.value, "");
    }),
  );
});

test("of keys that are written twice the second is named, whatever stands around it", () => {
  const name = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('"', "\\", '\\"', ":", "{", "__proto__"));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.jsonValue({ maxDepth: 2 })), { minLength: 1 }), (entries) => {
      const parts = entries.map(([key, value]) => `${JSON.stringify(key)} : ${JSON.stringify(value)}`);
      const twice = entries.findIndex(([key], index) => entries.slice(0, index).some(([other]) => other === key));
      const parsed = parseJson(`[{ ${parts.join(" , ")} }]`);
      const offset = "[{ ".length + parts.slice(0, twice).reduce((sum, part) => sum + part.length + 3, 0);
      expect(parsed).toMatchObject(twice === -1 ? { ok: true } : { ok: false, id: "duplicate-key", offset });
    }),
  );
});

test("no text makes the parsers throw", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "- ",
    "\n",
    "  ",
    "\t",
    '"',
    "'",
    "&a ",
    "*a",
    "<<: ",
    "? ",
    "|",
    ">",
    "---",
    "%",
    "@",
    "a",
    "1",
    "!x ",
    "#",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const parse of [parseYaml, parseJson]) {
        const parsed = parse(text);
        expect(parsed.ok ? parsed.positions().value : parsed.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});
