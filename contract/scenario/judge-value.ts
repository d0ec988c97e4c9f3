import type { Contract, JsonSchema } from "../model.ts";
import { checkPayload, fitsPayload, makePayload, seeded, UnsatisfiableSchema } from "../payload/index.ts";
import { fillIn, isStandIn } from "./fill-in.ts";
import { type ScenarioFault, isMapping } from "./given.ts";
import { holds, putOver } from "./holds.ts";

/** Anything that says what a value must be. */
export interface Judged {
  readonly schema: JsonSchema;
  readonly examples: readonly { readonly value: unknown }[];
}

/** A value that fits: the first example that does, else one that is made up; undefined where there is none. */
export function sampleOf(contract: Contract, { schema, examples }: Judged): unknown {
  const example = examples.find(({ value }) => fitsPayload(contract, schema, value));
  if (example !== undefined) return example.value;
  try {
    return makePayload(contract, schema, { chance: seeded("scenario"), now: 0, side: "response" });
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}

/** What is wrong with a whole value that a scenario gives, which stands at `path`. */
export function judgeWhole(
  contract: Contract,
  judged: Judged,
  value: unknown,
  path: readonly string[],
): readonly ScenarioFault[] {
  return faultsOf(contract, judged.schema, standingIn(value, sampleOf(contract, judged)), path);
}

/** What is wrong with some entries of a value: put over one that fits, it must still fit. */
export function judgePart(
  contract: Contract,
  judged: Judged,
  part: unknown,
  path: readonly string[],
): readonly ScenarioFault[] {
  const sample = sampleOf(contract, judged);
  if (sample === undefined) return [];
  const whole = putOver(sample, standingIn(part, sample));
  return holds(whole, sample) ? [] : faultsOf(contract, judged.schema, whole, path);
}

/** A value with what a sample has in the place of texts that stand for what will be heard. */
function standingIn(value: unknown, sample: unknown): unknown {
  if (isStandIn(value)) return sample;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => standingIn(item, Array.isArray(sample) ? sample[index] : undefined));
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    standingIn(one, isMapping(sample) && Object.hasOwn(sample, name) ? sample[name] : undefined),
  ]);
  return fillIn(Object.fromEntries(entries), {});
}

function faultsOf(
  contract: Contract,
  schema: JsonSchema,
  value: unknown,
  path: readonly string[],
): readonly ScenarioFault[] {
  return checkPayload(contract, schema, value).map(({ pointer, expected, got }) => {
    const steps = pointer
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    return { path: [...path, ...steps], message: `expected ${expected}, got ${got}` };
  });
}
