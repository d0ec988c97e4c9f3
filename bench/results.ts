import { readFileSync, writeFileSync } from "node:fs";
import { drawCharts } from "./charts.ts";
import { type Budget, type Figure, type Ruling, median, ours, rule } from "./figure.ts";

/** The outcome of one benchmark, as bench/results.json keeps it. */
export interface Outcome {
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  /** One-minute load averages of the machine before and after: other work on it shows here. */
  readonly load: readonly [number, number];
  readonly figures: readonly Figure[];
}

export type Results = Readonly<Record<string, Outcome>>;

const file = new URL("results.json", import.meta.url);
const readme = new URL("README.md", import.meta.url);
const marks = { start: "<!-- results -->", end: "<!-- /results -->" };

export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Results;
  } catch {
    return {};
  }
}

/** Keeps the results, and shows them in the README. */
export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, undefined, 1)}\n`);
  drawCharts(Object.values(results).flatMap(({ figures }) => figures));
  const text = readFileSync(readme, "utf8");
  const from = text.indexOf(marks.start) + marks.start.length;
  const to = text.indexOf(marks.end);
  if (to < 0) throw new Error(`bench/README.md has no ${marks.end}`);
  writeFileSync(readme, `${text.slice(0, from)}\n\n${table(results)}\n${text.slice(to)}`);
}

const digits = (value: number): string =>
  value >= 1000 ? String(Math.round(value)) : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** The median, and in brackets the lowest and the highest round. */
export function shownSamples(samples: readonly number[]): string {
  if (samples.length === 1) return digits(median(samples));
  return `${digits(median(samples))} (${digits(Math.min(...samples))}–${digits(Math.max(...samples))})`;
}

const shownBudget = ({ bound, value, times }: Budget, unit: string): string =>
  `${bound === "at least" ? "≥" : "≤"} ${value}${times === undefined ? ` ${unit}`.trimEnd() : ` × ${times}`}`;

export function shownRuling({ budget, got, met }: Ruling, unit: string): string {
  return `${met ? "met" : "**missed**"}: ${digits(got)}${budget.times === undefined ? "" : " ×"}, budget ${shownBudget(budget, unit)}`;
}

/** Every figure with its peers and its budgets, a section for each benchmark. */
export function table(results: Results): string {
  return Object.entries(results)
    .map(([name, { date, node, machine, load, figures }]) => {
      const rows = figures.map((figure) => {
        const { what, unit, samples, budgets } = figure;
        const own = shownSamples(samples[ours] ?? []);
        const others = Object.entries(samples).filter(([subject]) => subject !== ours);
        const beside = others.map(([subject, list]) => `${subject} ${shownSamples(list)}`).join("<br>");
        const rulings = budgets.map((budget) => shownRuling(rule(figure, budget), unit)).join("<br>");
        return `| ${what}${unit === "" || what.includes("/s") ? "" : `, ${unit}`} | ${own} | ${beside || "–"} | ${rulings || "–"} |\n`;
      });
      const notes = [...new Set(figures.flatMap(({ note }) => note ?? []))].map((note) => `- ${note}\n`).join("");
      const when = `${date.slice(0, 10)}, ${node}, ${machine}, load before and after ${load.map((value) => value.toFixed(2)).join(" and ")}`;
      return `### ${name}\n\n${when}\n\n| what | sockwright | beside | budget |\n|---|---|---|---|\n${rows.join("")}${notes && `\n${notes}`}`;
    })
    .join("\n");
}
