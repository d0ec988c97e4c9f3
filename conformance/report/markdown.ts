import { type Result, rule, type Ruling } from "../result.ts";
import type { Coverage } from "../covered/measure-coverage.ts";
import { kindName } from "./coverage-words.ts";
import { type FailureGroup, groupFailures } from "./group-failures.ts";
import { blockOf, codeOf, proseOf } from "./markdown-text.ts";
import { maskReport } from "./mask.ts";
import { printTranscript } from "./print-transcript.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce.ts";
import { shownOf, shrunkWords } from "./shown-of.ts";
import { verdictOf } from "./verdict-of.ts";

/** What a summary on GitHub may hold is 1 MiB: some of it is kept free. */
const mostBytes = 1_000_000;

/** A part of the summary; where the whole of it has no room, the short form may have. */
interface Part {
  readonly whole: string;
  readonly short?: string;
}

/**
 * A run as Markdown, for a summary or a comment: what is broken, by cause, what is waived, coverage, and what was not asked. The least important
 * parts are left out where it would be longer than `most` bytes (default: what GitHub takes), and how many is said.
 */
export function reportAsMarkdown(given: Report, most: number = mostBytes): string {
  const report = maskReport(given);
  const { isRed, words } = verdictOf(report);
  const head = [`## ${isRed ? "❌" : "✅"} ${proseOf(words)}`, counts(report.results), coverageTable(report.coverage)];
  const parts: readonly Part[] = [
    ...report.waiverFaults.map(({ waiver, message, fix }) => ({
      whole: `- **Waiver** at ${codeOf(`${waiver.source.file}:${waiver.source.line}`)}: ${proseOf(message)}; ${proseOf(fix)}`,
    })),
    ...groupFailures(report.results).map((group) => cause(group, report)),
    ...waived(report.results),
    ...unasked(report.results),
  ];
  const note = (left: number): string =>
    `*${left} more entries are left out to keep this short: \`--json\` or \`--html\` has them all.*`;
  const budget = most - bytesOf(note(parts.length)) - 4;
  const chosen = head.filter((text) => text !== "");
  let used = bytesOf(chosen.join("\n\n"));
  let left = 0;
  for (const { whole, short } of parts) {
    const text = [whole, short].find((one) => one !== undefined && used + bytesOf(one) + 2 <= budget);
    if (text === undefined) {
      left += 1;
      continue;
    }
    chosen.push(text);
    used += bytesOf(text) + 2;
  }
  if (left > 0) chosen.push(note(left));
  return `${chosen.join("\n\n")}\n`;
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

function counts(results: readonly Result[]): string {
  const names: readonly (readonly [Ruling, string])[] = [
    ["pass", "Kept"],
    ["fail", "Broken"],
    ["warning", "Warnings"],
    ["waived", "Waived"],
    ["not-asked", "Not asked"],
    ["inconclusive", "Inconclusive"],
  ];
  const numbers = names.map(([ruling]) => results.filter((result) => rule(result) === ruling).length);
  return [row(names.map(([, name]) => name)), row(names.map(() => "--:")), row(numbers.map(String))].join("\n");
}

function coverageTable({ sums }: Coverage): string {
  if (sums.length === 0) return "";
  const rows = sums.map((sum) => row([kindName(sum), String(sum.reached), String(sum.total), `${sum.percent} %`]));
  return [row(["Coverage of", "Reached", "Of", ""]), row(["---", "--:", "--:", "--:"]), ...rows].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function cause({ first, others }: FailureGroup, report: Report): Part {
  const { check, verdict, during } = first;
  const { file, line } = verdict.clause ?? check.asks;
  const { replay } = reproduce(check.id, report, shownOf(verdict), during);
  const shrunk = shrunkWords(verdict);
  const alike = others.length === 0 ? "" : ` (and ${others.length} more alike)`;
  const title = `### ${rule(first) === "fail" ? "❌" : "⚠️"} ${proseOf(check.title)}${alike}`;
  const where = verdict.pointer === undefined || verdict.pointer === "" ? "" : ` at ${codeOf(verdict.pointer)}`;
  const facts = [
    `- asked by ${codeOf(`${file}:${line}`)}`,
    `- expected ${codeOf(verdict.expected)}`,
    `- got ${codeOf(verdict.got)}${where}`,
    ...(shrunk === undefined ? [] : [`- shrunk: ${proseOf(shrunk)}`]),
    ...(replay === undefined ? [] : [`- again ${codeOf(replay)}`]),
    ...others.slice(0, 20).map((one) => `- also ${codeOf(one.check.id)}`),
    ...(others.length > 20 ? [`- and ${others.length - 20} more`] : []),
  ].join("\n");
  const wire = printTranscript(shownOf(verdict));
  return {
    whole: [title, facts, ...(wire.length === 0 ? [] : [blockOf(wire)])].join("\n\n"),
    short: `- ${proseOf(check.title)}${alike}: ${codeOf(check.id)} at ${codeOf(`${file}:${line}`)}`,
  };
}

function waived(results: readonly Result[]): readonly Part[] {
  return [...Map.groupBy(results, ({ waiver }) => waiver)].flatMap(([waiver, list]) =>
    waiver === undefined
      ? []
      : [
          {
            whole: `- ${list.length} waived by ${codeOf(`${waiver.source.file}:${waiver.source.line}`)} until ${waiver.expires}: ${proseOf(waiver.reason)} (${proseOf(waiver.owner)})`,
          },
        ],
  );
}

function unasked(results: readonly Result[]): readonly Part[] {
  const reasons = Map.groupBy(results, ({ verdict }) => ("because" in verdict ? verdict.because : undefined));
  return [...reasons]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, list]) =>
      reason === undefined ? [] : [{ whole: `- ${list.length} not asked or inconclusive: ${proseOf(reason)}` }],
    );
}
