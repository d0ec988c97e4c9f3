import type { ReactNode } from "react";
import { pathOf, type Point, runs, scale } from "./chart-scale.ts";

/** The course of a value, small: shape without figures. */
export function Sparkline({
  points,
  color,
  gapMs,
}: {
  readonly points: readonly Point[];
  readonly color: string;
  readonly gapMs: number;
}): ReactNode {
  const values = points.map(({ value }) => value);
  const last = points.at(-1);
  const x = scale([points[0]?.at ?? 0, last?.at ?? 0], [0, 100]);
  const y = scale([Math.min(...values), Math.max(...values)], [29, 3]);
  return (
    <svg
      className="sparkline"
      viewBox="0 0 100 32"
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ color: `var(${color})` }}
    >
      {points.length > 1 && runs(points, gapMs).map((run) => <path key={run[0]?.at} d={pathOf(run, x, y)} />)}
    </svg>
  );
}
