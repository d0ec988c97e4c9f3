import { type Result, rule } from "../result.ts";
import { printTranscript } from "./print-transcript.ts";

/** Colours a text, or leaves it as it is. */
export type Paint = (format: "bold" | "dim" | "red" | "yellow" | "green" | "cyan", text: string) => string;

/** What a person reads after a run: what is broken with its evidence, what was not asked, and the sums. */
export function printResults(results: readonly Result[], paint: Paint): string {
  const blocks = results.flatMap((result) => {
    const { check, verdict } = result;
    if (verdict.outcome !== "broken") return [];
    const ruling = rule(result);
    const { file, line } = verdict.clause ?? check.asks;
    return [
      [
        `${paint(ruling === "fail" ? "red" : "yellow", ruling === "fail" ? "FAIL" : "WARN")}  ${check.title}  ${paint("dim", check.id)}`,
        `      asked by   ${file}:${line}`,
        `      expected   ${verdict.expected}`,
        `      got        ${verdict.got}${verdict.pointer === undefined ? "" : ` at ${verdict.pointer || "the whole"}`}`,
        ...printTranscript(verdict.transcript).map((text) => `      ${paint("dim", text)}`),
      ].join("\n"),
    ];
  });
  const unasked = results.flatMap(({ check, verdict }) =>
    verdict.outcome === "not-asked" || verdict.outcome === "inconclusive"
      ? [
          `${paint("yellow", verdict.outcome === "not-asked" ? "not asked" : "inconclusive")}  ${check.id}  ${verdict.because}`,
        ]
      : [],
  );
  return [...blocks, unasked.join("\n"), sums(results)].filter((text) => text !== "").join("\n\n");
}

function sums(results: readonly Result[]): string {
  const counts = Map.groupBy(results, (result) => rule(result));
  return (["pass", "fail", "warning", "waived", "not-asked", "inconclusive"] as const)
    .flatMap((ruling) => {
      const count = counts.get(ruling)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${words[ruling]}`];
    })
    .join(", ");
}

const words = {
  pass: "kept",
  fail: "broken",
  warning: "warnings",
  waived: "waived",
  "not-asked": "not asked",
  inconclusive: "inconclusive",
} as const;
