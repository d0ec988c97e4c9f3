import { type JsonSchema, resolveSchema } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import { discriminatorOf, mappedBeside } from "./choices.ts";
import { hasConditions } from "./conditions.ts";
import { constraintsOf } from "./constraints.ts";
import { heldIn, layersOf, propertiesIn, requiredIn, type SchemaObject } from "./layers.ts";

/**
 * What a value must be beyond its type, with what it refers to and is built on, and what its entries must be.
 *
 * @param above the named schemas whose rules are told already
 */
export function rulesOf(book: Book, schema: JsonSchema, above: readonly string[] = []): readonly Md[] {
  const { contract, say } = book;
  const layers = layersOf(contract, schema);
  const usual = layers.find((layer) => layer["default"] !== undefined);
  const found = layers.flatMap((layer) => {
    const { default: _, ...rest } = layer;
    return constraintsOf(layer === usual ? layer : rest, say);
  });
  const properties = propertiesIn(layers);
  const needed = [...requiredIn(layers)].filter((name) => !properties.has(name));
  if (needed.length > 0) found.push(say("requires", { names: joined(needed.map(codeSpan), ` ${say("and").text} `) }));
  found.push(...layers.flatMap((layer) => tagRules(book, layer)));
  const { entry, value } = heldIn(layers);
  const path = [...above, ...resolveSchema(contract, schema).names];
  const about = (key: "eachEntryIs" | "eachValueIs", held: JsonSchema | undefined): void => {
    if (held === undefined) return;
    const isTold = resolveSchema(contract, held).names.some((name) => path.includes(name));
    if (isTold || hasConditions(contract, held, say)) return;
    const rules = rulesOf(book, held, path);
    if (rules.length > 0) found.push(say(key, { rules: joined(rules, ", ") }));
  };
  about("eachEntryIs", entry);
  about("eachValueIs", value);
  return [...new Map(found.map((rule) => [rule.text, rule])).values()];
}

/** The schemas that a property tells apart which are not told of as branches. */
function tagRules({ contract, say }: Book, layer: SchemaObject): readonly Md[] {
  const property = discriminatorOf(layer);
  if (property === undefined) return [];
  const mapped = mappedBeside(contract, layer).map(([value, name]) => md`${codeSpan(value)}: ${prose(name)}`);
  const hasChoice = layer["oneOf"] !== undefined || layer["anyOf"] !== undefined;
  if (mapped.length > 0) return [say("toldApartAs", { property: codeSpan(property), values: joined(mapped, ", ") })];
  return hasChoice ? [] : [say("toldApartBy", { property: codeSpan(property) })];
}
