import { type Result, rule } from "../result.ts";
import type { WaiverFault } from "../waive.ts";
import { maskReport } from "./mask.ts";
import { printTranscript } from "./print-transcript.ts";
import { shownOf } from "./shown-of.ts";
import type { Report } from "./report.ts";

/**
 * A run as JUnit XML, which continuous integration reads: one suite for each document, one case for each check, and a case for each waiver that
 * must not stay.
 */
export function reportAsJunit(report: Report): string {
  const { results, waiverFaults } = maskReport(report);
  const suites = [...Map.groupBy(results, ({ check }) => check.about.document)].map(([document, list]) =>
    suite(document, list),
  );
  if (waiverFaults.length > 0) suites.push(waiverSuite(waiverFaults));
  const failures = results.filter((result) => rule(result) === "fail").length + waiverFaults.length;
  const counts = `tests="${results.length + waiverFaults.length}" failures="${failures}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sockwright" ${counts}>\n${suites.join("\n")}\n</testsuites>\n`;
}

function suite(document: string, results: readonly Result[]): string {
  const failures = results.filter((result) => rule(result) === "fail").length;
  const skipped = results.filter((result) => ["not-asked", "inconclusive", "waived"].includes(rule(result))).length;
  const head = `name="${escape(document)}" tests="${results.length}" failures="${failures}" skipped="${skipped}"`;
  return `  <testsuite ${head}>\n${results.map(testCase).join("\n")}\n  </testsuite>`;
}

function waiverSuite(faults: readonly WaiverFault[]): string {
  const cases = faults.map(({ waiver, kind, message, fix }) => {
    const { file, line } = waiver.source;
    const head = `classname="waivers" name="${escape(waiver.id)}" file="${escape(file)}" line="${line}"`;
    return `    <testcase ${head}>\n      <failure message="${escape(`${kind}: ${message}`)}">${escape(`${file}:${line}\n${fix}`)}</failure>\n    </testcase>`;
  });
  return `  <testsuite name="waivers" tests="${faults.length}" failures="${faults.length}" skipped="0">\n${cases.join("\n")}\n  </testsuite>`;
}

function testCase(result: Result): string {
  const { check, verdict, ms, waiver } = result;
  const { file, line } = check.asks;
  const head = `    <testcase classname="${escape(check.about.document)}" name="${escape(check.id)}" file="${escape(file)}" line="${line}" time="${(ms / 1000).toFixed(3)}"`;
  const inside = detail(result);
  return inside === "" ? `${head}/>` : `${head}>\n${inside}\n    </testcase>`;

  function detail(one: Result): string {
    if (verdict.outcome === "not-asked" || verdict.outcome === "inconclusive")
      return `      <skipped message="${escape(`${verdict.outcome}: ${verdict.because}`)}"/>`;
    if (verdict.outcome !== "broken") return "";
    if (waiver !== undefined) {
      const words = `waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`;
      return `      <skipped message="${escape(words)}"/>`;
    }
    const { file: where, line: at } = verdict.clause ?? check.asks;
    const lines = [
      `${where}:${at}`,
      `expected ${verdict.expected}`,
      `got ${verdict.got}`,
      ...printTranscript(shownOf(verdict)),
    ];
    const text = escape(lines.join("\n"));
    return rule(one) === "fail"
      ? `      <failure message="${escape(check.title)}">${text}</failure>`
      : `      <system-out>${escape(check.title)}\n${text}</system-out>`;
  }
}

/** Text as XML 1.0 can hold it. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
