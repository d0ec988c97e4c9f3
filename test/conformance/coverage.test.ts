import { describe, expect, test } from "vitest";
import { makePlan, measureCoverage, type Result, selectChecks } from "../../conformance/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { questionMock } from "./driven-mock.ts";

const contract = await readAuction();
const plan = makePlan(contract);

describe("over the mock of an auction", () => {
  test("a whole run comes across every operation, message, status, close code and keyword", async () => {
    const seen = new Set<string>();
    const results = await questionMock(contract, { onSeen: (clause) => void seen.add(clause) });
    const { sums, clauses } = measureCoverage({ contract, plan, results, seen });
    expect(clauses.filter(({ reached }) => !reached)).toEqual([]);
    expect(sums.map(({ dimension, direction, percent }) => [dimension, direction, percent])).toEqual([
      ["operation", undefined, 100],
      ["message", "client", 100],
      ["message", "server", 100],
      ["status", undefined, 100],
      ["close-code", undefined, 100],
      ["keyword", undefined, 100],
    ]);
  }, 120_000);

  test("a run of one check comes across its operation, and says of the rest that it was left out", async () => {
    const seen = new Set<string>();
    const checks = selectChecks(plan, { only: ["http/auction-api/createLot/accepts/valid"] });
    const results = await questionMock(contract, { checks, onSeen: (clause) => void seen.add(clause) });
    const { clauses } = measureCoverage({ contract, plan, results, seen });
    const find = (wanted: string): unknown => clauses.find(({ id }) => id === wanted);
    expect(find("operation:auction-api.createLot")).toMatchObject({ reached: true });
    expect(find("status:auction-api.createLot:201")).toMatchObject({ reached: true, status: "201" });
    const leftOut = { reached: false, because: "its checks were left out of this run" };
    expect(find("status:auction-api.readLot:200")).toMatchObject(leftOut);
    expect(clauses.filter(({ dimension }) => dimension === "close-code")).toEqual(
      clauses.filter(({ dimension }) => dimension === "close-code").map((clause) => ({ ...clause, ...leftOut })),
    );
    expect(find("operation:auction-api.signIn")).toMatchObject({
      reached: false,
      because: "its checks were left out of this run",
    });
  }, 60_000);
});

describe("by what is known of a run", () => {
  const all = plan.map((check): Result => ({ check, verdict: { outcome: "kept" }, ms: 1 }));

  test("statuses and close codes count only when they crossed the wire", () => {
    const { sums } = measureCoverage({ contract, plan, results: all, seen: new Set() });
    const none = sums.filter(({ reached }) => reached === 0).map(({ dimension }) => dimension);
    expect(none).toEqual(["status", "close-code"]);
  });

  test("what was not asked is not reached, for the reason that the check gave", () => {
    const because = "no credential for auction-live.token is known";
    const results = all.map((result): Result => ({ ...result, verdict: { outcome: "not-asked", because } }));
    const { sums, clauses } = measureCoverage({ contract, plan, results, seen: new Set() });
    expect(sums.map(({ percent }) => percent)).toEqual([0, 0, 0, 0, 0, 0]);
    const keywords = clauses.filter(({ dimension }) => dimension === "keyword");
    expect(new Set(keywords.map((clause) => "because" in clause && clause.because))).toEqual(new Set([because]));
  });

  test("what a server says by itself is not reached for the reason that its message is not", () => {
    const because = "it was not heard";
    const results = all.map((result): Result =>
      result.check.covers.some((clause) => clause.startsWith("message:"))
        ? { ...result, verdict: { outcome: "not-asked", because } }
        : { ...result, verdict: { outcome: "inconclusive", because: "the machine was busy" } },
    );
    const { clauses } = measureCoverage({ contract, plan, results, seen: new Set() });
    const said = clauses.filter(({ dimension, direction }) => dimension === "operation" && direction === "server");
    expect(said.length).toBeGreaterThan(0);
    for (const clause of said)
      expect("because" in clause && ["it was not heard", "the machine was busy"]).toContain(
        "because" in clause && clause.because,
      );
  });

  test("a broken promise was reached all the same", () => {
    const results = all.map((result): Result => ({
      ...result,
      verdict: { outcome: "broken", expected: "this", got: "that", transcript: [] },
    }));
    const { sums } = measureCoverage({ contract, plan, results, seen: new Set() });
    expect(sums.find(({ dimension }) => dimension === "keyword")?.percent).toBe(100);
  });

  test("what is nearly whole is not called whole", () => {
    const [first, ...rest] = all.filter(({ check }) => check.covers.some((clause) => clause.startsWith("keyword:")));
    const { sums } = measureCoverage({ contract, plan, results: rest, seen: new Set() });
    const keywords = sums.find(({ dimension }) => dimension === "keyword");
    expect(first).toBeDefined();
    expect(keywords?.reached).toBeLessThan(keywords?.total ?? 0);
    expect(keywords?.percent).toBeLessThan(100);
  });
});

test("of what only a server can bring about is said that nobody can from outside", async () => {
  const harbour = await readHarbour();
  const { clauses } = measureCoverage({ contract: harbour, plan: makePlan(harbour), results: [], seen: new Set() });
  const reasons = clauses.flatMap((clause) => (clause.closeCode === 1001 && !clause.reached ? [clause.because] : []));
  expect(reasons.length).toBeGreaterThan(0);
  expect(new Set(reasons)).toEqual(new Set(["nobody can bring that about from outside"]));
});
