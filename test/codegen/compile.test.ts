import { dirname, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../codegen/index.ts";
import { contracts, readHard, systemsOf } from "./contracts.ts";
import { compilers, type GeneratedPackage, generatedPackage } from "./generated-package.ts";

const all = contracts.map(({ contract }) => contract);

describe("the code of every contract", () => {
  let written: GeneratedPackage;
  beforeAll(async () => {
    written = await generatedPackage(all);
  }, 120_000);
  afterAll(() => written[Symbol.dispose]());

  test.each(compilers)("compiles strictly under %s", { timeout: 120_000 }, (compiler) => {
    for (const file of ["types.ts", "messages.ts", "factories.ts", "server.ts", "client.ts", "hooks.ts", "msw.ts"])
      expect(written.files.filter(({ path }) => path.endsWith(`/${file}`)).length, file).toBeGreaterThan(20);
    expect(written.compile(compiler)).toBe("");
  });

  test("has no any, no enum, no namespace and no date in it", () => {
    for (const { path, text } of written.files.filter((file) => file.path.endsWith(".ts"))) {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "");
      expect(code, path).not.toMatch(/\bany\b|\benum\b|\bnamespace\b/);
      expect(text.split("\n")[0], path).not.toMatch(/20\d\d-/);
    }
  });

  test("has validators that import neighbours only, and make no code at run time", () => {
    const files = written.files.filter(({ path }) => path.endsWith(".js"));
    expect(files.length).toBeGreaterThan(300);
    const paths = new Set(files.map(({ path }) => path));
    for (const { path, text } of files) {
      const code = text.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""').replaceAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "");
      expect(code, path).not.toMatch(/\brequire\b|\beval\b|\bFunction\b|\bimport\(/);
      const imports = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, from = ""]) =>
        posix.join(dirname(path), from),
      );
      const folder = `${path.split("/")[0]}/validators/`;
      expect(
        imports.filter((from) => !from.startsWith(folder) || !paths.has(from)),
        path,
      ).toEqual([]);
    }
  });
});

test.each(contracts)("the code of $name is the same bytes each time", async ({ contract }) => {
  for (const system of systemsOf(contract)) {
    const again = await generate(structuredClone(contract), { system });
    expect(again).toEqual(await generate(contract, { system }));
  }
});

/** Without what needs packages that a user installs. */
const isPlain = (path: string): boolean => !/\/(msw\.ts|hooks\.tsx?)$/.test(path);

test("a compiler that finds nothing wrong would say so", async () => {
  using written = await generatedPackage(await readHard(), isPlain);
  written.write(
    "wrong.ts",
    `import type { Circle } from "./hard/types.ts";\nexport const circle: Circle = { kind: "square", radius: 1 };\n`,
  );
  for (const compiler of compilers) expect(written.compile(compiler)).toContain("wrong.ts");
});

test("types say what the schemas say", async () => {
  using written = await generatedPackage(await readHard(), isPlain);
  written.write("says.ts", says);
  for (const compiler of compilers) expect(written.compile(compiler)).toBe("");
});

const says = `
import type { Branded, Closed, ClosedUnion, Constants, ErrorData, FooBar, LotId, Mixed, Moved, Nullable, Opened, OpenTuple, Paths, Point, RequiredElsewhere, Shape, Tree, Whichever } from "./hard/types.ts";
import type { DeskClientMessages, DeskServerMessages } from "./hard/messages.ts";
import { makeOpened } from "./hard/factories.ts";
import { shapes } from "./hard/validators/shapes.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T | undefined => undefined;

yes<Same<Point, [number, number] | [number, number, string]>>();
yes<Same<OpenTuple, [] | [string, ...number[]]>>();
yes<Same<Paths["paths"], ([number, number] | [number, number, string])[]>>();
yes<Same<NonNullable<Paths["both"]>, ([string | number] | [string | number, number]) & number[]>>();
yes<Same<Nullable["c"], "x" | "y" | null>>();
yes<Same<Whichever, string | number | null>>();
yes<Same<Constants["list"], [1, "a", null]>>();
yes<Same<FooBar, "pascal">>();
yes<Same<Mixed["id"], string>>();
yes<Same<Mixed["other"], string | number | null | undefined>>();
yes<Same<RequiredElsewhere["late"], string>>();
yes<Same<Opened["type"], "opened">>();
yes<Same<ErrorData["code"], string>>();
yes<Same<DeskClientMessages["delete"]["type"], "delete">>();

export function narrows(message: Opened | Closed | Moved, shape: Shape, union: ClosedUnion): unknown {
  if (message.type === "opened") return message.data.by;
  if (message.type === "moved") return message.to[0];
  if (shape.kind === "circle") return shape.radius;
  if (union.kind === "a") return union.x;
  return [shape.side, union.y];
}

export function guards(value: unknown): number {
  return shapes.is(value) ? value.shapes.length : 0;
}

export const tree: Tree = { value: 1, children: [{ value: 2, leaf: { tree: { value: 3 } } }] };
export const opened: Opened = makeOpened({ sent_at: "2026-01-01T00:00:00Z" });
export const branded: Branded = { id: "lot-1" as LotId, others: [] };
// @ts-expect-error
export const plain: Branded = { id: "lot-1", others: [] };
// @ts-expect-error
export const mixedUp: LotId = 1 as NonNullable<Branded["place"]>;
// @ts-expect-error
export const short: Point = [1];
// @ts-expect-error
export const long: Point = [1, 2, "three", 4];
// @ts-expect-error
export const wrong: DeskServerMessages["shapes"] = { shapes: [{ kind: "circle", side: 1 }] };
`;
