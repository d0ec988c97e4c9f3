import type { Check } from "../check.ts";
import type { Verdict } from "../verdict.ts";
import type { Paint } from "./console.ts";
import { maskReport } from "./mask.ts";
import { plain } from "./print-transcript.ts";
import type { Report } from "./report.ts";
import { reproduce } from "./reproduce.ts";
import { shownOf } from "./shown-of.ts";

const row = (name: string, text: string): string => `      ${name.padEnd(10)} ${plain(text)}`;

/** The one check that is asked again. */
export function printQuestion({ id, title, asks }: Check, seed: string, paint: Paint): string {
  const where = `${id}  ${asks.file}:${asks.line}, seed ${seed}`;
  return `${paint("bold", plain(title))}\n${paint("dim", plain(where))}\n`;
}

/** What came of a run of one check whose wire has been shown already. */
export function printVerdict(given: Report, paint: Paint): string {
  const report = maskReport(given);
  return report.results
    .map(({ check, verdict }) => {
      switch (verdict.outcome) {
        case "kept":
          return paint("green", "KEPT");
        case "not-asked":
          return `${paint("yellow", "NOT ASKED")}  ${plain(verdict.because)}`;
        case "inconclusive":
          return `${paint("yellow", "INCONCLUSIVE")}  ${plain(verdict.because)}`;
        case "broken": {
          const { expected, got, pointer = "", clause = check.asks } = verdict;
          const { shell } = reproduce(check.id, report, shownOf(verdict));
          return [
            paint("red", "BROKEN"),
            row("asked by", `${clause.file}:${clause.line}`),
            row("expected", expected),
            row("got", `${got}${pointer === "" ? "" : ` at ${pointer}`}`),
            ...(shell === undefined ? [] : [row("see it", shell)]),
          ].join("\n");
        }
      }
    })
    .join("\n");
}

/** How a verdict stands to that of a report, which must be masked already. */
export function printComparison(now: Verdict, was: Verdict, day: string): string {
  const said = `the report of ${day}`;
  if (was.outcome !== "broken") return `In ${said} it was ${was.outcome === "kept" ? "kept" : "not answered"}.`;
  if (now.outcome === "broken" && now.got === was.got) return `As in ${said}.`;
  const got = plain(`got ${was.got}`);
  return now.outcome === "broken"
    ? `Broken in another way than in ${said}: there it ${got}.`
    : `In ${said} it was broken: ${got}.`;
}
