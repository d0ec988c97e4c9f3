import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../contract/model.ts";
import {
  breakPayload,
  checkPayload,
  makePayload,
  payloadChecker,
  seeded,
  UnsatisfiableSchema,
  UnusableSchema,
} from "../../contract/payload/index.ts";

/** One schema with values that fit it and values that do not, as people decided from the specification. */
interface SuiteCase {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

const folder = new URL("./", import.meta.url);
const namesIn = (url: URL): string[] =>
  readdirSync(url)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replace(/\.json$/, ""));
const casesIn = (name: string): SuiteCase[] =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as SuiteCase[];

const supported = namesIn(folder).map((name) => ({ name, cases: casesIn(name) }));
const page = readFileSync(new URL("../../docs/json-schema-support.md", import.meta.url), "utf8");
const scope = { schemas: {} };
const chance = seeded("suite");

/** A second opinion that shares nothing with the room; it does not know the forms that are only translated. */
function plainAjv(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
const onlyTranslated = new Set(["openapi-3.0", "draft-07", "hostile"]);

const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const madeWith = (schema: JsonSchema, seed: number): unknown =>
  makePayload(scope, schema, {
    chance: seeded(seed),
    now: 1_790_000_000_000,
    optional: (["all", "some", "none"] as const)[seed % 3]!,
  });

describe.each(supported)("$name", ({ name, cases }) => {
  const agrees = (schema: JsonSchema): ((value: unknown) => boolean) =>
    onlyTranslated.has(name) ? (value) => checkPayload(scope, schema, value).length === 0 : plainAjv(schema);

  test.each(cases)("$description: every value is judged as the specification says", ({ schema, valid, invalid }) => {
    for (const value of valid) expect(checkPayload(scope, schema, value), JSON.stringify(value)).toEqual([]);
    for (const value of invalid) expect(checkPayload(scope, schema, value), JSON.stringify(value)).not.toEqual([]);
  });

  test.each(cases)(
    "$description: an example is taken where it fits, and nowhere else",
    ({ schema, valid, invalid }) => {
      const taken = (value: unknown): unknown => {
        try {
          return makePayload({ schemas: {} }, schema, { chance: seeded(1), now: 0, examples: [value] });
        } catch (error) {
          if (error instanceof UnsatisfiableSchema) return error;
          throw error;
        }
      };
      for (const value of valid) expect(taken(value)).toEqual(value);
      for (const value of invalid) expect(taken(value), JSON.stringify(value)).not.toEqual(value);
    },
  );

  test.each(cases.filter(({ valid }) => valid.length > 0))("$description: what is made up fits", ({ schema }) => {
    const fits = agrees(schema);
    for (const seed of seeds) {
      const value = madeWith(schema, seed);
      expect(checkPayload(scope, schema, value), JSON.stringify(value)).toEqual([]);
      expect(fits(value), JSON.stringify(value)).toBe(true);
    }
  });

  test.each(cases.filter(({ valid, invalid }) => valid.length > 0 && invalid.length > 0))(
    "$description: what is broken is really broken",
    ({ schema, valid }) => {
      const fits = agrees(schema);
      const broken = valid.flatMap((value) => breakPayload(scope, schema, value, { chance }));
      expect(broken).not.toEqual([]);
      for (const { value, summary } of broken) {
        const wire: unknown = JSON.parse(JSON.stringify(value));
        expect(checkPayload(scope, schema, wire), summary).not.toEqual([]);
        expect(fits(wire), `${summary}: ${JSON.stringify(wire)}`).toBe(false);
      }
    },
  );
});

const impossible = supported.flatMap(({ name, cases }) =>
  cases.filter(({ valid }) => valid.length === 0).map((entry) => ({ name, ...entry })),
);

test.each(impossible)("$name, $description: nothing fits, and that is said", ({ schema }) => {
  expect(() => madeWith(schema, 1)).toThrow(UnsatisfiableSchema);
});

test("the page lists every file of the suite with its number of schemas and values, and nothing else", () => {
  const rows = supported.map(
    ({ name, cases }) =>
      `| ${name} | ${cases.length} | ${cases.reduce((sum, { valid, invalid }) => sum + valid.length + invalid.length, 0)} |`,
  );
  const listed = page.split("\n").filter((line) => /^\| [\w.-]+ \| \d+ \| \d+ \|/.test(line));
  expect(listed.map((line) => line.split("|").slice(0, 4).join("|") + "|").sort()).toEqual(rows.sort());
});

const unsupported = namesIn(new URL("unsupported/", folder)).flatMap((name) =>
  casesIn(`unsupported/${name}`).map((entry) => ({ name, ...entry })),
);

test.each(unsupported)(
  "$name, $description: is refused when the checker is made, and the page says so",
  ({ name, schema }) => {
    expect(() => payloadChecker(scope, schema)).toThrow(UnusableSchema);
    expect(page).toContain(`\`${name}\``);
  },
);

/** Those in brackets are named elsewhere. */
test("the page names the keywords that are broken on purpose, each under its own name", () => {
  const sentence = /broken on purpose: ([^]*?)\. Conditions/.exec(page)?.[1] ?? "";
  const promised = [...sentence.replaceAll(/\([^)]*\)/g, "").matchAll(/`(\w+)`/g)].map(([, keyword]) => keyword);
  const broken = supported.flatMap(({ cases }) =>
    cases.flatMap(({ schema, valid }) => valid.flatMap((value) => breakPayload(scope, schema, value, { chance }))),
  );
  expect(new Set(broken.map(({ keyword }) => keyword))).toEqual(new Set(promised));
});

test("a gap that the page names: beside contains, every item counts as evaluated", () => {
  const schema: JsonSchema = { type: "array", contains: { type: "string" }, unevaluatedItems: { type: "integer" } };
  expect(checkPayload(scope, schema, ["a", null])).toEqual([]);
});
