import { describe, expect, test } from "vitest";
import {
  code,
  comment,
  data,
  identifier,
  join,
  literal,
  NotAnIdentifier,
  propertyKey,
  remark,
  typeFrom,
} from "./source-text.ts";

const hostile = [
  "*/ globalThis.injected = 1; /*",
  "`${(globalThis.injected = 1)}`",
  '"; globalThis.injected = 1; "',
  "'; globalThis.injected = 1; '",
  "\\",
  "line\nglobalThis.injected = 1;\nbreak",
  "line\rglobalThis.injected = 1;\rbreak",
  "line\u2028globalThis.injected = 1;\u2029break",
  "</script><script>",
  "__proto__",
  '"__proto__": 1',
  "\u202e hidden",
  "\0",
];

/** What a module of printed code exports as `value`, run for real. */
async function evaluated(text: string): Promise<unknown> {
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as {
    value: unknown;
  };
  return module.value;
}

describe.each(hostile)("text of a document, %j,", (given) => {
  test("is the same text as a literal, whatever holds it", async () => {
    const value = { [given]: [given, { nested: given }], list: Array.from({ length: 40 }, () => given) };
    expect(await evaluated(code`export const value = ${literal(value)};`.text)).toEqual(value);
  });

  test("is the same text as data, whatever holds it", async () => {
    const value = { [given]: [given, { nested: given }], list: Array.from({ length: 40 }, () => given) };
    const again = await evaluated(code`export const value = ${data(value)};`.text);
    expect(JSON.stringify(again)).toBe(JSON.stringify(value));
  });

  test("is the same property", async () => {
    const text = code`export class Holder { ["own"]() {} }\nexport const value = { [${literal(given)}]: 1 };`.text;
    expect(await evaluated(text)).toEqual(Object.fromEntries([[given, 1]]));
    expect(propertyKey(given).text).toMatch(/^".*"$/);
  });

  test("stays inside its comment", async () => {
    const text = code`${remark(given)}${comment(given, given)}export const value = 1;`.text;
    expect(await evaluated(text)).toBe(1);
    expect(globalThis).not.toHaveProperty("injected");
  });
});

test.each(hostile.filter((text) => text !== "__proto__"))("%j is no name", (given) => {
  expect(() => identifier(given)).toThrow(NotAnIdentifier);
});

describe("code", () => {
  test("indents a piece of several lines as far as the line it stands on", () => {
    const body = code`first;\nsecond;`;
    expect(code`{\n  ${body}\n}`.text).toBe("{\n  first;\n  second;\n}");
  });

  test("goes on as far in after a whole line, and one step less for a closing bracket", () => {
    const lines = join([code`a;\n`, code`b;\n`], code``);
    expect(code`{\n  ${comment("said")}x: {\n    ${lines}};\n}`.text).toBe(
      "{\n  /** said */\n  x: {\n    a;\n    b;\n  };\n}",
    );
  });

  test("carries what its pieces import", () => {
    const piece = code`${typeFrom("./types.ts", "Lot")} | ${typeFrom("./types.ts", "Bid")}`;
    expect(join([piece], code`, `).imports.map(({ name }) => name)).toEqual(["Lot", "Bid"]);
  });
});

test.each([
  { given: ["One line."], want: "/** One line. */\n" },
  { given: ["", "  "], want: "" },
  { given: ["//# sourceMappingURL=a.js"], want: "/** //#\\ sourceMappingURL=a.js */\n" },
  { given: ["#__NO_SIDE_EFFECTS__ @__PURE__"], want: "/** #\\__NO_SIDE_EFFECTS__ \\@\\__PURE__ */\n" },
  { given: ["me@jsxImportSource x"], want: "/** me@\\jsxImportSource x */\n" },
  { given: ["#1 of @all, me@example.com"], want: "/** #1 of \\@all, me@example.com */\n" },
  { given: ["First.", "Second\r\nthird."], want: "/**\n * First.\n *\n * Second\n * third.\n */\n" },
])("a comment of $given is $want", ({ given, want }) => {
  expect(comment(...given).text).toBe(want);
});
