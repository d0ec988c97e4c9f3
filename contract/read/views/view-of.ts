import type { Contract, JsonSchema } from "../../model.ts";
import { referenceTo, schemaIdOf } from "../../resolve-schema.ts";
import { isMapping } from "../place.ts";
import { listAt, type Marks } from "./marks.ts";
import { areToldApart } from "./told-apart.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** The view of a schema: what the sender sends where it is written. A schema without a difference is the same object. */
export type View = (schema: JsonSchema) => JsonSchema;

/** Keywords that speak of the same value as the schema around them, and of the values inside it. */
const alongside: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas"]);
const inside: ReadonlySet<string> = new Set(
  "properties patternProperties additionalProperties unevaluatedProperties items prefixItems additionalItems unevaluatedItems contains".split(
    " ",
  ),
);
const maps: ReadonlySet<string> = new Set(["dependentSchemas", "properties", "patternProperties"]);

const nothing: ReadonlySet<string> = new Set();

/**
 * How schemas look to those who send them: what is marked is no longer required. Conditions (`if`, `not`) stay as they are, since less would
 * be more there.
 *
 * @param refer the reference to the view of a named schema
 */
export function openView(schemas: Contract["schemas"], marks: Marks, refer: (id: string) => string): View {
  const { markedIn, requiredIn } = marks;
  const known = new WeakMap<SchemaObject, JsonSchema>();
  const under = new Set<string>();

  const view = (schema: JsonSchema, around: ReadonlySet<string>): JsonSchema => {
    if (typeof schema !== "object" || schema === null) return schema;
    const earlier = around.size === 0 ? known.get(schema) : undefined;
    if (earlier !== undefined) return earlier;
    const own = around.size === 0 ? markedIn(schema) : new Set([...around, ...markedIn(schema)]);
    const entries = Object.entries(schema).flatMap(([keyword, value]) => entryOf(schema, keyword, value, own));
    const isSame =
      entries.length === Object.keys(schema).length &&
      entries.every(([keyword, value]) => Object.hasOwn(schema, keyword) && schema[keyword] === value);
    const seen = isSame ? schema : joined(entries);
    if (around.size === 0) known.set(schema, seen);
    return seen;
  };

  type Entry = readonly [keyword: string, value: unknown];

  const entryOf = (schema: SchemaObject, keyword: string, value: unknown, own: ReadonlySet<string>): Entry[] => {
    if (keyword === "required")
      return [[keyword, withoutNames(value, own)] as const].filter(([, names]) => !isNone(names));
    if (keyword === "dependentRequired" && isMapping(value))
      return [[keyword, mapped(value, (names) => withoutNames(names, own))]];
    if (keyword === "$ref") return [reference(value, own)];
    if (keyword === "discriminator") return [[keyword, mappingOf(value)]];
    // Fewer of the items fit what has more fitting than are allowed.
    if (keyword === "contains" && schema["maxContains"] !== undefined) return [[keyword, value]];
    const around = alongside.has(keyword) ? own : inside.has(keyword) ? nothing : undefined;
    if (around === undefined) return [[keyword, value]];
    if (maps.has(keyword))
      return [[keyword, isMapping(value) ? mapped(value, (one) => view(one as JsonSchema, around)) : value]];
    if (!Array.isArray(value)) return [[keyword, view(value as JsonSchema, around)]];
    const list = kept(
      value,
      (value as JsonSchema[]).map((one) => view(one, around)),
    );
    return [[keyword === "oneOf" && list !== value && !staysExclusive(schema, own) ? "anyOf" : keyword, list]];
  };

  /** Branches that only a property told apart which need not be sent would both fit. */
  const staysExclusive = (schema: SchemaObject, own: ReadonlySet<string>): boolean => {
    const branches = listAt(schema, "oneOf");
    const dropped = (branch: JsonSchema): ReadonlySet<string> => new Set([...own, ...markedIn(branch)]);
    const lost = branches.some((branch) => [...requiredIn(branch)].some((name) => dropped(branch).has(name)));
    const isRequired = (branch: JsonSchema, name: string): boolean =>
      !dropped(branch).has(name) && (requiredIn(branch).has(name) || requiredIn(schema).has(name));
    return !lost || areToldApart(schemas, branches, isRequired);
  };

  /** A named schema may require what only its neighbours mark: then it is written out here. */
  const reference = (value: unknown, own: ReadonlySet<string>): Entry => {
    const id = schemaIdOf(value);
    const target = id === undefined ? undefined : schemas[id]?.schema;
    if (id === undefined || target === undefined) return ["$ref", value];
    const marked = markedIn(target);
    const isHere = [...requiredIn(target)].some((name) => own.has(name) && !marked.has(name));
    if (!isHere || under.has(id)) return ["$ref", same(value as string, refer(id))];
    under.add(id);
    const written = view(target, own);
    under.delete(id);
    return ["allOf", [written]];
  };

  const mappingOf = (value: unknown): unknown => {
    if (!isMapping(value) || !isMapping(value["mapping"])) return value;
    const mapping = mapped(value["mapping"], (target) => {
      const id = schemaIdOf(target);
      return id === undefined || schemas[id] === undefined ? target : same(target as string, refer(id));
    });
    return mapping === value["mapping"] ? value : { ...value, mapping };
  };

  return (schema) => view(schema, nothing);
}

/** A reference as it was written, where it leads to the same. */
const same = (written: string, id: string): string => (schemaIdOf(written) === id ? written : referenceTo(id));

const isNone = (names: unknown): boolean => Array.isArray(names) && names.length === 0;

function withoutNames(names: unknown, gone: ReadonlySet<string>): unknown {
  if (!Array.isArray(names) || !names.some((name) => gone.has(String(name)))) return names;
  return names.filter((name) => !gone.has(String(name)));
}

/** The list itself where nothing in it changed. */
const kept = (list: readonly unknown[], changed: readonly unknown[]): readonly unknown[] =>
  changed.every((one, index) => one === list[index]) ? list : changed;

function mapped(map: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown): object {
  const entries = Object.entries(map).map(([name, value]) => [name, change(value)] as const);
  return entries.every(([name, value]) => map[name] === value) ? map : Object.fromEntries(entries);
}

/** Two of one keyword apply together. */
function joined(entries: readonly (readonly [keyword: string, value: unknown])[]): SchemaObject {
  const schema = new Map<string, unknown>();
  const more: JsonSchema[] = [];
  for (const [keyword, value] of entries) {
    const earlier = schema.get(keyword);
    if (earlier === undefined) schema.set(keyword, value);
    else if (keyword === "allOf") schema.set(keyword, [...(earlier as []), ...(value as [])]);
    else more.push({ [keyword]: value });
  }
  if (more.length > 0) schema.set("allOf", [...((schema.get("allOf") ?? []) as []), ...more]);
  return Object.fromEntries(schema);
}
