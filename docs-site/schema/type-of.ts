import { type Contract, type JsonSchema, resolveSchema } from "../../contract/index.ts";
import { joined, type Md, md, none, prose } from "../markdown/md.ts";
import type { Say } from "../words/words.ts";
import { withoutDemand } from "./choices.ts";
import { heldIn, layersOf, type SchemaObject, schemasIn } from "./layers.ts";

/** More branches than these are told by the kinds of their values. */
const longest = 4;

/** The kind of value in a few words: `string (date-time)`, `list of Lot`, `Bid or null`. */
export function typeOf(contract: Contract, schema: JsonSchema, say: Say, depth = 0): Md {
  const { schema: resolved, names } = resolveSchema(contract, schema);
  if (typeof resolved === "boolean") return say(resolved ? "anything" : "never");
  const layers = layersOf(contract, schema);
  const inner = (given: JsonSchema): Md => (depth > 3 ? prose("…") : typeOf(contract, given, say, depth + 1));
  const branches = hasKind(layers) ? [] : unionIn(layers);
  const named = contract.schemas[names[0] ?? ""];
  // Further in, a choice goes by its name: it may be in itself.
  if (branches.length > 1 && named !== undefined && depth > 0) return prose(named.name);
  const alternatives = [...new Map(branches.map(inner).map((type) => [type.text, type])).values()];
  if (alternatives.length > 0 && alternatives.length <= longest) return either(say, alternatives);
  const { entry, value } = heldIn(layers);
  const ofKind = (kind: string): Md => {
    if (kind === "any") return say("anything");
    if (kind === "array" && entry !== undefined) return say("itemsOf", { type: inner(entry) });
    if (kind !== "object") return prose(kind);
    return value === undefined ? prose(named?.name ?? kind) : say("mapOf", { type: inner(value) });
  };
  // "Null or list of Bid" cannot be misread; the other way round, the null would be an entry.
  const isLast = (kind: string): boolean =>
    (kind === "array" && entry !== undefined) || (kind === "object" && value !== undefined);
  const kinds = kindsOf(contract, layers).toSorted((one, other) => Number(isLast(one)) - Number(isLast(other)));
  const format = layers.map((layer) => layer["format"]).find((one) => typeof one === "string");
  return md`${either(say, kinds.map(ofKind))}${format === undefined ? none : md` (${prose(String(format))})`}`;
}

const either = (say: Say, types: readonly Md[]): Md => joined(types, ` ${say("or").text} `);

/** The branches of the only choice that says of what kind a value is. */
const unionIn = (layers: readonly SchemaObject[]): readonly JsonSchema[] =>
  layers
    .flatMap((layer) => [schemasIn(layer["oneOf"]), schemasIn(layer["anyOf"])])
    .find((branches) => branches.length > 0)
    ?.map((branch) => withoutDemand(branch).schema) ?? [];

const hasKind = (layers: readonly SchemaObject[]): boolean => layers.some((layer) => kindsIn(layer).length > 0);

function kindsOf(contract: Contract, layers: readonly SchemaObject[], depth = 0): readonly string[] {
  const own = layers.map(kindsIn).find((kinds) => kinds.length > 0);
  if (own !== undefined) return own;
  if (depth > 3) return ["any"];
  const kinds = unionIn(layers).flatMap((branch) => kindsOf(contract, layersOf(contract, branch), depth + 1));
  return kinds.length === 0 ? ["any"] : [...new Set(kinds)];
}

/** The kinds that a schema names, or gives away by what it says; none where it says nothing of them. */
function kindsIn(schema: SchemaObject): readonly string[] {
  const { type, const: constant, enum: values } = schema;
  if (type !== undefined) return [type].flat().map(String);
  if (constant !== undefined) return [kindOfValue(constant)];
  if (Array.isArray(values)) return [...new Set(values.map(kindOfValue))];
  if (schema["properties"] !== undefined || typeof schema["additionalProperties"] === "object") return ["object"];
  return schema["prefixItems"] !== undefined || schema["items"] !== undefined ? ["array"] : [];
}

function kindOfValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
