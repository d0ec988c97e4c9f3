import type { ReactNode } from "react";
import type { Point } from "../ui/chart-scale.ts";
import { Sparkline } from "../ui/sparkline.tsx";

interface MetricTileProps {
  readonly name: string;
  readonly unit: string;
  readonly now: number | undefined;
  readonly points: readonly Point[];
  readonly color: string;
  readonly format: (value: number) => string;
  readonly gapMs: number;
}

/** One figure, large, with its course and its bounds. */
export function MetricTile({ name, unit, now, points, color, format, gapMs }: MetricTileProps): ReactNode {
  const values = points.map(({ value }) => value);
  return (
    <li className="tile">
      <p className="tile-name">{name}</p>
      <p className="tile-now tabular">
        {now === undefined ? "–" : format(now)} <small>{unit}</small>
      </p>
      <Sparkline points={points} color={color} gapMs={gapMs} />
      <p className="tile-bounds tabular">
        {values.length > 1 ? `${format(Math.min(...values))} to ${format(Math.max(...values))} in 5 min` : "measuring"}
      </p>
    </li>
  );
}
