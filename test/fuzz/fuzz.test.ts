import { expect, test } from "vitest";
import { seeded } from "../../contract/payload/index.ts";
import { readEcho } from "../contracts/read-echo.ts";
import { mutateBytes, mutateJson } from "./mutate.ts";
import { FuzzFault, runFuzz } from "./run-fuzz.ts";

test("3,000 mutants over every protocol break nothing", async () => {
  const { mutants, heap } = await runFuzz({ seed: "the tests", count: 3_000 });
  const kinds = [
    "auction http",
    "auction websocket",
    "auction socketio",
    "auction polling",
    "harbour http",
    "echo websocket",
    "systems http",
  ];
  for (const kind of kinds) expect(mutants.get(kind)).toBeGreaterThan(40);
  expect(heap).toHaveLength(1);
}, 240_000);

test("a mock that fails for a frame ends the run with the seed and the frame", async () => {
  const fail = (): never => {
    throw new Error("no text today");
  };
  const handlers = { echo: { replies: { echoText: fail } } };
  const run = runFuzz({ seed: "7", count: 2_000, of: [{ name: "echo", read: readEcho, handlers }] });
  await expect(run).rejects.toThrow(FuzzFault);
  await expect(run).rejects.toThrow(
    /^--seed 7, echo websocket echo: .*no text today[^]*sent on that connection[^]*\n {2}[\da-f]+/,
  );
}, 120_000);

test("one seed gives one mutant, and other seeds others", () => {
  const value = { type: "bid", amount: 7, notes: ["a", null] };
  const made = (seed: number): string => {
    const chance = seeded(seed);
    return `${JSON.stringify(mutateJson(value, chance))} ${mutateBytes(Buffer.from("a frame"), chance).toString("hex")}`;
  };
  const seeds = Array.from({ length: 100 }, (_, seed) => seed);
  expect(seeds.map(made)).toEqual(seeds.map(made));
  expect(new Set(seeds.map(made)).size).toBeGreaterThan(80);
});
