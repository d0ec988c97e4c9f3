import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeDrift, generate, summariseContract } from "../../codegen/index.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { type Edit, edits, silentEdits } from "./document-edits.ts";
import { type SmallDocuments, smallDocuments } from "./small-documents.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "sockwright-drift-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What documents say, unless they say nothing that could be a contract. */
async function read(documents: SmallDocuments): Promise<Contract | undefined> {
  const files = Object.entries(documents).map(([name, document]) => {
    writeFileSync(join(root, `${name}.json`), JSON.stringify(document));
    return join(root, `${name}.json`);
  });
  const reading = await readContract(files, { root });
  return reading.ok ? reading.contract : undefined;
}

// More documents than usual: `DRIFTS=5000 SEED=3 npx vitest run test/codegen/drift-properties --testTimeout=3600000`.
const runs = (few: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env["DRIFTS"] ?? few),
  seed: Number(process.env["SEED"] ?? 11),
});

const edited = (from: readonly Edit[]): fc.Arbitrary<readonly [SmallDocuments, Edit, number, number]> =>
  fc.tuple(smallDocuments, fc.constantFrom(...from), fc.nat(), fc.nat());

test("whatever the documents promise otherwise is told in words", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(edited(edits), async ([documents, edit, at, by]) => {
      const before = await read(documents);
      const changed = structuredClone(documents);
      fc.pre(before !== undefined && edit.apply(changed, at, by));
      const after = await read(changed);
      fc.pre(after !== undefined);
      const [was, is] = [summariseContract(before!, "small"), summariseContract(after!, "small")];
      // Everything that is written depends on what the hash depends on.
      if (was.hash === is.hash) return;
      expect(describeDrift(was, is), edit.name).not.toEqual([]);
      told += 1;
    }),
    runs(150),
  );
  expect(told).toBeGreaterThan(50);
}, 120_000);

/** What is written, without the remarks in it, without what the mock keeps of the documents, and without their examples. */
async function codeOf(contract: Contract): Promise<Readonly<Record<string, string>>> {
  const files = await generate(contract, { system: "small" });
  const kept = files.filter(({ path }) => !/\/(contract\.js|factories\.ts)$/.test(path));
  return Object.fromEntries(kept.map(({ path, text }) => [path, withoutRemarks(text)]));
}

const withoutRemarks = (text: string): string =>
  text
    .replaceAll(/("(?:[^"\\]|\\.)*")|\/\*[^]*?\*\/|\/\/.*/g, (_, quoted: string | undefined) => quoted ?? "")
    .replaceAll(/\s+/g, " ");

test("what no program could notice changes no code, and there are no words for it", async () => {
  await fc.assert(
    fc.asyncProperty(edited(silentEdits), async ([documents, edit, at, by]) => {
      const before = await read(documents);
      const changed = structuredClone(documents);
      fc.pre(before !== undefined && edit.apply(changed, at, by));
      const after = await read(changed);
      fc.pre(after !== undefined);
      expect(describeDrift(summariseContract(before!, "small"), summariseContract(after!, "small")), edit.name).toEqual(
        [],
      );
      expect(await codeOf(after!), edit.name).toEqual(await codeOf(before!));
    }),
    runs(12),
  );
}, 120_000);

test("what is told in words changes the code", async () => {
  await fc.assert(
    fc.asyncProperty(edited(edits), async ([documents, edit, at, by]) => {
      const before = await read(documents);
      const changed = structuredClone(documents);
      fc.pre(before !== undefined && edit.apply(changed, at, by));
      const after = await read(changed);
      fc.pre(after !== undefined);
      const drift = describeDrift(summariseContract(before!, "small"), summariseContract(after!, "small"));
      const all = async (contract: Contract): Promise<string> =>
        JSON.stringify(
          (await generate(contract, { system: "small", kinds: ["msw"] })).map(({ text }) => withoutRemarks(text)),
        );
      expect(drift.length > 0, edit.name).toBe((await all(before!)) !== (await all(after!)));
    }),
    runs(15),
  );
}, 120_000);
