import type { Contract, JsonSchema, Side } from "../../model.ts";
import { isMarked } from "../../is-marked.ts";
import { schemaIdOf } from "../../resolve-schema.ts";
import { isMapping } from "../place.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** What schemas say of properties that one side need not send. */
export interface Marks {
  /** Names of the properties that are marked wherever the schema applies: by itself, by what it is built on, or by each of its branches. */
  markedIn(schema: JsonSchema): ReadonlySet<string>;
  /** Names that are required wherever the schema applies, or in one of its branches. */
  requiredIn(schema: JsonSchema): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** OpenAPI: a required property that is `readOnly` is required of answers only, one that is `writeOnly` of requests only. */
export const markOf = (sender: Side): "readOnly" | "writeOnly" => (sender === "client" ? "readOnly" : "writeOnly");

/** Reads marks, each schema once: `sender` is the side that need not send what is marked. */
export function openMarks(schemas: Contract["schemas"], sender: Side): Marks {
  const mark = markOf(sender);
  const targetOf = (schema: SchemaObject): JsonSchema | undefined => schemas[schemaIdOf(schema["$ref"]) ?? ""]?.schema;
  const partsOf = (schema: SchemaObject): readonly JsonSchema[] => {
    const target = targetOf(schema);
    return [...listAt(schema, "allOf"), ...(target === undefined ? [] : [target])];
  };

  const markedIn = once((schema, ask) => [
    ...mapAt(schema, "properties").flatMap(([name, property]) => (isMarked({ schemas }, property, mark) ? [name] : [])),
    ...partsOf(schema).flatMap((part) => [...ask(part)]),
    ...["anyOf", "oneOf"].flatMap((keyword) => {
      const [first, ...others] = listAt(schema, keyword).map(ask);
      return [...(first ?? none)].filter((name) => others.every((other) => other.has(name)));
    }),
  ]);
  const requiredIn = once((schema, ask) => [
    ...textsAt(schema, "required"),
    ...[...partsOf(schema), ...listAt(schema, "anyOf"), ...listAt(schema, "oneOf")].flatMap((part) => [...ask(part)]),
  ]);
  return { markedIn, requiredIn };
}

type Ask = (schema: JsonSchema) => ReadonlySet<string>;

/** Each schema is asked once; one that leads back to itself adds nothing. */
function once(find: (schema: SchemaObject, ask: Ask) => readonly string[]): Ask {
  const known = new Map<SchemaObject, ReadonlySet<string>>();
  const ask: Ask = (schema) => {
    if (typeof schema === "boolean") return none;
    const earlier = known.get(schema);
    if (earlier !== undefined) return earlier;
    known.set(schema, none);
    const found = find(schema, ask);
    const names = found.length === 0 ? none : new Set(found);
    known.set(schema, names);
    return names;
  };
  return ask;
}

export function listAt(schema: SchemaObject, keyword: string): readonly JsonSchema[] {
  const value = schema[keyword];
  return Array.isArray(value) ? (value as readonly JsonSchema[]) : [];
}

function mapAt(schema: SchemaObject, keyword: string): readonly (readonly [string, JsonSchema])[] {
  const value = schema[keyword];
  return isMapping(value) ? (Object.entries(value) as [string, JsonSchema][]) : [];
}

function textsAt(schema: SchemaObject, keyword: string): readonly string[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
