import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { planValidators } from "../../codegen/plan-validators.ts";
import { functionName, standaloneValidator } from "../../codegen/standalone-validator.ts";
import { expressionRules } from "../../codegen/format-checks.ts";
import { rulesModule } from "../../codegen/validator-rules.ts";
import type { JsonSchema } from "../../contract/index.ts";
import {
  breakPayload,
  makePayload,
  payloadChecker,
  seeded,
  UnsatisfiableSchema,
  UnusableSchema,
} from "../../contract/payload/index.ts";
import { bytesSchema, readBytes } from "../../contract/wire/index.ts";
import { contracts } from "./contracts.ts";
import { generatedPackage } from "./generated-package.ts";
import { carriedAs, made, madeText, now, presence, seedsOr, type Subject, subjectsOf } from "./subjects.ts";

interface Validator {
  is(value: unknown): boolean;
  readonly "~standard": {
    validate(value: unknown): {
      readonly value?: unknown;
      readonly issues?: readonly { readonly path: readonly unknown[] }[];
    };
  };
}

interface Judged extends Subject {
  readonly validator: Validator;
  readonly check: (value: unknown) => boolean;
}

// More values than usual: `SEEDS=100 npx vitest run test/codegen/agreement --testTimeout=3600000`; the same for types and mocks.
describe.each(contracts)("in $name", async ({ contract }) => {
  const written = await generatedPackage(contract, (path) => !path.endsWith("/msw.ts"));
  afterAll(() => written[Symbol.dispose]());
  const subjects: Judged[] = [];
  for (const subject of subjectsOf(contract)) {
    const { system, type, contract: own } = subject;
    const module = await written.load(`${system}/validators/${type.file}.js`);
    const checker = payloadChecker(own, type.isBytes ? bytesSchema(own, type.schema) : type.schema);
    const validator = module[type.value] as Validator;
    const check = (value: unknown): boolean =>
      type.isBytes
        ? value instanceof Uint8Array && checker(readBytes(value)).length === 0
        : checker(value).length === 0;
    subjects.push({ ...subject, validator, check });
  }

  test("made-up values pass the generated validators", () => {
    for (const subject of subjects)
      for (let seed = 0; seed < seedsOr(24); seed += 1) {
        const value = made(subject, seed);
        const { issues } = subject.validator["~standard"].validate(value);
        expect(issues, `${subject.type.name} ${JSON.stringify(value)}`).toBeUndefined();
      }
  });

  test("broken values do not, and the issue is on the way to what was broken or beside it", () => {
    let broken = 0;
    for (const subject of subjects)
      for (let seed = 0; seed < seedsOr(6); seed += 1) {
        const chance = seeded(`${subject.type.name} ${seed}`);
        const text = madeText(subject, seed);
        for (const { value, summary } of breakPayload(subject.contract, subject.type.schema, text, { chance })) {
          const wire = carriedAs(subject.type, JSON.parse(JSON.stringify(value) ?? "null"));
          if (subject.check(wire)) continue;
          broken += 1;
          const { issues } = subject.validator["~standard"].validate(wire);
          expect(issues, `${subject.type.name}: ${summary}`).toHaveLength(1);
        }
      }
    expect(broken).toBeGreaterThan(0);
  });

  test("any JSON value is judged as the contract's own checker judges it", () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    for (const { type, validator, check } of subjects)
      fc.assert(
        fc.property(anything, (value) => {
          expect(validator.is(value), type.name).toBe(check(value));
        }),
        { numRuns: 40, seed: 7 },
      );
  });

  test("made-up values of the factories pass the validators", async () => {
    for (const { system, type, validator } of subjects) {
      const factories = await written.load(`${system}/factories.ts`);
      const make = factories[`make${type.name}`] as ((...args: readonly unknown[]) => unknown) | undefined;
      expect(make, type.name).toBeTypeOf("function");
      for (let index = 0; index < 3; index += 1) {
        const value =
          make?.length === 0 && !type.isBytes && typeof make() === "object" ? make({}, index) : make?.(index);
        expect(validator.is(value), `${type.name} ${JSON.stringify(value)}`).toBe(true);
      }
    }
  });
});

interface SuiteCase {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
}

const suite = join(import.meta.dirname, "../json-schema-suite");
const kinds = readdirSync(suite).filter((file) => file.endsWith(".json"));

describe.each(kinds)("of the JSON Schema cases in %s", (file) => {
  const cases = JSON.parse(readFileSync(join(suite, file), "utf8")) as readonly SuiteCase[];

  test.each(cases)(
    "$description: the printed validator judges every value right",
    async ({ schema, valid, invalid }) => {
      const fits = await loaded(schema);
      for (const value of valid) expect(fits(value), JSON.stringify(value)).toBe(isMeant(schema, value));
      for (const value of invalid) expect(fits(value), JSON.stringify(value)).toBe(false);
    },
  );

  test.each(cases)("$description: made-up and broken values are judged alike", async ({ schema }) => {
    const scope = { schemas: {} };
    const fits = await loaded(schema);
    const check = payloadChecker(scope, schema);
    for (let seed = 0; seed < 12; seed += 1) {
      const chance = seeded(seed);
      try {
        const value = makePayload(scope, schema, { chance, now, optional: presence[seed % 3]! });
        expect(fits(value), JSON.stringify(value)).toBe(true);
        for (const { value: broken } of breakPayload(scope, schema, value, { chance }))
          expect(fits(broken), JSON.stringify(broken)).toBe(check(broken).length === 0);
      } catch (error) {
        if (!(error instanceof UnsatisfiableSchema)) throw error;
      }
    }
  });
});

/** Guards take an object where `required` stands without `type`, and a list where `prefixItems` does, as types say (docs/generating.md). */
function isMeant(schema: JsonSchema, value: unknown): boolean {
  if (typeof schema === "boolean" || schema["type"] !== undefined) return true;
  if (schema["prefixItems"] !== undefined) return Array.isArray(value);
  return schema["required"] === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));
}

/** Runs a printed validator with those that it needs: as a module that needs nothing from anywhere. */
async function loaded(schema: JsonSchema): Promise<(value: unknown) => boolean> {
  const plans = planValidators(sourceOf(schema));
  const printed = plans.map((plan) => ({ plan, ...standaloneValidator(plan) }));
  const used = new Set(printed.flatMap(({ rules }) => [...rules]));
  const patterns = new Set(printed.flatMap((one) => [...one.patterns]));
  const shared = rulesModule(used, expressionRules, patterns).replaceAll(/^export /gm, "");
  const names = [...shared.matchAll(/^(?:function|const) (\w+)/gm)].map(([, found]) => found).join(", ");
  const functions = printed.map(
    ({ plan, name, body }) => `const ${functionName(plan.name)} = (() => {\n${body}\nreturn ${name};\n})();`,
  );
  const rules = `const rules = (() => { ${shared}\nreturn { ${names} }; })();`;
  const text = `${rules}\n${functions.join("\n")}\nexport { ${functionName("Case")} as fits };`;
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as {
    fits(value: unknown): boolean;
  };
  return module.fits;
}

test("a schema that leads back to itself is refused", () => {
  expect(() => planValidators(sourceOf({ anyOf: [{ $ref: "#" }] }))).toThrow(UnusableSchema);
});

/** A contract with one payload in it. */
function sourceOf(schema: JsonSchema): Parameters<typeof planValidators>[0] {
  const names = { name: "Case", value: "case", file: "case", summary: "" };
  const type = { ...names, schema, examples: [], carried: true, isBytes: false, isForm: false };
  return { contract: { schemas: {} }, types: [type], schemaTypes: new Map() };
}
