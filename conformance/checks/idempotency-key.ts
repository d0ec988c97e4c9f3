import { type Parameter, resolveSchema } from "../../contract/index.ts";
import { checkPayload, makePayload } from "../../contract/payload/index.ts";
import type { Asking } from "../asking.ts";

/** Whether a parameter is a key that makes a request safe to repeat. */
export const isIdempotencyKey = ({ in: place, name }: Parameter): boolean =>
  place === "header" && /idempotency-key$/i.test(name);

/**
 * A key that no other request has had: a server keeps what it answered to each for a day or so, and the request of another check, or of
 * yesterday's run with the same seed, is another one. An example is most likely used up.
 */
export function freshIdempotencyKey(asking: Asking, { name, schema }: Parameter): unknown {
  const { contract, clock, chance } = asking;
  const own = chance.fork(`key ${name} ${chance.next()} ${clock.now()}`);
  const options = { chance: own, now: clock.now() };
  const { schema: resolved } = resolveSchema(contract, schema);
  const {
    examples: _examples,
    example: _example,
    default: _default,
    ...bare
  } = typeof resolved === "object" ? resolved : {};
  const most = typeof bare["maxLength"] === "number" ? bare["maxLength"] : Infinity;
  const unique = String(makePayload(contract, { type: "string", format: "uuid" }, options));
  // Where neither a whole one nor its beginning fits, what the schema itself makes comes from few words.
  const fitting = [unique, unique.slice(0, most)].find((key) => checkPayload(contract, schema, key).length === 0);
  return fitting ?? makePayload(contract, bare, options);
}
