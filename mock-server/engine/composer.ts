import type { Contract, Example, JsonSchema, Source } from "../../contract/index.ts";
import { type Chance, checkPayload, makePayload, UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { type Situation, dress } from "./dress.ts";
import type { Log } from "./log.ts";
import { NothingToSay } from "./nothing-to-say.ts";

/** Anything that has a schema and perhaps examples: a message, a body, a header. */
export interface Composable {
  readonly schema: JsonSchema;
  readonly examples: readonly Example[];
  readonly source: Source;
}

export interface Composer {
  /**
   * A payload that keeps the contract, dressed for the situation.
   *
   * @param example name of the example to start from; by default the first one that is valid, else one is made up
   * @throws NothingToSay when no example is valid and no value can be made up
   */
  compose(thing: Composable, situation: Situation, example?: string): unknown;
  /** What `compose` starts from. */
  base(thing: Composable, example?: string): unknown;
}

/** Composes payloads from examples where there are any, and from chance where there are none; one seed gives one payload. */
export function composerOf(
  contract: Contract,
  options: { readonly chance: Chance; readonly now: () => number; readonly log: Log },
): Composer {
  const bases = new WeakMap<Composable, Map<string, unknown>>();

  function findBase(thing: Composable, example: string | undefined): unknown {
    const wanted = thing.examples.filter(({ name }) => name === example);
    const values = [...wanted, ...thing.examples].map(({ value }) => value);
    const valid = values.find((value) => checkPayload(contract, thing.schema, value).length === 0);
    if (valid !== undefined) return valid;
    warnOfExamples(thing);
    const chance = options.chance.fork(`${thing.source.file}${thing.source.pointer}`);
    try {
      return makePayload(contract, thing.schema, { chance, now: options.now(), side: "response" });
    } catch (error) {
      throw error instanceof UnsatisfiableSchema ? new NothingToSay(contract, thing.source, error) : error;
    }
  }

  function warnOfExamples({ schema, examples: [example] }: Composable): void {
    const [fault] = example === undefined ? [] : checkPayload(contract, schema, example.value);
    if (example === undefined || fault === undefined) return;
    options.log({
      level: "warning",
      system: "",
      about: `example ${example.name}`,
      summary: "no example matches its schema, so that a payload is made up; `sockwright check` says more",
      pointer: fault.pointer,
      expected: fault.expected,
      got: fault.got,
      source: example.source,
    });
  }

  function base(thing: Composable, example?: string): unknown {
    let known = bases.get(thing);
    if (known === undefined) bases.set(thing, (known = new Map<string, unknown>()));
    const key = example ?? "";
    if (!known.has(key)) known.set(key, findBase(thing, example));
    return known.get(key);
  }

  return {
    base,
    compose(thing, situation, example) {
      const start = base(thing, example);
      const payload = dress(contract, thing.schema, start, situation);
      const faults = checkPayload(contract, thing.schema, payload);
      if (faults.length === 0) return payload;
      // What a client said may fit one schema and not the other: without it, the payload is what the document shows.
      const plain = dress(contract, thing.schema, start, { ...situation, said: new Map(), rows: new Map() });
      if (checkPayload(contract, thing.schema, plain).length === 0) return plain;
      const [fault] = faults;
      options.log({
        level: "warning",
        system: "",
        about: thing.source.pointer,
        summary: "a payload could not take over the situation and is sent as the document shows it",
        source: thing.source,
        ...(fault && { pointer: fault.pointer, expected: fault.expected, got: fault.got }),
      });
      return start;
    },
  };
}
