import { type JsonSchema, propertiesOf, requiredOf, resolveSchema } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { list } from "../blocks.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, none } from "../markdown/md.ts";
import type { Block, Item } from "../page.ts";
import { constraintsOf } from "./constraints.ts";
import { typeOf } from "./type-of.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** Deeper than this, and in more lines than these, nobody reads on. */
const [deepest, longest] = [7, 150];

/** What stands under another, in the order in which it is shown. */
interface Part {
  /** The name of a property, the place in a tuple, or nothing for a branch. */
  readonly name?: string | number;
  /** What is said in place of a name. */
  readonly words?: Md;
  readonly schema: JsonSchema;
  readonly isRequired?: boolean;
  /** The branches of a choice, which has no schema of its own. */
  readonly branches?: readonly Part[];
  readonly above: readonly string[];
}

/** A schema as a tree of lists: each name with its type, what it demands and what it means. As deep as there is room for. */
export function schemaTree(book: Book, schema: JsonSchema): readonly Block[] {
  const inside = insidesOf(book, schema);
  return inside.length > 0 ? inside : list([itemOf(book, { schema, above: [] }, 1)]);
}

/** The tree of what is inside a value; nothing where it is a single one. */
export function insidesOf(book: Book, schema: JsonSchema): readonly Block[] {
  let depth = 1;
  while (depth < deepest && linesIn(book, partsOf(book, schema, [], depth + 1), depth + 1) <= longest) depth += 1;
  return list(partsOf(book, schema, [], depth).map((part) => itemOf(book, part, depth)));
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

/** What is under a node: the properties of an object, those of the entries of a list, the branches of a union. */
function partsOf(book: Book, schema: JsonSchema, above: readonly string[], depth: number): readonly Part[] {
  const { contract } = book;
  const { schema: resolved, names } = resolveSchema(contract, schema);
  if (typeof resolved === "boolean" || above.length > depth || names.some((name) => above.includes(name))) return [];
  const path = [...above, names[0] ?? ""];
  const tuple = resolved["prefixItems"];
  if (Array.isArray(tuple))
    return tuple.map((part: JsonSchema, index) => ({ name: index + 1, schema: part, above: path }));
  if (resolved["items"] !== undefined) return partsOf(book, resolved["items"] as JsonSchema, path, depth);
  const branches = branchesOf(resolved);
  const own = ownProperties(book, resolved, branches.length > 0);
  const required = requiredOf(contract, resolved);
  const properties = [...own].map(([name, property]) => ({
    name,
    schema: property,
    isRequired: required.has(name),
    above: path,
  }));
  const others = otherProperties(book, resolved, own.size > 0, path, depth);
  if (branches.length === 0) return [...properties, ...others];
  const choice = { schema: true, branches: branches.map((branch) => ({ schema: branch, above: path })), above: path };
  return [...properties, choice, ...others];
}

/** What names may stand for that are not listed; beside listed ones they get a line of their own. */
function otherProperties(
  book: Book,
  schema: SchemaObject,
  hasListed: boolean,
  above: readonly string[],
  depth: number,
): readonly Part[] {
  const { say } = book;
  const patterns = Object.entries((schema["patternProperties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const fitting = patterns.map(([pattern, one]) => ({
    words: say("namesLike", { pattern: codeSpan(pattern) }),
    schema: one,
    above,
  }));
  const rest = schema["additionalProperties"];
  if (typeof rest !== "object" || rest === null) return fitting;
  const isAlone = !hasListed && fitting.length === 0;
  return isAlone
    ? partsOf(book, rest as JsonSchema, above, depth)
    : [...fitting, { words: say("otherNames"), schema: rest as JsonSchema, above }];
}

/** With branches beside them, only those that are written here. */
function ownProperties(book: Book, schema: SchemaObject, hasBranches: boolean): ReadonlyMap<string, JsonSchema> {
  if (!hasBranches) return propertiesOf(book.contract, schema);
  const { oneOf: _, anyOf: __, ...rest } = schema;
  return propertiesOf(book.contract, rest);
}

const branchesOf = (schema: SchemaObject): readonly JsonSchema[] =>
  [schema["oneOf"], schema["anyOf"]].flatMap((branches) => (Array.isArray(branches) ? (branches as JsonSchema[]) : []));

function itemOf(book: Book, part: Part, depth: number): Item {
  const { contract, say } = book;
  const { name, schema, isRequired, branches, above } = part;
  if (branches !== undefined)
    return { text: say("anyOf"), items: branches.map((branch) => itemOf(book, branch, depth)) };
  const { schema: resolved, names } = resolveSchema(contract, schema);
  const isAgain = names.some((id) => above.includes(id));
  const items = partsOf(book, schema, above, depth).map((inner) => itemOf(book, inner, depth));
  const isCut = !isAgain && items.length === 0 && above.length > depth && partsOf(book, schema, [], deepest).length > 0;
  const rules = typeof resolved === "object" ? constraintsOf(resolved, say) : [];
  const need = isRequired === undefined ? none : say(isRequired ? "required" : "optional");
  const remarks = [...(isAgain ? [say("seeAbove")] : []), ...(isCut ? [say("notShown")] : [])];
  const facts = [typeOf(contract, schema, say), need, ...rules, ...remarks];
  const words = descriptionOf(schema) || descriptionOf(resolved);
  const line = md`${joined([part.words ?? nameOf(book, name), joined(facts, ", ")], " ")}`;
  const text = words === "" ? line : md`${line}: ${aside(words)}`;
  return items.length === 0 ? { text } : { text, items };
}

function nameOf({ say }: Book, name: Part["name"]): Md {
  if (name === undefined) return none;
  return typeof name === "number" ? say("entry", { position: name }) : codeSpan(name);
}

const descriptionOf = (schema: JsonSchema): string =>
  typeof schema === "object" && typeof schema["description"] === "string" ? schema["description"].trim() : "";
