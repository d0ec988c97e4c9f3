import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateSystem, type PrintableSchema, standaloneValidator } from "../../codegen/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { manyOperations } from "../many-operations.ts";
import { openValidatorThread } from "../../cli/validator-thread.ts";

const patience = 60_000;

const printable = (name: string, schema: PrintableSchema["schema"]): PrintableSchema => ({
  name,
  schema,
  ownProperties: false,
  tracksEvaluated: false,
});
const bid = printable("Bid", {
  type: "object",
  required: ["lot"],
  properties: { lot: { type: "string", pattern: "^L" }, at: { type: "string", format: "date-time" } },
});
const impossible = printable("Odd", { type: "oddity" });

test("a thread prints what is printed here, and refuses what is refused here", { timeout: patience }, async () => {
  await using thread = openValidatorThread();
  const [first, odd, second] = await Promise.allSettled([bid, impossible, bid].map((one) => thread.print(one)));
  const printed = { status: "fulfilled", value: standaloneValidator(bid) };
  expect([first, second]).toEqual([printed, printed]);
  expect(() => standaloneValidator(impossible)).toThrow("oddity");
  expect(odd).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("oddity") as string } });
});

test("nobody waits for ever for a thread that has ended", { timeout: patience }, async () => {
  const thread = openValidatorThread();
  const waiting = Promise.allSettled([thread.print(bid), thread.print(bid)]);
  await thread[Symbol.asyncDispose]();
  expect(await waiting).toHaveLength(2);
});

test("the code of a large contract is the same, byte for byte, whoever prints it", { timeout: patience }, async () => {
  const root = await mkdtemp(join(tmpdir(), "sockwright-thread-"));
  try {
    await writeFile(join(root, "lots.json"), JSON.stringify(manyOperations(320)));
    const reading = await readContract(["lots.json"], { root });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
    await using thread = openValidatorThread();
    let asked = 0;
    const { files } = await generateSystem(reading.contract, {
      system: "lots",
      printMany: (given) => {
        asked += 1;
        return thread.print(given);
      },
    });
    expect(asked).toBe(320);
    expect(files).toEqual((await generateSystem(reading.contract, { system: "lots" })).files);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
