import { expect, test } from "vitest";
import type { Check } from "../check.ts";
import type { Result } from "../result.ts";
import type { Verdict } from "../verdict.ts";
import { reportAsMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";

function result(id: string, verdict: Verdict, title: Check["title"] = "MUST answer"): Result {
  const check: Check = {
    id,
    title,
    asks: { file: "openapi/auction.yaml", pointer: "", line: 12, column: 5 },
    about: { system: "auction", document: "auction-api", ports: [] },
    covers: [],
    needsMs: 0,
    company: "any",
    run: () => Promise.resolve(verdict),
  };
  return { check, verdict, ms: 1 };
}

const broken = (got: string, text = "said"): Verdict => ({
  outcome: "broken",
  expected: "an answer",
  got,
  transcript: [{ at: 0, on: "#1", kind: "frame", from: "server", data: { text, bytes: text.length } }],
});

const report = (results: readonly Result[]): Report => ({
  documents: [],
  day: "2026-11-27",
  seed: "sockwright",
  results,
  waiverFaults: [],
  coverage: { sums: [{ dimension: "status", reached: 1, total: 2, percent: 50 }], clauses: [] },
});

/** Causes of their own, told apart by a word, with much on the wire. */
const many = (count: number): readonly Result[] =>
  Array.from({ length: count }, (_, index) =>
    result(
      `http/auction-api/lots/cause-${index}/x`,
      broken(`nothing, ${"abcdefghij"[index % 10]}${index}`, "x".repeat(300)),
    ),
  );

test("the summary begins with what the run comes to, its numbers and its coverage", () => {
  const text = reportAsMarkdown(report([...many(2), result("http/auction-api/lots/kept", { outcome: "kept" })]));
  expect(text).toMatch(/^## ❌ 2 of 3 promises are broken\n/);
  expect(text).toContain("| 1 | 2 | 0 | 0 | 0 | 0 |");
  expect(text).toContain("| statuses | 1 | 2 | 50 % |");
  expect(text).toContain("- asked by `openapi/auction.yaml:12`");
  expect(text).toContain("```text\n← xxx");
});

test("a run in which nothing is broken says so", () => {
  const text = reportAsMarkdown(report([result("http/auction-api/lots/kept", { outcome: "kept" })]));
  expect(text).toMatch(/^## ✅ All 1 promises that were asked about are kept\n/);
});

test.each([2000, 20_000, 200_000])("it is never longer than %i bytes, and says how much it leaves out", (most) => {
  const results = [
    ...many(1500),
    result("http/auction-api/lots/auth", { outcome: "not-asked", because: "no credential is known" }),
  ];
  const text = reportAsMarkdown(report(results), most);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
  expect(text).toContain("## ❌ 1500 of 1500 promises are broken");
  const told = text.match(/cause-\d+/g)?.length ?? 0;
  expect(told).toBeGreaterThan(0);
  const left = Number(/\*(\d+) more entries are left out/.exec(text)?.[1] ?? 0);
  const shown = new Set(text.match(/cause-\d+/g)).size + (text.includes("no credential is known") ? 1 : 0);
  expect(shown + left).toBe(1501);
});

test("a broken MUST comes before a broken SHOULD, and what has room is not cut", () => {
  const should = result("http/auction-api/lots/clock", broken("then"), "SHOULD tell the time");
  const text = reportAsMarkdown(report([should, ...many(1)]));
  expect(text.indexOf("MUST answer")).toBeLessThan(text.indexOf("SHOULD tell the time"));
  expect(text).not.toContain("left out");
});
