import { type JsonSchema, resolveSchema } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { codeSpan, joined, type Md } from "../markdown/md.ts";
import { type Branch, choicesIn } from "./choices.ts";
import { conditionsIn, hasConditions } from "./conditions.ts";
import { heldIn, layersOf, propertiesIn, requiredIn, schemasByName, type SchemaObject, schemasIn } from "./layers.ts";

/** What stands under another, in the order in which it is shown. */
export interface Part {
  /** The name of a property, the place in a tuple, or nothing for a branch. */
  readonly name?: string | number;
  /** What is said in place of a name. */
  readonly words?: Md;
  readonly schema: JsonSchema;
  readonly isRequired?: boolean;
  /** The branches of a choice, which has no schema of its own. */
  readonly branches?: readonly Part[];
  /** What makes this branch the one. */
  readonly tag?: Md;
  readonly above: readonly string[];
}

/**
 * What is under a node: the properties of an object, those of the entries of a list, the branches of a union, and what holds for
 * some values only.
 */
export function partsOf(book: Book, schema: JsonSchema, above: readonly string[], depth: number): readonly Part[] {
  const { contract, say } = book;
  const { names } = resolveSchema(contract, schema);
  if (above.length > depth || names.some((name) => above.includes(name))) return [];
  const path = [...above, names[0] ?? ""];
  const layers = layersOf(contract, schema);
  const required = requiredIn(layers);
  const properties = [...propertiesIn(layers)].map(([name, property]) => ({
    name,
    schema: property,
    isRequired: required.has(name),
    above: path,
  }));
  const { entry, value } = heldIn(layers);
  const within = (held: JsonSchema | undefined, words: Md): readonly Part[] => {
    if (held === undefined) return [];
    return hasConditions(contract, held, say)
      ? [{ words, schema: held, above: path }]
      : partsOf(book, held, path, depth);
  };
  return [
    ...layers.flatMap((layer) => entriesOf(book, layer, path)),
    ...within(entry, say("eachEntry")),
    ...properties,
    ...layers.flatMap((layer) => choiceParts(book, layer, path)),
    ...layers.flatMap((layer) => patterns(book, layer, path)),
    ...(value === undefined ? others(book, layers, path) : within(value, say("eachValue"))),
    ...layers.flatMap((layer) => conditionsIn(layer, say).map((condition) => ({ ...condition, above: path }))),
  ];
}

/** The places of a tuple, and what may follow them. */
function entriesOf({ say }: Book, layer: SchemaObject, above: readonly string[]): readonly Part[] {
  const tuple = schemasIn(layer["prefixItems"]).map((schema, index) => ({ name: index + 1, schema, above }));
  const rest = [tuple.length > 0 ? layer["items"] : undefined, layer["unevaluatedItems"]];
  return [...tuple, ...rest.filter(isWritten).map((schema) => ({ words: say("furtherEntries"), schema, above }))];
}

function choiceParts({ contract, say }: Book, layer: SchemaObject, above: readonly string[]): readonly Part[] {
  return choicesIn(contract, layer).map(({ property, isOpen, branches }) => ({
    words: property === undefined ? say(isOpen ? "someOf" : "anyOf") : say("anyOfBy", { property: codeSpan(property) }),
    schema: true,
    branches: branches.map(({ schema, tag }) => ({ schema, above, ...tagWords(tag) })),
    above,
  }));

  function tagWords(tag: Branch["tag"]): { readonly tag?: Md } {
    if (tag === undefined) return {};
    const values = tag.values.map((value) => codeSpan(typeof value === "string" ? value : JSON.stringify(value)));
    return {
      tag: say("whereTag", { property: codeSpan(tag.property), values: joined(values, ` ${say("or").text} `) }),
    };
  }
}

/** What names may stand for that are not listed; beside listed ones they get a line of their own. */
function patterns({ say }: Book, layer: SchemaObject, above: readonly string[]): readonly Part[] {
  return Object.entries(schemasByName(layer["patternProperties"])).map(([pattern, schema]) => ({
    words: say("namesLike", { pattern: codeSpan(pattern) }),
    schema,
    above,
  }));
}

function others({ say }: Book, layers: readonly SchemaObject[], above: readonly string[]): readonly Part[] {
  const rest = layers.flatMap((layer) => [layer["additionalProperties"], layer["unevaluatedProperties"]]);
  return rest.filter(isWritten).map((schema) => ({ words: say("otherNames"), schema, above }));
}

const isWritten = (schema: unknown): schema is SchemaObject => typeof schema === "object" && schema !== null;
