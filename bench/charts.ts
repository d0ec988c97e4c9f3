import { mkdirSync, writeFileSync } from "node:fs";
import { chartOf, type Line } from "./chart.ts";
import { type Figure, median, ours } from "./figure.ts";

const folder = new URL("charts/", import.meta.url);

/** Draws the figures that are points of charts: `charts/<chart>.svg`. */
export function drawCharts(figures: readonly Figure[]): void {
  const charts = new Map<string, { readonly title: string; readonly lines: Map<string, [number, number][]> }>();
  for (const { point, samples } of figures) {
    if (point === undefined) continue;
    const { chart, title, series, at } = point;
    const { lines } = charts.get(chart) ?? { lines: new Map() };
    lines.set(series, [...(lines.get(series) ?? []), [at, median(samples[ours] ?? [])]]);
    charts.set(chart, { title, lines });
  }
  for (const [name, { title, lines }] of charts) {
    mkdirSync(folder, { recursive: true });
    const drawn = [...lines].map(([series, points]): Line => ({ name: series, points }));
    writeFileSync(new URL(`${name}.svg`, folder), chartOf(title, drawn));
  }
}
