import { type JsonSchema, resolveSchema } from "../../contract/index.ts";
import { list } from "../blocks.ts";
import type { Book } from "../book.ts";
import { aside, sentence } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, none } from "../markdown/md.ts";
import type { Block, Item } from "../page.ts";
import { hasConditions } from "./conditions.ts";
import { heldIn, layersOf, wordsOf } from "./layers.ts";
import { type Part, partsOf } from "./parts.ts";
import { rulesOf } from "./rules.ts";
import { typeOf } from "./type-of.ts";

/** Deeper than this, and in more lines than these, nobody reads on. */
const [deepest, longest] = [7, 150];

/**
 * A schema as a tree of lists: each name with its type, what it demands and what it means. As deep as there is room for.
 *
 * @param said what the page says of it already
 */
export function schemaTree(book: Book, schema: JsonSchema, said = ""): readonly Block[] {
  const inside = isPlain(book, schema) ? insidesOf(book, schema) : [];
  return inside.length > 0 ? inside : list([itemOf(book, { schema, above: [] }, roomIn(book, schema), said)]);
}

/** The tree of what is inside a value; nothing where it is a single one. */
export function insidesOf(book: Book, schema: JsonSchema): readonly Block[] {
  const depth = roomIn(book, schema);
  return list(partsOf(book, schema, [], depth).map((part) => itemOf(book, part, depth)));
}

/** Whether the insides say it all: those of an open object, or of a choice and nothing else. */
function isPlain(book: Book, schema: JsonSchema): boolean {
  const layers = layersOf(book.contract, schema);
  const { entry, value } = heldIn(layers);
  const isObject = layers.every(({ type }) => type === undefined || type === "object");
  const isTuple = layers.some((layer) => layer["prefixItems"] !== undefined);
  return isObject && !isTuple && entry === undefined && value === undefined && rulesOf(book, schema).length === 0;
}

/** How deep a tree goes at most, for the lines that there is room for. */
function roomIn(book: Book, schema: JsonSchema): number {
  let depth = deepest;
  while (depth > 1 && linesIn(book, partsOf(book, schema, [], depth), depth) > longest) depth -= 1;
  return depth;
}

/** How many lines parts take with all that is in them; of many, no more than that they are too many. */
function linesIn(book: Book, parts: readonly Part[], depth: number): number {
  let lines = 0;
  for (const { schema, branches, above } of parts) {
    lines += 1 + linesIn(book, branches ?? partsOf(book, schema, above, depth), depth);
    if (lines > longest) break;
  }
  return lines;
}

function itemOf(book: Book, part: Part, depth: number, said = ""): Item {
  const { contract, say } = book;
  const { name, schema, isRequired, branches, tag, above } = part;
  if (branches !== undefined)
    return { text: part.words ?? none, items: branches.map((branch) => itemOf(book, branch, depth)) };
  const { names } = resolveSchema(contract, schema);
  const items = partsOf(book, schema, above, depth).map((inner) => itemOf(book, inner, depth));
  const isAgain = names.some((id) => above.includes(id));
  const isCut = items.length === 0 && partsOf(book, schema, above, Infinity).length > 0;
  const rules = isAgain ? [] : rulesOf(book, schema, above);
  const type = typeOf(contract, schema, say);
  // What may be anything says more by its rules.
  const isAny = type.text === say("anything").text;
  const hasMore = rules.length > 0 || (name === undefined && items.length > 0);
  const need = isRequired === undefined ? none : say(isRequired ? "required" : "optional");
  const remarks = [...(isAgain ? [say("seeAbove")] : []), ...(isCut ? [say("notShown")] : [])];
  const facts = [isAny && hasMore ? none : type, tag ?? none, need, ...rules, ...remarks];
  const line = joined([part.words ?? nameOf(book, name), joined(facts, ", ")], " ");
  const words = wordsFor(book, schema, said);
  const text = words.text === "" ? line : md`${line}: ${words}`;
  return items.length === 0 ? { text } : { text, items };
}

/** What a schema means, and what its entries do where they are shown in its place. */
function wordsFor({ contract, say }: Book, schema: JsonSchema, said: string): Md {
  const written = wordsOf(contract, schema);
  const own = written === said.trim() ? "" : written;
  const { entry, value } = heldIn(layersOf(contract, schema));
  const held = entry ?? value ?? true;
  const inner = hasConditions(contract, held, say) ? "" : wordsOf(contract, held);
  if (own === "") return aside(inner);
  // What has a name has its words wherever that is told of.
  const isNamed = resolveSchema(contract, held).names.length > 0;
  return inner === "" || isNamed ? aside(own) : md`${sentence(own)} ${say("eachOne", { words: aside(inner) })}`;
}

function nameOf({ say }: Book, name: Part["name"]): Md {
  if (name === undefined) return none;
  return typeof name === "number" ? say("entry", { position: name }) : codeSpan(name);
}
