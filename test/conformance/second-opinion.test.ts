import { expect, test } from "vitest";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

import { type Check, type Clock, realClock, type Result, runPlan, type Verdict } from "../../conformance/index.ts";

const contract = await readLighthouse();
const wrong: Verdict = { outcome: "broken", expected: "an answer", got: "none", transcript: [] };
const kept: Verdict = { outcome: "kept" };
const still: Clock = realClock({ now: () => 0, after: () => () => undefined });

/** A check that comes to these verdicts, one after the other. */
const checkWith = (verdicts: readonly Verdict[], id = "light/answers"): Check & { asked(): number } => {
  let times = 0;
  return {
    id,
    title: "MUST answer",
    asks: { file: "lighthouse.yaml", pointer: "", line: 1, column: 1 },
    about: { system: "lighthouse", document: "light", ports: [] },
    covers: [],
    needsMs: 0,
    company: "any",
    run: () => Promise.resolve(verdicts[times++] ?? kept),
    asked: () => times,
  };
};

test.for([
  { load: 4, comes: [wrong, kept], outcome: "inconclusive", times: 2, says: "kept the second time" },
  { load: 4, comes: [wrong, wrong, kept], outcome: "inconclusive", times: 3, says: "kept the third time" },
  { load: 4, comes: [wrong, wrong, wrong, kept], outcome: "broken", times: 3, says: "broken each time" },
  {
    load: 4,
    comes: [wrong, { outcome: "not-asked" as const, because: "no room" }],
    outcome: "broken",
    times: 2,
    says: "of no answer the second time",
  },
  { load: 4, comes: [kept], outcome: "kept", times: 1, says: "kept at once" },
  { load: 1.5, comes: [wrong, kept], outcome: "broken", times: 1, says: "broken on a machine at rest" },
  { load: undefined, comes: [wrong, kept], outcome: "broken", times: 1, says: "broken on a machine that nobody knows" },
])("what is $says, at a load of $load for each processor, is $outcome", async ({ load, comes, outcome, times }) => {
  const check = checkWith(comes);
  const told: Result[] = [];
  const results = await runPlan([check], {
    contract,
    target: { urls: {} },
    clock: still,
    onResult: (result) => told.push(result),
    ...(load !== undefined && { load: () => load }),
  });
  expect([results[0]?.verdict.outcome, check.asked()]).toEqual([outcome, times]);
  expect(told).toEqual(results);
});

test("of a server that breaks everything no more than thirty findings are asked about once more", async () => {
  const checks = Array.from({ length: 40 }, (_, index) => checkWith([wrong, kept], `light/${index}`));
  const results = await runPlan(checks, { contract, target: { urls: {} }, clock: still, load: () => 9 });
  const count = (outcome: string): number => results.filter(({ verdict }) => verdict.outcome === outcome).length;
  expect([count("inconclusive"), count("broken")]).toEqual([30, 10]);
});
