import { type JsonSchema, meantKind } from "../contract/index.ts";
import { arrayType } from "./array-type.ts";
import { conditionTypes } from "./condition-types.ts";
import { fileReference } from "./form-fields.ts";
import { hashedTerm, typeless } from "./hidden-terms.ts";
import { literalType } from "./literal-type.ts";
import { termsOf } from "./schema-terms.ts";
import { tame } from "./source-text.ts";
import { unionType } from "./union-type.ts";

type Mutable = Record<string | symbol, unknown>;
type SchemaObject = Exclude<JsonSchema, boolean>;

/** Under this name stands what a schema demands that its type cannot say. A printer of types does not see it. */
export const saidBeside: unique symbol = Symbol("what the type cannot say");

/** Names the type that a reference leads to. */
export type NameOf = (reference: string) => string | undefined;

/**
 * A schema as json-schema-to-typescript understands it. It is built anew from the keywords that say something about types, so
 * that nothing else in a document reaches the printer; references become names, which keeps each of them one type.
 *
 * @param summary what to say of a schema that says nothing of itself
 */
export function typeSchema(schema: JsonSchema, nameOf: NameOf, summary = ""): Mutable {
  if (typeof schema === "boolean")
    return { tsType: schema ? "unknown" : "never", ...(summary === "" ? {} : { description: tame(summary) }) };
  const unsaid: string[] = [];
  const parts = partsOf(schema, nameOf, unsaid);
  const [only] = parts;
  // The only part becomes the whole, with what it demands.
  if (parts.length === 1 && only !== undefined) unsaid.push(...demandsOf(only));
  const merged: Mutable =
    parts.length === 0 ? { tsType: "unknown" } : parts.length === 1 && only !== undefined ? only : { allOf: parts };
  const words = wordsOf(schema, summary);
  return {
    ...merged,
    ...(words === "" ? {} : { description: words }),
    [saidBeside]: [...termsOf(schema), ...unsaid],
  };
}

/**
 * What a schema says, keyword family by keyword family: all of it applies together.
 *
 * @param unsaid takes what parts demand that are left out, since they add nothing to the type
 */
function partsOf(schema: SchemaObject, nameOf: NameOf, unsaid: string[]): Mutable[] {
  const inner = (given: unknown): Mutable => typeSchema(given as JsonSchema, nameOf);
  const list = (keyword: string): readonly unknown[] => (Array.isArray(schema[keyword]) ? schema[keyword] : []);
  const parts: Mutable[] = [];
  if (typeof schema["$ref"] === "string")
    parts.push({ tsType: schema["$ref"] === fileReference ? "Blob" : (nameOf(schema["$ref"]) ?? "unknown") });
  for (const part of list("allOf").map(inner)) {
    if (isUnknown(part)) unsaid.push(...demandsOf(part));
    else parts.push(part);
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = list(keyword).map(inner);
    if (branches.some(isUnknown)) unsaid.push(hashedTerm(keyword, schema[keyword]));
    else if (branches.length > 0) parts.push({ anyOf: branches });
  }
  parts.push(...conditionTypes(schema, kindsOf(schema), (given) => typeSchema(given, nameOf)));
  const own = ownPart(schema, nameOf, parts.length > 0);
  const kept = parts.filter((part) => !isUnknown(part));
  const all = own === undefined ? kept : [own, ...kept];
  const telling = all.filter((part) => part[bare] !== true);
  const left = telling.length > 0 ? telling : all.slice(0, 1);
  unsaid.push(...all.filter((part) => !left.includes(part)).flatMap(demandsOf));
  const kinds = kindsOf(schema) ?? [];
  const isFixed = Object.hasOwn(schema, "const") || Object.hasOwn(schema, "enum");
  if (schema["type"] === undefined && kinds.length > 0 && !isFixed) unsaid.push(typeless);
  if (own === undefined && kinds.some((kind) => kind !== "object")) unsaid.push(`only ${kinds.join(" or ")}`);
  return left;
}

const demandsOf = (part: Mutable): readonly string[] => (part[saidBeside] ?? []) as readonly string[];

/** Marks what says "an object" and nothing more: beside another part it would only add an index signature. */
const bare = "x-bare";

const isUnknown = (part: Mutable): boolean => part["tsType"] === "unknown";

