import type { JsonSchema } from "../model.ts";
import { isObject, type JsonObject } from "./json.ts";
import { type Kind, kindsOf } from "./kinds.ts";
import { payloadChecker } from "./payload-checker.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { libraryOf, type SchemaLibrary } from "./schema-library.ts";
import { schemaAt, schemaList, type SchemaNode } from "./schema-node.ts";
import type { SchemaScope } from "./schema-scope.ts";

export interface CheckedParameter {
  /** The value with the types that the schema asks for; the text itself where it cannot be read as one of them. */
  readonly value: unknown;
  readonly faults: readonly PayloadFault[];
}

/**
 * Checks a path, query, header or cookie parameter, whose values arrive as text: `"5"` is 5 where the schema asks for a number. The caller has
 * already split lists and objects as the parameter's `style` says; a single text for a list is a list of one.
 *
 * @throws {UnusableSchema} when a reference in the schema leads nowhere, or back without a step into the value
 */
export function checkParameter(
  scope: SchemaScope,
  schema: JsonSchema,
  text: string | readonly string[] | Readonly<Record<string, unknown>>,
): CheckedParameter {
  const library = libraryOf(scope);
  const check = payloadChecker(scope, schema);
  let first: CheckedParameter | undefined;
  for (const value of readings(library.enter(schema), text, library, 0)) {
    const faults = check(value);
    if (faults.length === 0) return { value, faults };
    first ??= { value, faults };
  }
  return first ?? { value: text, faults: check(text) };
}

/** What the text may stand for, the likeliest first: a text stays a text where the schema wants one. */
function readings(node: SchemaNode, text: unknown, library: SchemaLibrary, depth: number): readonly unknown[] {
  const kinds = keptKinds(node, library);
  const typed: unknown[] = [];
  if (Array.isArray(text)) {
    if (kinds.has("array"))
      typed.push(text.map((entry, index) => readings(itemSchema(node, index, library), entry, library, depth + 1)[0]));
    if (text.length === 1) typed.push(...readings(node, text[0], library, depth + 1));
  } else if (isObject(text)) {
    const read = Object.entries(text).map(
      ([key, entry]) => [key, readings(memberSchema(node, key, library), entry, library, depth + 1)[0]] as const,
    );
    typed.push(Object.fromEntries(read));
  } else if (typeof text === "string") {
    if (kinds.has("string")) typed.push(text);
    if ((kinds.has("integer") || kinds.has("number")) && isNumber(text)) typed.push(Number(text));
    if (kinds.has("boolean") && (text === "true" || text === "false")) typed.push(text === "true");
    if (kinds.has("null") && (text === "" || text === "null")) typed.push(null);
    if (kinds.has("array") && depth < 4 && !kinds.has("string"))
      typed.push([readings(itemSchema(node, 0, library), text, library, depth + 1)[0]]);
  }
  return typed.length === 0 ? [text] : typed;
}

const kept = new WeakMap<object, ReadonlySet<Kind>>();

/** Asked for every parameter of every request, so each schema is looked through once. */
function keptKinds(node: SchemaNode, library: SchemaLibrary): ReadonlySet<Kind> {
  if (!isObject(node)) return kindsOf(node, library);
  let kinds = kept.get(node);
  if (kinds === undefined) kept.set(node, (kinds = kindsOf(node, library)));
  return kinds;
}

const isNumber = (text: string): boolean =>
  /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

function itemSchema(node: SchemaNode, index: number, library: SchemaLibrary): SchemaNode {
  return all(parts(node, library).map((part) => schemaList(part, "prefixItems")[index] ?? schemaAt(part, "items")));
}

function memberSchema(node: SchemaNode, key: string, library: SchemaLibrary): SchemaNode {
  return all(
    parts(node, library).map((part) => {
      const properties = part["properties"];
      return isObject(properties) && Object.hasOwn(properties, key)
        ? schemaAt(properties, key)
        : schemaAt(part, "additionalProperties");
    }),
  );
}

function all(schemas: readonly (SchemaNode | undefined)[]): SchemaNode {
  const said = schemas.filter((schema) => schema !== undefined);
  return said.length === 1 ? said[0]! : said.length === 0 ? true : { allOf: said };
}

/** A schema and everything that it combines itself from. */
function parts(node: SchemaNode, library: SchemaLibrary, depth = 0): readonly JsonObject[] {
  if (!isObject(node) || depth > 8) return [];
  const further = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schemaList(node, keyword));
  if (typeof node["$ref"] === "string") further.push(library.target(node["$ref"]));
  return [node, ...further.flatMap((part) => parts(part, library, depth + 1))];
}
