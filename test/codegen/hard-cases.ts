import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { payloadChecker } from "../../contract/payload/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { compilers, generatedPackage } from "./generated-package.ts";
import { made, seedsOr, type Subject, subjectsOf } from "./subjects.ts";
import { typeView } from "./type-view.ts";
import { heldModule, typedValues } from "./typed-values.ts";

/** Schemas on which other generators break, and what ours must make of them. */
export interface HardCase {
  readonly name: string;
  /** `components.schemas` of an OpenAPI 3.1 document; the first one is sent in a body. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** Schema files beside the document, by name. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** What stands in `types.ts`. */
  readonly want: string;
  /** Values of the first schema that type and validator accept. */
  readonly fits: readonly unknown[];
  /** Values that both refuse. */
  readonly wrong: readonly unknown[];
  /** Values that only the validator can refuse: types have no words for it. */
  readonly leftToTheValidator?: readonly unknown[];
  /** TypeScript that must compile, with the types as `T`: what narrows, and after `@ts-expect-error` what does not. */
  readonly proof?: string;
}

/** Holds the code of every case to what the case wants: text, validators, and types under both compilers. */
export async function proveCases(cases: readonly HardCase[]): Promise<void> {
  const contract = await read(cases);
  const subjects = new Map(subjectsOf(contract).map((subject) => [subject.system, subject]));
  const subjectOf = (index: number): Subject => subjects.get(systemOf(index))!;
  const written = await generatedPackage(contract, (path) => !/\/(msw|hooks|client)\.ts$/.test(path));
  afterAll(() => written[Symbol.dispose]());

  describe.each(cases.map((given, index) => ({ ...given, index })))("$name", ({ index, want, ...given }) => {
    const subject = subjectOf(index);
    const { type } = subject;

    test("is declared as one would write it", () => {
      const types = written.files.find(({ path }) => path === `${systemOf(index)}/types.ts`)?.text;
      expect(types).toContain(`\n${want.replace(/^\n/, "")}\n`);
    });

    test("has a validator that accepts and refuses as the contract does", async () => {
      const module = await written.load(`${systemOf(index)}/validators/${type.file}.js`);
      const { is } = module[type.value] as { is(value: unknown): boolean };
      const check = payloadChecker(contract, type.schema);
      const judge = (value: unknown): object => ({ value, generated: is(value), contract: check(value).length === 0 });
      for (const value of given.fits) expect(judge(value)).toEqual({ value, generated: true, contract: true });
      for (const value of [...given.wrong, ...(given.leftToTheValidator ?? [])])
        expect(judge(value)).toEqual({ value, generated: false, contract: false });
    });

    test("has a factory and a mock whose values fit", async () => {
      const validators = await written.load(`${systemOf(index)}/validators/${type.file}.js`);
      const factories = await written.load(`${systemOf(index)}/factories.ts`);
      const { is } = validators[type.value] as { is(value: unknown): boolean };
      const values = [...manufactured(factories, type.name), ...seeds.map((seed) => made(subject, seed))];
      expect(values.filter((value) => !is(value))).toEqual([]);
    });
  });

  test.each(compilers)("types accept and refuse the same, as far as types can, under %s", patient, (compiler) => {
    written.write("held.ts", heldModule);
    for (const [index, given] of cases.entries()) {
      const path = `proofs/${index}-${slug(given.name)}`;
      written.write(`${path}.ts`, proofOf(given, systemOf(index), subjectOf(index).type.name));
      written.write(`${path}-made.ts`, madeProofOf(subjectOf(index), contract));
    }
    expect(written.compile(compiler, "proofs/*.ts")).toBe("");
  });
}

/** A compiler beside other tests may take its time. */
const patient = { timeout: 120_000 };

const seeds: readonly number[] = Array.from({ length: seedsOr(12) }, (_, seed) => seed);

/** Every value that the factory of a type knows. */
function manufactured(factories: Readonly<Record<string, unknown>>, type: string): readonly unknown[] {
  const make = factories[`make${type}`] as (...args: readonly unknown[]) => unknown;
  return [0, 1, 2].map((index) => (make.length === 0 && isObject(make()) ? make({}, index) : make(index)));
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** Made-up values have the type, and what types can tell is broken has not. */
function madeProofOf(subject: Subject, contract: Contract): string {
  const { lines } = typedValues(subject, typeView(contract), { seeds: 3, mostBroken: 12 });
  const { name } = subject.type;
  return [
    `import { held } from "../held.ts";`,
    `import type { ${name} } from "../${subject.system}/types.ts";`,
    `export type Held = ${name};`,
    `held(0);`,
    ...lines,
  ].join("\n");
}

function proofOf({ fits, wrong, leftToTheValidator = [], proof = "" }: HardCase, system: string, type: string): string {
  const accept = (value: unknown): string => `accept<T.${type}>()(${JSON.stringify(value)});`;
  return [
    `import type * as T from "../${system}/types.ts";`,
    // Inferring the value's own type first lets objects have more properties than were declared, as open objects may.
    `const accept = <Type>() => <const Value extends Type>(value: Value): Value => value;`,
    ...[...fits, ...leftToTheValidator].map(accept),
    ...wrong.flatMap((value) => ["// @ts-expect-error", accept(value)]),
    proof,
  ].join("\n");
}

const slug = (text: string): string => text.replaceAll(/\W+/g, "-");

const systemOf = (index: number): string => `case${index}`;

async function read(cases: readonly HardCase[]): Promise<Contract> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-hard-"));
  try {
    for (const [index, { schemas, files = {} }] of cases.entries()) {
      mkdirSync(join(root, systemOf(index)));
      const write = (name: string, value: unknown): void =>
        writeFileSync(join(root, systemOf(index), name), JSON.stringify(value, null, 1));
      write("document.json", documentOf(systemOf(index), schemas));
      for (const [name, value] of Object.entries(files)) write(name, value);
    }
    const documents = cases.map((_, index) => `${systemOf(index)}/document.json`);
    const reading = await readContract(documents, { root });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 1));
    return reading.contract;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function documentOf(system: string, schemas: HardCase["schemas"]): object {
  const [first = ""] = Object.keys(schemas);
  const schema = { $ref: `#/components/schemas/${encodeURIComponent(first.replaceAll("/", "~1"))}` };
  return {
    openapi: "3.1.0",
    info: { title: system, version: "1.0.0", "x-system": system },
    servers: [{ url: "http://localhost:7700" }],
    paths: {
      [`/${system}`]: {
        post: {
          operationId: "send",
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: { "204": { description: "Taken" } },
        },
      },
    },
    components: { schemas },
  };
}