/** What a schema says without the help of others. */
function ownPart(schema: SchemaObject, nameOf: NameOf, hasOthers: boolean): Mutable | undefined {
  if (Object.hasOwn(schema, "const")) return literalType([schema["const"]], schema);
  if (Array.isArray(schema["enum"])) return literalType(schema["enum"], schema);
  const kinds = kindsOf(schema);
  if (kinds === undefined) return undefined;
  const branches: Mutable[] = [];
  for (const kind of kinds) {
    const part = kindPart(kind, schema, nameOf, hasOthers);
    // One of them says nothing, so that together they say nothing either: the others decide.
    if (part === undefined) return undefined;
    branches.push(part);
  }
  return branches.length === 1 ? branches[0] : { anyOf: branches };
}

/** The JSON types a schema speaks of: those of `type`, else those that its keywords are about. */
function kindsOf(schema: SchemaObject): readonly string[] | undefined {
  const type = schema["type"];
  if (typeof type === "string") return [type];
  if (Array.isArray(type))
    return (type as readonly string[]).filter((kind) => kind !== "integer" || !type.includes("number"));
  const meant = meantKind(schema);
  return meant && [meant];
}

function kindPart(kind: string, schema: SchemaObject, nameOf: NameOf, hasOthers: boolean): Mutable | undefined {
  switch (kind) {
    case "object":
      return objectPart(schema, nameOf, hasOthers);
    case "array":
      return arrayType(schema, (inner) => typeSchema(inner, nameOf));
    case "integer":
      return { type: "number" };
    default:
      return { type: kind };
  }
}

function objectPart(schema: SchemaObject, nameOf: NameOf, hasOthers: boolean): Mutable | undefined {
  const declared = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
  const required = Array.isArray(schema["required"]) ? (schema["required"] as readonly string[]) : [];
  const names = new Set(declared.map(([name]) => name));
  const rest = restOf(schema, nameOf);
  // What another part declares is required here: anything that JSON has, which leaves out `undefined`.
  const elsewhere = rest === undefined || isUnknown(rest) ? { tsType: "({} | null)" } : rest;
  const properties = [
    ...declared.map(([name, property]) => [name, typeSchema(property, nameOf)] as const),
    ...required.filter((name) => !names.has(name)).map((name) => [name, elsewhere] as const),
  ];
  if (properties.length === 0 && rest === undefined) {
    // A bare `object` beside a reference says nothing new; alone it is any object, or one without properties.
    if (hasOthers) return undefined;
    const isClosed = schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false;
    const none = { type: "object", properties: {}, additionalProperties: { tsType: "never" } };
    return isClosed ? none : { ...none, additionalProperties: { tsType: "unknown" }, [bare]: true };
  }
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: [...required],
    additionalProperties: rest ?? false,
  };
}

/**
 * The type of properties that are not declared, or nothing where the schema does not speak of them: an object that is merely
 * open has no index signature, so that unions of such objects can be told apart by their tags.
 */
function restOf(schema: SchemaObject, nameOf: NameOf): Mutable | undefined {
  const rest = (schema["additionalProperties"] ?? schema["unevaluatedProperties"]) as JsonSchema | undefined;
  const patterns = Object.values((schema["patternProperties"] ?? {}) as Record<string, JsonSchema>);
  const types = (rest === false ? patterns : [...patterns, rest ?? true]).map((given) => typeSchema(given, nameOf));
  if (types.length === 0 || (rest === undefined && patterns.length === 0)) return undefined;
  // An index signature would speak of what other parts declare, too.
  return seesOtherParts(schema) ? { tsType: "unknown" } : unionType(types);
}

/** Whether the rest is what no part declares, and not only what is not declared here. */
function seesOtherParts(schema: SchemaObject): boolean {
  return (
    schema["additionalProperties"] === undefined && othersDeclare.some((keyword) => Object.hasOwn(schema, keyword))
  );
}

const othersDeclare = ["$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"] as const;

/** The JSDoc of a type or property: its description, and what its type cannot say. */
function wordsOf(schema: SchemaObject, summary: string): string {
  const textOf = (keyword: string): string => (typeof schema[keyword] === "string" ? schema[keyword].trim() : "");
  const tags = (["format", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default"] as const)
    .filter((keyword) => ["string", "number", "boolean"].includes(typeof schema[keyword]))
    .map((keyword) => `@${keyword} ${tame(String(schema[keyword]))}`);
  // The printer would put it first, and what follows a tag belongs to it.
  if (schema["deprecated"] === true) tags.push("@deprecated");
  const words = tame(textOf("description") || textOf("title") || summary);
  return [words, tags.join("\n")].filter((part) => part !== "").join("\n\n");
}
