import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { makePlan, measureCoverage, type Report, reportAsJson, selectChecks } from "../../conformance/index.ts";
import { readHarbour } from "../contracts/read-harbour.ts";
import { hostileReport } from "./hostile-report.ts";
import { questionHarbour } from "./question-harbour.ts";

/** The published schema, with every object closed: what a report says and the schema does not know is told. */
function validatorOf(name: string): ReturnType<Ajv2020["compile"]> {
  const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8");
  const closed = JSON.parse(text, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "type" in value && value.type === "object" && "properties" in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv);
  return ajv.compile(closed);
}

const isReport = validatorOf("report");

function faultsIn(value: unknown): unknown {
  void isReport(value);
  return isReport.errors ?? [];
}

/** As a reader gets it: through JSON. */
const printed = (report: Report): unknown => JSON.parse(JSON.stringify(reportAsJson(report)));

test("a report with something of everything is as its schema says", () => {
  expect(faultsIn(printed(hostileReport))).toEqual([]);
});

test("so is the report of a run over HTTP, WebSocket and Socket.IO in which much is broken", async () => {
  const contract = await readHarbour();
  const plan = makePlan(contract);
  const only = ["http/harbour-api/createBerth", "websocket/harbour-tower/tower", "socketio/harbour-quay/crane"];
  const checks = selectChecks(plan, { only });
  const switches = new Set(["R12-tides-with-418", "Q05-extra-key-in-berth", "W07-no-clearance", "I02-ack-twice"]);
  const results = await questionHarbour({ contract, checks, switches });
  const kinds = new Set(
    results.flatMap(({ verdict }) => (verdict.outcome === "broken" ? verdict.transcript.map(({ kind }) => kind) : [])),
  );
  expect([...kinds]).toEqual(expect.arrayContaining(["request", "response", "connect", "connected", "frame"]));
  const coverage = measureCoverage({ contract, plan, results, seen: new Set() });
  const report = { documents: contract.documents, day: "2026-11-27", seed: "7", results, waiverFaults: [], coverage };
  expect(faultsIn(printed(report))).toEqual([]);
}, 120_000);

test.each([
  { says: "another version", change: { schema: 2 } },
  { says: "an entry that nobody knows", change: { extra: 1 } },
  { says: "a result without a ruling", change: { results: [{ id: "a" }] } },
  { says: "a day that is none", change: { day: "today" } },
])("$says is not a report", ({ change }) => {
  expect(faultsIn({ ...(printed(hostileReport) as object), ...change })).not.toEqual([]);
});

test.each([
  { given: [{ id: "http/lots", reason: "r", owner: "o", expires: "2027-01-31" }], want: true },
  { given: [], want: true },
  { given: [{ id: "http/lots", reason: "r", owner: "o" }], want: false },
  { given: [{ id: "http/lots", reason: " ", owner: "o", expires: "2027-01-31" }], want: false },
  { given: [{ id: "http/lots", reason: "r", owner: "o", expires: "2027-02-30" }], want: false },
])("that $given are waivers is $want", ({ given, want }) => {
  expect(validatorOf("waivers")(given)).toBe(want);
});
