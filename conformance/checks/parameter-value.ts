import type { Parameter } from "../../contract/index.ts";
import { makePayload } from "../../contract/payload/index.ts";
import type { Asking } from "../asking.ts";
import { entryOf } from "../entry-of.ts";
import { freshIdempotencyKey, isIdempotencyKey } from "./idempotency-key.ts";

/** A value for a parameter: what the target file knows of, else an example, else one that fits the schema. */
export function parameterValue(asking: Asking, owner: string, parameter: Parameter): unknown {
  const { name, schema, examples } = parameter;
  const { parameters = {} } = asking.target;
  const [known] = entryOf(parameters, `${owner}.${name}`) ?? entryOf(parameters, name) ?? [];
  if (known !== undefined) return known;
  if (isIdempotencyKey(parameter)) return freshIdempotencyKey(asking, parameter);
  const given = examples.map(({ value }) => value);
  const chance = asking.chance.fork(`parameter ${name}`);
  return makePayload(asking.contract, schema, { chance, now: asking.clock.now(), examples: given });
}
