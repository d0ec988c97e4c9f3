import { type Result, rule } from "../result.ts";
import { type FailureGroup, groupFailures } from "./group-failures.ts";
import { printTranscript } from "./print-transcript.ts";
import { reproduce } from "./reproduce.ts";

/** Colours a text, or leaves it as it is. */
export type Paint = (format: "bold" | "dim" | "red" | "yellow" | "green" | "cyan", text: string) => string;

export interface PrintOptions {
  readonly paint: Paint;
  /** Of the run, for lines that repeat it. */
  readonly seed: string;
}

/** What a person reads after a run: what is broken, by cause and with its evidence, what was not asked, and the sums. */
export function printResults(results: readonly Result[], options: PrintOptions): string {
  const blocks = groupFailures(results).map((group) => block(group, options));
  return [...blocks, unasked(results, options.paint), sums(results, options.paint)]
    .filter((text) => text !== "")
    .join("\n\n");
}

function block({ first, others }: FailureGroup, { paint, seed }: PrintOptions): string {
  const { check, verdict } = first;
  const isFailure = rule(first) === "fail";
  const { file, line } = verdict.clause ?? check.asks;
  const { shell, replay } = reproduce(check.id, seed, verdict.transcript);
  const where = verdict.pointer === undefined || verdict.pointer === "" ? "" : ` at ${verdict.pointer}`;
  const row = (name: string, text: string): string => `      ${name.padEnd(10)} ${text}`;
  return [
    `${paint(isFailure ? "red" : "yellow", isFailure ? "FAIL" : "WARN")}  ${paint("bold", check.title)}`,
    row("check", paint("dim", check.id)),
    row("asked by", `${file}:${line}`),
    row("expected", verdict.expected),
    row("got", `${verdict.got}${where}`),
    ...printTranscript(verdict.transcript).map((text) => `      ${paint("dim", text)}`),
    ...(shell === undefined ? [] : [row("see it", shell)]),
    row("again", replay),
    ...(others.length === 0 ? [] : [row("alike", `${others.length} more:`), ...alike(others)]),
  ].join("\n");
}

/** How many of a group are named. */
const mostNamed = 8;

function alike(others: FailureGroup["others"]): readonly string[] {
  const names = others.slice(0, mostNamed).map(({ check }) => `                   ${check.id}`);
  return others.length > mostNamed ? [...names, `                   … and ${others.length - mostNamed} more`] : names;
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
      return `${paint("yellow", reason)}\n      ${paint("dim", `${first?.check.id ?? ""}${more}`)}`;
    })
    .join("\n");
}

function sums(results: readonly Result[], paint: Paint): string {
  const counts = Map.groupBy(results, (result) => rule(result));
  const count = (ruling: keyof typeof words): number => counts.get(ruling)?.length ?? 0;
  const parts = (["pass", "fail", "warning", "waived", "not-asked", "inconclusive"] as const).flatMap((ruling) =>
    count(ruling) === 0 ? [] : [`${count(ruling)} ${words[ruling]}`],
  );
  return paint(count("fail") > 0 ? "red" : "green", parts.join(", "));
}

const words = {
  pass: "kept",
  fail: "broken",
  warning: "warnings",
  waived: "waived",
  "not-asked": "not asked",
  inconclusive: "inconclusive",
} as const;
