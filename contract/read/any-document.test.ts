import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readContract } from "./index.ts";
import { parseYaml } from "./parse-yaml.ts";

const good = join(import.meta.dirname, "../../test/documents/good");
const texts = ["chat.json", "iot.yaml", "game/asyncapi.yaml", "trading/openapi.yaml", "library-3.0.yaml"].map((name) =>
  readFileSync(join(good, name), "utf8"),
);
const documents = texts.map((text) => {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value : undefined;
});

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-any-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Step = string | number;

/** The paths of all values inside a value. */
function pathsIn(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsIn(entry, [...path, key]))];
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (String(index) === step ? replaced(entry, rest, by) : entry));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, entry]) => [
      key,
      key === step ? replaced(entry, rest, by) : (entry as unknown),
    ]),
  );
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e300,
    "",
    "x",
    "#",
    "#/",
    "#/components",
    "{}",
    "{x}",
    [],
    {},
    [[]],
    { $ref: "#" },
    { $ref: 1 },
    { $ref: "#/info/title" },
    { $ref: "chat.json" },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

test("a document with any of its values replaced by anything is read or refused, and never breaks the reader", async () => {
  const cases = documents.map((document) => ({ document, paths: pathsIn(document) }));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(cases.length - 1),
      fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 }),
      async (index, changes) => {
        const { document, paths } = cases[index] ?? { document: {}, paths: [] };
        const changed = changes.reduce<unknown>((value, [at, by]) => {
          const path = paths[at % paths.length] ?? [];
          return pathsIn(value).some((other) => other.join("/") === path.join("/")) ? replaced(value, path, by) : value;
        }, document);
        writeFileSync(join(root, "any.json"), JSON.stringify(changed));
        const reading = await readContract(["any.json"], { root });
        expect(reading.ok).toBe(!reading.diagnostics.some(({ severity }) => severity === "error"));
        expect(JSON.stringify(reading.ok ? reading.contract : {})).toBeTypeOf("string");
      },
    ),
    { numRuns: 400 },
  );
}, 30_000);
