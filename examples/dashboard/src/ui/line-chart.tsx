import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { nearest, niceRange, niceStep, pathOf, type Point, runs, scale, ticks } from "./chart-scale.ts";
import { minuteOf, timeOf } from "./format.ts";
import { useWidth } from "./use-width.ts";

export interface Series {
  readonly name: string;
  /** One of the palette: `--series-1`. */
  readonly color: string;
  readonly points: readonly Point[];
}

interface LineChartProps {
  /** What is measured, for those who do not see the chart. */
  readonly label: string;
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** Default: what the values need. */
  readonly range?: readonly [number, number];
  /** Between two values that are further apart, nothing was heard. */
  readonly gapMs: number;
}

const height = 220;
const edge = { top: 12, right: 12, bottom: 24, left: 44 };
const minuteMs = 60_000;
const timeSteps = [15_000, 30_000, minuteMs, 2 * minuteMs, 5 * minuteMs];

/**
 * Lines over time that grow at their right end. What was not heard is left open and shaded. A pointer or the arrow keys read
 * single values.
 */
export function LineChart({ label, series, format, range, gapMs }: LineChartProps): ReactNode {
  const [box, width] = useWidth<HTMLDivElement>();
  const [cursor, setCursor] = useState<number>();
  const points = series[0]?.points ?? [];
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return <div ref={box} className="chart" style={{ height }} />;

  const [low, high] = range ?? niceRange(series.flatMap((one) => one.points.map(({ value }) => value)));
  const from = Math.min(first.at, last.at - minuteMs);
  const x = scale([from, last.at], [edge.left, width - edge.right]);
  const y = scale([low, high], [height - edge.bottom, edge.top]);
  const read = cursor === undefined ? undefined : nearest(points, cursor);
  const valueAt = ({ points: own }: Series, at: number): string => format(nearest(own, at)?.value ?? Number.NaN);
  const said = (at: number): string =>
    `${timeOf(at)}: ${series.map((one) => `${one.name} ${valueAt(one, at)}`).join(", ")}`;

  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): void => {
    const { left } = currentTarget.getBoundingClientRect();
    setCursor(scale([edge.left, width - edge.right], [from, last.at])(clientX - left));
  };
  const step = (event: KeyboardEvent): void => {
    const at = points.indexOf(read ?? last);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: points.length - 1 }[event.key];
    if (event.key === "Escape") setCursor(undefined);
    if (next === undefined) return;
    event.preventDefault();
    setCursor((points[Math.max(0, next)] ?? last).at);
  };

  return (
    <div
      ref={box}
      className="chart"
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label={`${label} over time`}
      aria-valuemin={0}
      aria-valuemax={points.length - 1}
      aria-valuenow={points.indexOf(read ?? last)}
      aria-valuetext={said((read ?? last).at)}
      onKeyDown={step}
      onPointerMove={follow}
      onPointerLeave={() => setCursor(undefined)}
      onBlur={() => setCursor(undefined)}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          {ticks(low, high, niceStep(high - low, 4)).map((value) => (
            <g key={value} className="chart-tick">
              <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} />
              <text x={edge.left - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          {timeTicks(from, last.at, width).map((at) => (
            <text key={at} className="chart-time" x={x(at)} y={height - 6} textAnchor="middle">
              {at % minuteMs === 0 ? minuteOf(at) : timeOf(at)}
            </text>
          ))}
          {gapsIn(points, gapMs).map(([start, end]) => (
            <g key={start} className="chart-gap">
              <rect x={x(start)} width={x(end) - x(start)} y={edge.top} height={height - edge.top - edge.bottom} />
              {x(end) - x(start) > 52 && (
                <text x={(x(start) + x(end)) / 2} y={edge.top + 18} textAnchor="middle">
                  no data
                </text>
              )}
            </g>
          ))}
          {series.map((one) => (
            <g key={one.name} style={{ color: `var(${one.color})` }}>
              {runs(one.points, gapMs).map((run) => (
                <path key={run[0]?.at} className="chart-line" d={pathOf(run, x, y)} />
              ))}
              <circle className="chart-now" cx={x(last.at)} cy={y(one.points.at(-1)?.value ?? low)} r={4} />
            </g>
          ))}
          {read && (
            <g className="chart-cursor">
              <line x1={x(read.at)} x2={x(read.at)} y1={edge.top} y2={height - edge.bottom} />
              {series.map((one) => (
                <circle
                  key={one.name}
                  style={{ color: `var(${one.color})` }}
                  cx={x(read.at)}
                  cy={y(nearest(one.points, read.at)?.value ?? low)}
                  r={4}
                />
              ))}
            </g>
          )}
        </svg>
      )}
      {read && (
        <div className="chart-tip" data-side={x(read.at) > width / 2 ? "left" : "right"} style={{ left: x(read.at) }}>
          <span className="tabular">{timeOf(read.at)}</span>
          {series.map((one) => (
            <span key={one.name}>
              <span className="swatch" style={{ color: `var(${one.color})` }} /> {one.name}{" "}
              <strong className="tabular">{valueAt(one, read.at)}</strong>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** Round moments, few enough for their words to stand beside each other. */
function timeTicks(from: number, to: number, width: number): number[] {
  const fit = Math.max(2, Math.floor(width / 90));
  const step = timeSteps.find((one) => (to - from) / one <= fit) ?? 10 * minuteMs;
  const room = (to - from) * 0.04;
  return ticks(from + room, to - room, step);
}

const gapsIn = (points: readonly Point[], gapMs: number): (readonly [number, number])[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.at - before.at > gapMs ? [[before.at, point.at] as const] : [];
  });
