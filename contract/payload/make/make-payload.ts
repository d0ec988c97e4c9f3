import type { JsonSchema } from "../../model.ts";
import { explainFaults } from "../explain-faults.ts";
import { wireForm } from "../json.ts";
import { libraryOf, type SchemaLibrary } from "../schema-library.ts";
import type { SchemaNode } from "../schema-node.ts";
import type { SchemaScope } from "../schema-scope.ts";
import { type Chance } from "../seeded.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { validatorsOf } from "../validators.ts";
import { heightOf } from "./height.ts";
import { makeValue } from "./make-value.ts";
import type { Making } from "./making.ts";

export interface MakeOptions {
  /** Drawn from once, so that equal sources give equal values and one source gives a new value each time. */
  readonly chance: Chance;
  /** What the clock says; a number is milliseconds since 1970. */
  readonly now: Date | number;
  /** Taken instead of making something up, where they fit the schema. */
  readonly examples?: readonly unknown[];
  /**
   * Which optional properties are there.
   *
   * @default "all"
   */
  readonly optional?: "all" | "some" | "none";
  /**
   * How deep optional parts may be nested.
   *
   * @default 6
   */
  readonly maxDepth?: number;
  /** Leaves out optional `readOnly` properties of a request and `writeOnly` ones of a response. */
  readonly side?: "request" | "response";
}

const attempts = 60;

/**
 * Makes up a value that fits the schema, in its JSON form. Examples come first: those of `options`, then those in the schema.
 *
 * @throws {UnsatisfiableSchema} when none can be found
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function makePayload(scope: SchemaScope, schema: JsonSchema, options: MakeOptions): unknown {
  return makeFromNode(scope, libraryOf(scope).enter(schema), options);
}

/** {@link makePayload} for a schema that is tidied already. */
export function makeFromNode(scope: SchemaScope, node: SchemaNode, options: MakeOptions): unknown {
  const library = libraryOf(scope);
  const validators = validatorsOf(scope);
  validators.prepare(node);
  const chance = options.chance.fork(String(options.chance.next()));
  const fits = (part: SchemaNode, value: unknown): boolean => validators.accepts(part, value);

  const given = (options.examples ?? []).filter((example) => fits(node, example));
  if (given.length > 0) return structuredClone(chance.pick(given));

  if (heightOf(node, library) === Infinity)
    throw new UnsatisfiableSchema(library.pointerOf(node), "it is `false`, or requires itself without end");
  const effort = { spent: 0, size: 0 };
  let last: UnsatisfiableSchema | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    effort.size = 0;
    const making: Making = {
      ...startMaking(library, chance.fork(String(attempt)), Number(options.now)),
      fits,
      effort,
      // Later attempts vary what the first ones took for granted.
      optional:
        options.optional === "none" && attempt < 20
          ? "none"
          : attempt < 8
            ? (options.optional ?? "all")
            : (["some", "none", "all"] as const)[attempt % 3]!,
      maxDepth: options.maxDepth ?? 6,
      side: options.side,
      examples: attempt < 4,
      strict: attempt > 0,
      further: Math.max(0, attempt - 20),
    };
    try {
      const value = wireForm(makeValue([node], making));
      if (fits(node, value)) return value;
      const [fault] = explainFaults(scope, node, value);
      last = new UnsatisfiableSchema(
        fault!.schemaPointer,
        `nothing that was tried is ${fault!.expected} and keeps the rest`,
      );
    } catch (error) {
      if (!(error instanceof UnsatisfiableSchema)) throw error;
      last = error;
      if (error.reason.includes("steps")) break;
    }
  }
  throw last ?? new UnsatisfiableSchema(library.pointerOf(node), "nothing fits it");
}

/** The first step into a value, which hopes for the best: nothing is checked on the way. */
export function startMaking(library: SchemaLibrary, chance: Chance, now: number): Making {
  return {
    library,
    fits: () => true,
    effort: { spent: 0, size: 0 },
    chance,
    now,
    optional: "all",
    maxDepth: 6,
    side: undefined,
    examples: true,
    strict: false,
    depth: 0,
    further: 0,
    name: "",
    owner: "",
    make: makeValue,
  };
}
