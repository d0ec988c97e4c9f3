import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import type { Making } from "./making.ts";
import type { Shape } from "./shape.ts";

/** A plausible number within the bounds: small, round, and of the size that its name suggests. */
export function makeNumber(shape: Shape, kind: "integer" | "number", making: Making): number {
  const isWhole = kind === "integer" || shape.formats.some((format) => format === "int32" || format === "int64");
  if (isWhole && /timestamp|(?:^|_)ts$|_at$|[a-z]At$/.test(making.name) && shape.multiples.length === 0) {
    for (const moment of [making.now, Math.floor(making.now / 1000)])
      if (moment >= shape.least && moment <= shape.most && !shape.exclusive.has(moment)) return moment;
  }
  const grain = grainOf(shape, isWhole);
  const [low, high] = usualRange(shape, making.name);
  // Counted in grains, so that every candidate is a multiple.
  const first = Math.ceil(low / grain - 1e-9);
  const last = Math.floor(high / grain + 1e-9);
  if (last < first)
    throw new UnsatisfiableSchema(shape.pointer, `no ${isWhole ? "whole number" : "number"} lies within its bounds`);
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const count = Math.min(last, first + Math.floor(making.chance.next() * (last - first + 1)));
    const value = tidy(count * grain);
    if (value >= shape.least && value <= shape.most && !shape.exclusive.has(value)) return value;
  }
  for (const count of [first, first + 1, last - 1, last]) {
    const value = tidy(count * grain);
    if (value >= shape.least && value <= shape.most && !shape.exclusive.has(value)) return value;
  }
  if (!isWhole && shape.multiples.length === 0) {
    const middle = shape.least + (shape.most - shape.least) / 2;
    if (Number.isFinite(middle) && !shape.exclusive.has(middle)) return middle;
  }
  throw new UnsatisfiableSchema(shape.pointer, "no number lies within its bounds");
}

/** The step between candidates. */
export function grainOf(shape: Shape, isWhole: boolean): number {
  const steps = isWhole ? [...shape.multiples, 1] : shape.multiples;
  if (steps.length > 0) return steps.reduce(commonMultiple);
  const span = shape.most - shape.least;
  return Number.isFinite(span) && span > 0 && span < 1 ? 10 ** Math.floor(Math.log10(span) - 2) : 0.01;
}

function commonMultiple(left: number, right: number): number {
  const scale = 10 ** Math.min(15, Math.max(decimals(left), decimals(right)));
  const a = Math.round(left * scale);
  const b = Math.round(right * scale);
  return a === 0 || b === 0 ? left : (a / commonDivisor(a, b)) * (b / scale);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function decimals(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** 0.1 + 0.2 as a person writes it. */
export const tidy = (value: number): number => Number(value.toPrecision(15)) + 0;

const usual: readonly (readonly [RegExp, number, number])[] = [
  [/percent|usage|cpu|memory|load|rate$/i, 5, 95],
  [/latency|response_?time|duration|elapsed|_ms$/i, 5, 400],
  [/port$/i, 1024, 9999],
  [/status_?code/i, 200, 200],
  [/score|confidence|probability|ratio/i, 0, 1],
  [/page$/i, 1, 5],
  [/count|total|requests|connections|clients/i, 0, 2000],
  [/price|amount|cost|value|budget/i, 10, 5000],
  [/year|ano$/i, 2020, 2026],
];

function usualRange(shape: Shape, name: string): readonly [number, number] {
  const { least, most } = shape;
  const suggested = usual.find(([pattern]) => pattern.test(name));
  const reach = Math.max(100, ...shape.multiples.map((multiple) => multiple * 20));
  const int32 = shape.formats.includes("int32") ? 2 ** 31 - 1 : Infinity;
  const [low, high] = suggested === undefined ? [0, reach] : [suggested[1], suggested[2]];
  const [from, to] = [Math.max(low, least), Math.min(high, most, int32)];
  const grain = shape.multiples.length > 0 ? Math.max(...shape.multiples) : 1;
  if (from + grain <= to) return [from, to];
  if (Number.isFinite(least)) return [least, Math.min(most, int32, least + reach)];
  if (Number.isFinite(most)) return [most - reach, most];
  return [0, reach];
}
