import { expect, test } from "vitest";
import type { Check } from "./check.ts";
import { type Result, rule } from "./result.ts";
import { broken, kept, notAsked, type Verdict } from "./verdict.ts";
import { waive, type Waiver } from "./waive.ts";

const fault = broken({ expected: "201", got: "200", transcript: [] });
const unknown = notAsked("no credential is known");

function check(id: string, title: Check["title"] = "MUST be kept"): Check {
  return {
    id,
    title,
    asks: { file: "openapi/auction.yaml", pointer: "", line: 1, column: 1 },
    about: { system: "auction", document: "auction-api", ports: [] },
    covers: [],
    needsMs: 0,
    company: "any",
    run: () => Promise.resolve(kept),
  };
}

const waiver = (id: string, expires = "2026-12-31"): Waiver => ({
  id,
  reason: "the gateway is being replaced",
  owner: "floor team",
  expires,
  source: { file: "sockwright.waivers.yaml", line: 2 },
});

function judged(
  outcomes: Readonly<Record<string, Verdict>>,
  given: Waiver,
  today = "2026-11-27",
  others: Check[] = [],
) {
  const results = Object.entries(outcomes).map(([id, verdict]): Result => ({ check: check(id), verdict, ms: 1 }));
  const plan = [...results.map((result) => result.check), ...others];
  const waived = waive(results, { waivers: [given], plan, today });
  return {
    rulings: waived.results.map((result) => rule(result)),
    faults: waived.faults.map(({ kind, message, fix }) => `${kind}: ${message}: ${fix}`),
  };
}

test.each([
  { id: "http/lots/create", title: "itself" },
  { id: "http/lots", title: "the beginning of its id" },
  { id: "**/create", title: "a pattern" },
])("a broken check that is waived by $title does not fail the run", ({ id }) => {
  expect(judged({ "http/lots/create": fault }, waiver(id))).toEqual({ rulings: ["waived"], faults: [] });
});

test("a waiver holds on its last day, and not on the day after", () => {
  const given = waiver("http/lots/create", "2026-11-27");
  expect(judged({ "http/lots/create": fault }, given, "2026-11-27")).toEqual({ rulings: ["waived"], faults: [] });
  const { rulings, faults } = judged({ "http/lots/create": fault }, given, "2026-11-28");
  expect(rulings).toEqual(["fail"]);
  expect(faults).toEqual([
    'expired: the waiver of "http/lots/create" ended on 2026-11-27, and today is 2026-11-28: mend what is broken and remove the entry, or agree on a later day with floor team (the gateway is being replaced)',
  ]);
});

test.each([
  {
    title: "a check that is kept now",
    outcomes: { "http/lots/create": kept },
    id: "http/lots/create",
    kinds: ["stale"],
  },
  {
    title: "a pattern of which everything is kept now",
    outcomes: { "http/lots/create": kept, "http/lots/read": kept },
    id: "http/lots",
    kinds: ["stale"],
  },
  {
    title: "a pattern of which something is broken still",
    outcomes: { "http/lots/create": fault, "http/lots/read": kept },
    id: "http/lots",
    kinds: [],
  },
  {
    title: "a pattern of which something could not be asked",
    outcomes: { "http/lots/create": unknown, "http/lots/read": kept },
    id: "http/lots",
    kinds: [],
  },
  {
    title: "a check that could not be asked",
    outcomes: { "http/lots/create": unknown },
    id: "http/lots/create",
    kinds: [],
  },
  { title: "a name that no check has", outcomes: { "http/lots/create": kept }, id: "http/bids", kinds: ["unmatched"] },
])("of a waiver for $title is said: $kinds", ({ outcomes, id, kinds }) => {
  const { faults } = judged(outcomes, waiver(id));
  expect(faults.map((text) => text.slice(0, text.indexOf(":")))).toEqual(kinds);
});

test("what a run leaves out makes no waiver stale or unmatched", () => {
  const others = [check("http/bids/create")];
  expect(judged({ "http/lots/create": kept }, waiver("http/bids/create"), "2026-11-27", others).faults).toEqual([]);
  expect(judged({ "http/lots/create": kept }, waiver("http"), "2026-11-27", others).faults).toEqual([]);
});

test("a broken SHOULD can be waived too, and nothing but what is broken", () => {
  const results = [
    { check: check("a", "SHOULD be kept"), verdict: fault, ms: 1 },
    { check: check("b"), verdict: unknown, ms: 1 },
  ];
  const plan = results.map((result) => result.check);
  const waivers = [waiver("a"), waiver("b")];
  const waived = waive(results, { waivers, plan, today: "2026-11-27" });
  expect(waived.results.map((result) => rule(result))).toEqual(["waived", "not-asked"]);
});
