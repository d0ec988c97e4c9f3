/** One measured value. */
export interface Point {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

/** From a value to a place on the chart. */
export type Scale = (value: number) => number;

export const scale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    start + ((value - from) / (to - from || 1)) * (end - start);

/** Tenths are not exact in binary: so much may a quotient be off. */
const slack = 1e-9;

/** A step of 1, 2 or 5 times a power of ten that cuts `span` into about `parts`. */
export function niceStep(span: number, parts: number): number {
  const rough = span / parts || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - slack)) ?? 10;
  return factor * power;
}

/** Multiples of `step` from `from` to `to`. */
export function ticks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step - slack);
  const count = Math.floor(to / step + slack) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The least round range that holds all values, with some room around them. */
export function niceRange(values: readonly number[]): readonly [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least) * 0.2 || Math.abs(most) * 0.1 || 1;
  const step = niceStep(most - least + 2 * room, 4);
  return [Math.floor((least - room) / step) * step, Math.ceil((most + room) / step) * step];
}

/** Runs of points that follow each other without a gap longer than `gapMs`. */
export function runs(points: readonly Point[], gapMs: number): readonly (readonly Point[])[] {
  const all: Point[][] = [];
  for (const point of points) {
    const run = all.at(-1);
    const last = run?.at(-1);
    if (run && last && point.at - last.at <= gapMs) run.push(point);
    else all.push([point]);
  }
  return all;
}

/** The line through a run, as an SVG path. */
export const pathOf = (run: readonly Point[], x: Scale, y: Scale): string =>
  run.map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");

/** The point nearest to a moment. */
export const nearest = (points: readonly Point[], at: number): Point | undefined =>
  points.reduce<Point | undefined>(
    (best, point) => (best && Math.abs(best.at - at) <= Math.abs(point.at - at) ? best : point),
    undefined,
  );
