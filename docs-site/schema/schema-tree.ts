import { type JsonSchema, propertiesOf, requiredOf, resolveSchema } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { list } from "../blocks.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, none } from "../markdown/md.ts";
import type { Block, Item } from "../page.ts";
import { constraintsOf } from "./constraints.ts";
import { typeOf } from "./type-of.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** Deeper than this nobody reads on. */
const deepest = 7;

/** A schema as a tree of lists: each name with its type, what it demands and what it means. */
export function schemaTree(book: Book, schema: JsonSchema): readonly Block[] {
  const items = insides(book, schema, []);
  return list(items.length > 0 ? items : [entry(book, none, schema, undefined, [])]);
}

/** What is under a node: the properties of an object, those of the entries of a list, the branches of a union. */
function insides(book: Book, schema: JsonSchema, above: readonly string[]): readonly Item[] {
  const { contract, say } = book;
  const { schema: resolved, names } = resolveSchema(contract, schema);
  if (typeof resolved === "boolean" || above.length > deepest || names.some((name) => above.includes(name))) return [];
  const path = [...above, names[0] ?? ""];
  const tuple = resolved["prefixItems"];
  if (Array.isArray(tuple))
    return tuple.map((part: JsonSchema, index) =>
      entry(book, say("entry", { position: index + 1 }), part, undefined, path),
    );
  if (resolved["items"] !== undefined) return insides(book, resolved["items"] as JsonSchema, path);
  const branches = branchesOf(resolved);
  const own = ownProperties(book, resolved, branches.length > 0);
  const required = requiredOf(contract, resolved);
  const properties = [...own].map(([name, property]) =>
    entry(book, codeSpan(name), property, required.has(name), path),
  );
  const rest = resolved["additionalProperties"];
  const others = typeof rest === "object" && rest !== null ? insides(book, rest as JsonSchema, path) : [];
  if (branches.length === 0) return [...properties, ...others];
  const choice = { text: say("anyOf"), items: branches.map((branch) => entry(book, none, branch, undefined, path)) };
  return [...properties, choice, ...others];
}

/** With branches beside them, only those that are written here. */
function ownProperties(book: Book, schema: SchemaObject, hasBranches: boolean): ReadonlyMap<string, JsonSchema> {
  if (!hasBranches) return propertiesOf(book.contract, schema);
  const { oneOf: _, anyOf: __, ...rest } = schema;
  return propertiesOf(book.contract, rest);
}

const branchesOf = (schema: SchemaObject): readonly JsonSchema[] =>
  [schema["oneOf"], schema["anyOf"]].flatMap((branches) => (Array.isArray(branches) ? (branches as JsonSchema[]) : []));

function entry(
  book: Book,
  name: Md,
  schema: JsonSchema,
  isRequired: boolean | undefined,
  above: readonly string[],
): Item {
  const { contract, say } = book;
  const { schema: resolved, names } = resolveSchema(contract, schema);
  const isAgain = names.some((id) => above.includes(id));
  const items = insides(book, schema, above);
  const rules = typeof resolved === "object" ? constraintsOf(resolved, say) : [];
  const need = isRequired === undefined ? none : say(isRequired ? "required" : "optional");
  const facts = [typeOf(contract, schema, say), need, ...rules, ...(isAgain ? [say("seeAbove")] : [])];
  const words = descriptionOf(schema) || descriptionOf(resolved);
  const line = md`${joined([name, joined(facts, ", ")], " ")}`;
  const text = words === "" ? line : md`${line}: ${aside(words)}`;
  return items.length === 0 ? { text } : { text, items };
}

const descriptionOf = (schema: JsonSchema): string =>
  typeof schema === "object" && typeof schema["description"] === "string" ? schema["description"].trim() : "";
