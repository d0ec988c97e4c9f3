import { afterAll, beforeAll, expect, test } from "vitest";
import { contracts, systemsOf } from "./contracts.ts";
import { compilers, type GeneratedPackage, generatedPackage } from "./generated-package.ts";
import { seedsOr, subjectsOf } from "./subjects.ts";
import { type TypeView, typeView } from "./type-view.ts";
import { heldModule, typedValues } from "./typed-values.ts";

const effort = { seeds: seedsOr(2), mostBroken: 6 };
const counts = { fitting: 0, refused: 0, tolerated: 0 };
let written: GeneratedPackage;

/** Each seed takes some seconds on a busy machine, to be written and to be compiled. */
const patienceMs = 120_000 + 60_000 * effort.seeds;

beforeAll(async () => {
  const all = contracts.map(({ contract }) => contract);
  written = await generatedPackage(all, (path) => path.endsWith("/types.ts"));
  written.write("held.ts", heldModule);
  for (const contract of all) {
    const view = typeView(contract);
    const subjects = subjectsOf(contract);
    for (const system of systemsOf(contract)) writeValues(system, view, subjects);
  }
}, patienceMs);

afterAll(() => written[Symbol.dispose]());

function writeValues(system: string, view: TypeView, all: ReturnType<typeof subjectsOf>): void {
  const subjects = all.filter((subject) => subject.system === system);
  const values = subjects.map((subject) => typedValues(subject, view, effort));
  for (const { fitting, refused, tolerated } of values) {
    counts.fitting += fitting;
    counts.refused += refused;
    counts.tolerated += tolerated;
  }
  const names = subjects.filter((_, index) => values[index]!.lines.length > 0).map(({ type }) => type.name);
  if (names.length === 0) return;
  const imports = `import { held, type Plain } from "./held.ts";\nimport type { ${names.join(", ")} } from "./${system}/types.ts";`;
  const text = values.flatMap(({ lines }) => lines).join("\n");
  written.write(`${system}.values.ts`, `${imports}\nexport type Unbranded = Plain<string>;\n${text}\n`);
}

test.each(compilers)(
  "%s takes every made-up value for its type, and refuses every broken one that types can tell is wrong",
  { timeout: patienceMs },
  (compiler) => {
    expect(written.compile(compiler)).toBe("");
  },
);

test("there was something to compile of every kind", () => {
  expect(counts.fitting).toBeGreaterThan(600);
  expect(counts.refused).toBeGreaterThan(2_000);
  expect(counts.tolerated).toBeGreaterThan(300);
});
