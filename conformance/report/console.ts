import type { Coverage } from "../covered/measure-coverage.ts";
import { type Result, rule } from "../result.ts";
import type { WaiverFault } from "../waive.ts";
import { kindName } from "./coverage-words.ts";
import { type FailureGroup, groupFailures } from "./group-failures.ts";
import { maskReport } from "./mask.ts";
import { printTranscript } from "./print-transcript.ts";
import { shownOf, shrunkWords } from "./shown-of.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce.ts";

/** Colours a text, or leaves it as it is. */
export type Paint = (format: "bold" | "dim" | "red" | "yellow" | "green" | "cyan", text: string) => string;

/** What a person reads after a run: what is broken, by cause and with its evidence, what is waived, what was not asked, how much was reached, and the sums. */
export function printReport(given: Report, paint: Paint): string {
  const report = maskReport(given);
  const { results, waiverFaults } = report;
  return [
    ...groupFailures(results).map((group) => block(group, report, paint)),
    waived(results, paint),
    waiverFaults.map((fault) => faultBlock(fault, paint)).join("\n\n"),
    unasked(results, paint),
    covered(report.coverage, paint),
    sums(report, paint),
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

function block({ first, others }: FailureGroup, report: Report, paint: Paint): string {
  const { check, verdict, during } = first;
  const isFailure = rule(first) === "fail";
  const { file, line } = verdict.clause ?? check.asks;
  const { shell, replay } = reproduce(check.id, report, shownOf(verdict), during);
  const shrunk = shrunkWords(verdict);
  const where = verdict.pointer === undefined || verdict.pointer === "" ? "" : ` at ${verdict.pointer}`;
  return [
    `${paint(isFailure ? "red" : "yellow", isFailure ? "FAIL" : "WARN")}  ${paint("bold", plain(check.title))}`,
    row("check", paint("dim", check.id)),
    row("asked by", `${file}:${line}`),
    row("expected", plain(verdict.expected)),
    row("got", plain(`${verdict.got}${where}`)),
    ...printTranscript(shownOf(verdict)).map((text) => `      ${paint("dim", text)}`),
    ...(shrunk === undefined ? [] : [row("shrunk", plain(shrunk))]),
    ...(shell === undefined ? [] : [row("see it", plain(shell))]),
    ...(replay === undefined ? [] : [row("again", replay)]),
    ...(others.length === 0 ? [] : [row("alike", `${others.length} more:`), ...alike(others)]),
  ].join("\n");
}

const row = (name: string, text: string): string => `      ${name.padEnd(10)} ${text}`;

/** What servers and documents say must not drive the reader's terminal, nor begin a line that a pipeline takes for a command. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");

/** How many of a group are named. */
const mostNamed = 8;

const alike = (others: readonly Result[]): readonly string[] => named(others).map((name) => `${" ".repeat(19)}${name}`);

function named(list: readonly Result[]): readonly string[] {
  const names = list.slice(0, mostNamed).map(({ check }) => check.id);
  return list.length > mostNamed ? [...names, `… and ${list.length - mostNamed} more`] : names;
}

/** What is broken and put up with, by waiver. */
function waived(results: readonly Result[], paint: Paint): string {
  const byWaiver = Map.groupBy(results, ({ waiver }) => waiver);
  return [...byWaiver]
    .flatMap(([waiver, list]) => {
      if (waiver === undefined) return [];
      const { reason, owner, expires, source } = waiver;
      return [
        `${paint("yellow", "WAIVED")}  ${plain(reason)} (${plain(owner)}, until ${expires}; ${source.file}:${source.line})`,
        ...named(list).map((name) => `      ${paint("dim", name)}`),
      ];
    })
    .join("\n");
}

function faultBlock({ waiver, kind, message, fix }: WaiverFault, paint: Paint): string {
  const { file, line } = waiver.source;
  return [
    `${paint("red", "WAIVER")}  ${paint("bold", plain(message))}`,
    row("written at", `${file}:${line}`),
    row(kind, plain(fix)),
  ].join("\n");
}

/** What was not asked, by reason: a hundred checks may wait for one credential. */
function unasked(results: readonly Result[], paint: Paint): string {
  const reasons = Map.groupBy(
    results.filter(({ verdict }) => verdict.outcome === "not-asked" || verdict.outcome === "inconclusive"),
    ({ verdict }) =>
      "because" in verdict
        ? `${verdict.outcome === "not-asked" ? "not asked" : "inconclusive"}  ${verdict.because}`
        : "",
  );
  return [...reasons]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, list]) => {
      const [first] = list;
      const more = list.length === 1 ? "" : ` and ${list.length - 1} more`;
      return `${paint("yellow", plain(reason))}\n      ${paint("dim", `${first?.check.id ?? ""}${more}`)}`;
    })
    .join("\n");
}

/** One line: what is not reached, and why, is for other formats. */
function covered({ sums: list }: Coverage, paint: Paint): string {
  const parts = list.map((sum) => `${kindName(sum)} ${sum.percent} % (${sum.reached} of ${sum.total})`);
  return parts.length === 0 ? "" : `${paint("bold", "coverage")}  ${parts.join(", ")}`;
}

function sums({ results, waiverFaults }: Report, paint: Paint): string {
  const counts = Map.groupBy(results, (result) => rule(result));
  const count = (ruling: keyof typeof words): number => counts.get(ruling)?.length ?? 0;
  const parts = (["pass", "fail", "warning", "waived", "not-asked", "inconclusive"] as const).flatMap((ruling) =>
    count(ruling) === 0 ? [] : [`${count(ruling)} ${words[ruling]}`],
  );
  if (waiverFaults.length > 0) parts.push(`${waiverFaults.length} waivers to remove or renew`);
  return paint(count("fail") + waiverFaults.length > 0 ? "red" : "green", parts.join(", "));
}

const words = {
  pass: "kept",
  fail: "broken",
  warning: "warnings",
  waived: "waived",
  "not-asked": "not asked",
  inconclusive: "inconclusive",
} as const;
