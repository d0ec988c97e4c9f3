import type { JsonSchema } from "../../model.ts";
import { explainFaults } from "../explain-faults.ts";
import { isObject, step, steps, wireForm } from "../json.ts";
import { makeFromNode } from "../make/make-payload.ts";
import { libraryOf } from "../schema-library.ts";
import type { SchemaNode } from "../schema-node.ts";
import type { SchemaScope } from "../schema-scope.ts";
import type { Chance } from "../seeded.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { validatorsOf } from "../validators.ts";
import type { Occurrence, Spoiled, SpoilTools } from "./occurrence.ts";
import { occurrences } from "./occurrences.ts";
import { spoil } from "./spoil.ts";

/** A value with one promise broken. */
export interface BrokenPayload {
  /** The keyword that is not kept. */
  readonly keyword: string;
  /** Where in the value: JSON Pointer of the part that the keyword speaks about. */
  readonly pointer: string;
  /** Where the keyword is written, in the form of {@link PayloadFault.schemaPointer}. */
  readonly schemaPointer: string;
  /** The whole value, invalid in the form that JSON gives it on the wire. */
  readonly value: unknown;
  /** What was done, for example `"amount" is missing`. */
  readonly summary: string;
}

/** How many ways of breaking one keyword are tried. */
const mostTries = 24;

/**
 * Breaks a valid value on purpose, once for each keyword that it meets (each name in `required` is one): everything else is left as it is where
 * that is possible. Keywords that cannot be broken without another one noticing first are left out only if the value stays valid.
 *
 * @returns nothing for a value that is not valid to begin with
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function breakPayload(
  scope: SchemaScope,
  schema: JsonSchema,
  valid: unknown,
  options: { readonly chance: Chance },
): readonly BrokenPayload[] {
  const library = libraryOf(scope);
  const validators = validatorsOf(scope);
  const root = library.enter(schema);
  validators.prepare(root);
  const fits = (node: SchemaNode, value: unknown): boolean => validators.accepts(node, value);
  const whole = wireForm(valid);
  if (!fits(root, whole)) return [];

  const broken: BrokenPayload[] = [];
  const done = new Set<string>();
  for (const occurrence of occurrences(root, whole, library, fits, options.chance)) {
    const schemaPointer = library.pointerOf(occurrence.node) + step(occurrence.keyword);
    const tools = toolsFor(scope, occurrence, fits);
    const best = new Map<string, BrokenPayload>();
    const pure = new Set<string>();
    let tries = 0;
    for (const spoiled of spoil(occurrence, tools)) {
      const way = spoiled.way ?? "";
      if (done.has(`${schemaPointer} ${way}`) || pure.has(way)) continue;
      if ((tries += 1) > mostTries && best.has(way)) continue;
      const value = wireForm(replaceAt(whole, steps(occurrence.pointer), spoiled));
      // The keyword itself, and the whole: elsewhere another branch of a union may take the value in.
      if (fits(only(occurrence), partAt(value, steps(occurrence.pointer))) || fits(root, value)) continue;
      const entry: BrokenPayload = {
        keyword: occurrence.keyword,
        pointer: occurrence.pointer,
        schemaPointer,
        value,
        summary: spoiled.summary,
      };
      if (!best.has(way)) best.set(way, entry);
      if (explainFaults(scope, root, value).every((fault) => fault.schemaPointer === schemaPointer)) {
        best.set(way, entry);
        pure.add(way);
      }
    }
    for (const [way, entry] of best) {
      done.add(`${schemaPointer} ${way}`);
      broken.push(entry);
    }
  }
  return broken;
}

function toolsFor(scope: SchemaScope, occurrence: Occurrence, fits: SpoilTools["fits"]): SpoilTools {
  return {
    fits,
    make: (node) => {
      try {
        return makeFromNode(scope, node, { chance: occurrence.chance, now: 0, maxDepth: 2 });
      } catch (error) {
        if (error instanceof UnsatisfiableSchema) return undefined;
        throw error;
      }
    },
  };
}

const alone = new WeakMap<object, Map<string, SchemaNode>>();

/** The keyword with nothing but the neighbours that it depends on. */
function only({ node, keyword }: Occurrence): SchemaNode {
  if (keyword === "unevaluatedProperties" || keyword === "unevaluatedItems") return node;
  let parts = alone.get(node);
  if (parts === undefined) alone.set(node, (parts = new Map()));
  let part = parts.get(keyword);
  if (part === undefined) {
    const needed = [keyword, ...(neighbours[keyword] ?? [])].filter((name) => Object.hasOwn(node, name));
    parts.set(keyword, (part = Object.fromEntries(needed.map((name) => [name, node[name]]))));
  }
  return part;
}

const neighbours: Readonly<Record<string, readonly string[]>> = {
  additionalProperties: ["properties", "patternProperties"],
  items: ["prefixItems"],
  contains: ["minContains", "maxContains"],
};

function replaceAt(whole: unknown, path: readonly string[], spoiled: Spoiled): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return spoiled.value;
  if (Array.isArray(whole))
    return whole.map((item: unknown, index) => (String(index) === key ? replaceAt(item, rest, spoiled) : item));
  if (!isObject(whole)) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, name === key ? replaceAt(value, rest, spoiled) : value]),
  );
}

function partAt(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      Array.isArray(part) ? part[Number(key)] : isObject(part) && Object.hasOwn(part, key) ? part[key] : undefined,
    whole,
  );
}
