import { expect, test } from "vitest";
import type { Check } from "../check.ts";
import type { Coverage } from "../covered/measure-coverage.ts";
import type { Result } from "../result.ts";
import type { Transcript } from "../transcript.ts";
import { broken, kept, notAsked, type Verdict } from "../verdict.ts";
import type { WaiverFault } from "../waive.ts";
import { printReport } from "./console.ts";
import { groupFailures } from "./group-failures.ts";
import { reportAsHtml } from "./html/page.ts";
import { reportAsJson } from "./json.ts";
import { reportAsJunit } from "./junit.ts";
import { findingsOf } from "./findings-of.ts";
import { reportAsMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce.ts";

const transcript: Transcript = [
  {
    at: 0,
    on: "#1",
    kind: "request",
    method: "POST",
    url: "http://localhost:7400/lots?token=opaque",
    headers: [
      ["authorization", "Bearer opaque"],
      ["content-type", "application/json"],
    ],
    body: { text: '{"title":"A clock"}', bytes: 19 },
  },
  { at: 3, on: "#1", kind: "response", status: 500, headers: [] },
];

const result = (id: string, verdict: Verdict, title: Check["title"] = "MUST take a lot"): Result => ({
  check: {
    id,
    title,
    asks: { file: "openapi/auction.yaml", pointer: "/paths/~1lots/post", line: 12, column: 5 },
    about: { system: "auction", document: "auction-api", ports: [7400], operation: "auction-api.createLot" },
    covers: [],
    needsMs: 0,
    company: "any",
    run: () => Promise.resolve(verdict),
  },
  verdict,
  ms: 3,
});

const results = [
  result(
    "http/auction-api/createLot/survives/unusual-body",
    broken({ expected: "an answer below 500", got: "status 500", transcript }),
  ),
  result("http/auction-api/updateLot/survives/unusual-body", {
    ...broken({ expected: "an answer below 500", got: "status 502", transcript }),
    shown: transcript.slice(0, 1),
    shrunk: { because: 'it brought {"token":"opaque"}' },
  }),
  result(
    "http/auction-api/listLots/response/clock",
    broken({ expected: "now", got: "then", transcript }),
    "SHOULD tell the time",
  ),
  result("http/auction-api/readLot/accepts/valid", kept),
  result("http/auction-api/readLot/auth/scope", notAsked("no credential with another scope is known")),
];

const coverage: Coverage = {
  sums: [
    { dimension: "operation", reached: 3, total: 4, percent: 75 },
    { dimension: "message", direction: "client", reached: 2, total: 3, percent: 66.6 },
  ],
  clauses: [],
};
const documents = [
  {
    id: "auction-api",
    system: "auction",
    format: "openapi",
    formatVersion: "3.1.0",
    title: "Auction",
    version: "1.0.0",
    description: "",
    source: { file: "openapi/auction.yaml", pointer: "", line: 1, column: 1 },
  } as const,
];
const report: Report = { documents, day: "2026-11-27", results, waiverFaults: [], coverage, seed: "7" };
const plain = (_format: string, text: string): string => text;

test("what is broken alike is told once, the worst first", () => {
  const groups = groupFailures(results.toReversed());
  expect(groups.map(({ first, others }) => [first.check.id, others.length])).toEqual([
    ["http/auction-api/updateLot/survives/unusual-body", 1],
    ["http/auction-api/listLots/response/clock", 0],
  ]);
});

test("a person reads the clause, what was expected and got, the wire, and how to see it again", () => {
  const text = printReport(report, plain);
  expect(text).toContain("FAIL  MUST take a lot");
  expect(text).toContain("asked by   openapi/auction.yaml:12");
  expect(text).toContain("→ POST http://localhost:7400/lots?token=•••");
  expect(text).toContain("again      sockwright replay http/auction-api/createLot/survives/unusual-body --seed 7");
  expect(text).toContain("http/auction-api/updateLot/survives/unusual-body");
  expect(text).toContain("coverage  operations 75 % (3 of 4), messages of clients 66.6 % (2 of 3)");
  expect(text).toContain("1 kept, 2 broken, 1 warnings, 1 not asked");
});

test("what a server says begins no line of the console, and drives no terminal", () => {
  const got = 'the event "x\n::error::forged\r\n::add-mask::a\u001b[2J"';
  const [first] = results;
  const forged = { ...first!, verdict: broken({ expected: "an event", got, transcript }) };
  const text = printReport({ ...report, results: [forged] }, plain);
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain("\u001b");
  expect(text).toContain("x�::error::forged");
});

test.each([
  { name: "the console", print: () => printReport(report, plain) },
  { name: "JSON", print: () => JSON.stringify(reportAsJson(report)) },
  { name: "Markdown", print: () => reportAsMarkdown(report) },
  { name: "findings", print: () => JSON.stringify(findingsOf(report)) },
  { name: "HTML", print: () => reportAsHtml(report) },
  { name: "JUnit", print: () => reportAsJunit(report) },
])("no report shows a secret: $name", ({ print }) => {
  expect(print()).not.toContain("opaque");
});

test.each([
  {
    title: "what was made simpler",
    verdict: { shrunk: { from: 310, to: 24, asked: 9 }, shown: [{ ...transcript[0]!, on: "#7" }] },
    says: "shrunk     from 310 to 24 bytes, asked 9 more times",
  },
  {
    title: "what could not be",
    verdict: { shrunk: { from: 24, to: 24, asked: 1 } },
    says: "shrunk     no, nothing simpler brings it about; asked 1 more time",
  },
  {
    title: "what was not tried",
    verdict: { shrunk: { because: "said once more, it brought status 409" } },
    says: "shrunk     no, said once more, it brought status 409",
  },
])("a person reads of $title", ({ verdict, says }) => {
  const [first] = results;
  const shrunk = { ...broken({ expected: "an answer below 500", got: "status 500", transcript }), ...verdict };
  const text = printReport({ ...report, results: [{ ...first!, verdict: shrunk }] }, plain);
  expect(text).toContain(says);
  // Of the wire, what shows it is enough.
  expect(text.includes("← 500")).toBe(verdict.shown === undefined);
});

test("a request is repeated with curl, its credential left to the reader", () => {
  expect(reproduce("id", { seed: "sockwright" }, transcript)).toEqual({
    shell: `curl -i -X POST -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' --data-raw '{"title":"A clock"}' "http://localhost:7400/lots?token=$TOKEN"`,
    replay: "sockwright replay id",
  });
});

test("JUnit counts failures, and what was not asked is skipped with its reason", () => {
  const xml = reportAsJunit(report);
  expect(xml).toContain('<testsuite name="auction-api" tests="5" failures="2" skipped="1">');
  expect(xml).toContain('<skipped message="not-asked: no credential with another scope is known"/>');
  expect(xml.match(/<failure /g)).toHaveLength(2);
});

const waiver = {
  id: "http/auction-api/createLot",
  reason: "the gateway is being <replaced>",
  owner: "floor team",
  expires: "2026-12-31",
  source: { file: "sockwright.waivers.yaml", line: 4 },
};
const stale: WaiverFault = { waiver, kind: "stale", message: '"x" is kept now', fix: "remove the entry" };

/** One broken check that is waived, and one waiver that has nothing left to waive. */
const waivedReport: Report = {
  documents,
  day: "2026-11-27",
  coverage,
  seed: "7",
  results: results.slice(0, 1).map((result) => ({ ...result, waiver })),
  waiverFaults: [stale],
};

test("a person reads of a waived check who put up with it and until when, and of a stale waiver what to do", () => {
  const text = printReport(waivedReport, plain);
  expect(text).not.toContain("FAIL");
  expect(text).toContain(
    "WAIVED  the gateway is being <replaced> (floor team, until 2026-12-31; sockwright.waivers.yaml:4)",
  );
  expect(text).toContain("http/auction-api/createLot/survives/unusual-body");
  expect(text).toMatch(/WAIVER {2}"x" is kept now\n +written at sockwright.waivers.yaml:4\n +stale +remove the entry/);
  expect(text).toContain("1 waived, 1 waivers to remove or renew");
});

test("JSON and JUnit tell a waived check from a broken one, and fail for a stale waiver", () => {
  const { results: entries, waiverFaults } = reportAsJson(waivedReport);
  expect(entries).toMatchObject([{ ruling: "waived", waiver: { owner: "floor team" } }]);
  expect(waiverFaults).toEqual([stale]);
  const xml = reportAsJunit(waivedReport);
  expect(xml).toContain('<testsuites name="sockwright" tests="2" failures="1">');
  expect(xml).toContain(
    '<skipped message="waived until 2026-12-31 by floor team: the gateway is being &lt;replaced&gt;"/>',
  );
  expect(xml).toContain('file="sockwright.waivers.yaml" line="4">');
});
