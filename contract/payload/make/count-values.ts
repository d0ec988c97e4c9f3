import type { SchemaNode } from "../schema-node.ts";
import { grainOf, tidy } from "./make-number.ts";
import type { Making } from "./making.ts";
import type { Shape } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";

/** As many values are tried before the schema counts as exhausted. */
const mostCounted = 20_000;

/** The values that schemas allow, one after another, where they can be counted: listed ones, `null`, truths, numbers upwards. */
export function* countValues(schemas: readonly SchemaNode[], making: Making): Generator<unknown, void> {
  // Unions are decided by chance: a few decisions see most of their branches.
  for (let decision = 0; decision < 4; decision += 1) {
    const shape = shapeOf(schemas, { ...making, chance: making.chance.fork(`count ${decision}`) });
    if (shape.fixed !== undefined) yield* shape.fixed;
    else {
      if (shape.kinds.has("null")) yield null;
      if (shape.kinds.has("boolean")) yield* [false, true];
      if (shape.kinds.has("integer") || shape.kinds.has("number")) yield* numbersOf(shape);
    }
    if (!shape.uncertain) return;
  }
}

function* numbersOf(shape: Shape): Generator<number, void> {
  const isWhole = !shape.kinds.has("number");
  const grain = grainOf(shape, isWhole);
  const isDownward = !Number.isFinite(shape.least) && shape.most < 0;
  const start = Number.isFinite(shape.least) ? Math.ceil(shape.least / grain) : 0;
  const first = isDownward ? Math.floor(shape.most / grain) : start;
  for (let step = 0; step < mostCounted; step += 1) {
    const value = tidy((isDownward ? first - step : first + step) * grain);
    if (value > shape.most) break;
    yield value;
  }
  const span = shape.most - shape.least;
  if (isWhole || shape.multiples.length > 0 || !Number.isFinite(span)) return;
  for (let step = 1; step < mostCounted; step += 1) yield shape.least + (span * step) / mostCounted;
}
