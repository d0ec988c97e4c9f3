import { levelOf } from "../check.ts";
import { type Result, rule } from "../result.ts";
import type { WaiverFault } from "../waive.ts";
import { familyOfCheck } from "./family-of.ts";
import type { Finding } from "./finding.ts";
import { type BrokenResult, groupFailures } from "./group-failures.ts";
import { maskReport } from "./mask.ts";
import type { Report } from "./report.ts";

/** Every broken promise as a finding of its own, waived ones included, and every waiver that must not stay; the worst first. */
export function findingsOf(given: Report): readonly Finding[] {
  const report = maskReport(given);
  return [
    ...report.waiverFaults.map(ofWaiver),
    ...groupFailures(report.results).flatMap(({ first, others }) => [first, ...others].map((one) => ofResult(one))),
    ...report.results.filter(isWaived).map((one) => ofResult(one)),
  ];
}

/** One finding for each cause, and what is alike counted: where there is room for a few only. */
export function causesOf(given: Report): readonly Finding[] {
  const report = maskReport(given);
  return [
    ...report.waiverFaults.map(ofWaiver),
    ...groupFailures(report.results).map(({ first, others }) => {
      const alike = others.length === 0 ? "" : `\nand ${others.length} more alike, such as ${others[0]?.check.id}`;
      const finding = ofResult(first);
      return { ...finding, message: `${finding.message}${alike}` };
    }),
  ];
}

const isWaived = (result: Result): result is BrokenResult => rule(result) === "waived";

function ofResult({ check, verdict, waiver }: BrokenResult): Finding {
  const where = verdict.pointer === undefined || verdict.pointer === "" ? "" : ` at ${verdict.pointer}`;
  return {
    rule: familyOfCheck(check.id),
    level: levelOf(check) === "MUST" ? "error" : levelOf(check) === "SHOULD" ? "warning" : "note",
    title: check.title,
    message: `${check.title}\nexpected ${verdict.expected}\ngot ${verdict.got}${where}\ncheck ${check.id}`,
    source: verdict.clause ?? check.asks,
    key: check.id,
    ...(waiver && { waived: `${waiver.reason} (${waiver.owner}, until ${waiver.expires})` }),
  };
}

function ofWaiver({ waiver, kind, message, fix }: WaiverFault): Finding {
  return {
    rule: `waiver/${kind}`,
    level: "error",
    title: `a waiver is ${kind}`,
    message: `${message}\n${fix}`,
    source: waiver.source,
    key: waiver.id,
  };
}
