import type { JsonSchema } from "../contract/index.ts";

type Printed = Record<string | symbol, unknown>;
type SchemaObject = Exclude<JsonSchema, boolean>;

/**
 * What conditions (`if`, `dependentSchemas`) add to a type: a union of what holds with and without them. Only those that declare
 * properties are told, so that these can be written and read; what others demand is left to the validator.
 *
 * @param kinds the JSON types that the schema speaks of, where that is known
 */
export function conditionTypes(
  schema: SchemaObject,
  kinds: readonly string[] | undefined,
  typeOf: (schema: JsonSchema) => Printed,
): Printed[] {
  if (!["if", "dependentSchemas"].some((keyword) => Object.hasOwn(schema, keyword))) return [];
  // A side that says nothing. Whatever has the rest of the type has this one too, null where that may be null.
  const nothing = { tsType: kinds === undefined ? "({} | null)" : "{}" };
  // Conditions are on objects, and say nothing of what is none.
  const noObjects = (kinds ?? []).filter((kind) => kind !== "object").map((kind) => typeOf({ type: kind }));
  const parts: Printed[] = [];
  const [met, unmet] = [schema["then"] as JsonSchema | undefined, schema["else"] as JsonSchema | undefined];
  if (Object.hasOwn(schema, "if") && (declares(met) || declares(unmet))) {
    const tags = tagsOf(schema);
    const side = (declared: JsonSchema | undefined, tag: SchemaObject | undefined): Printed => {
      const told = [tag, declares(declared) ? declared : undefined].filter((part) => part !== undefined);
      return told.length === 0 ? nothing : typeOf(together(told));
    };
    parts.push({ anyOf: [side(met, tags?.met), side(unmet, tags?.unmet), ...noObjects] });
  }
  for (const [name, dependent] of Object.entries((schema["dependentSchemas"] ?? {}) as Record<string, JsonSchema>))
    if (declares(dependent))
      parts.push({
        anyOf: [typeOf(together([{ required: [name] }, dependent])), typeOf(without(name)), ...noObjects],
      });
  return parts;
}

/** Whether a schema says more of an object than what it has to have. */
function declares(schema: JsonSchema | undefined): schema is SchemaObject {
  if (typeof schema !== "object") return false;
  return ["properties", "$ref", "allOf", "anyOf", "oneOf"].some((keyword) => Object.hasOwn(schema, keyword));
}

const without = (name: string): SchemaObject => ({ properties: { [name]: false } });

/** One object that is declared in two places, where that is the same as both of them. */
function together(schemas: readonly SchemaObject[]): SchemaObject {
  const [first = {}, second] = schemas;
  if (second === undefined) return first;
  const [names, others] = [propertiesOf(first), propertiesOf(second)];
  const isPlain = !["$ref", "allOf", "anyOf", "oneOf", "if"].some((keyword) => Object.hasOwn(second, keyword));
  if (!isPlain || Object.keys(names).some((name) => Object.hasOwn(others, name))) return { allOf: schemas };
  const required = [...new Set([...requiredBy(first), ...requiredBy(second)])];
  return { ...second, type: "object", properties: { ...names, ...others }, required };
}

interface Tags {
  readonly met: SchemaObject;
  readonly unmet: SchemaObject;
}

/** A condition on the value of one property, of which it is known what else it may be: then each side has a tag. */
function tagsOf(schema: SchemaObject): Tags | undefined {
  const condition = schema["if"] as JsonSchema;
  if (typeof condition !== "object" || Object.keys(condition).some((keyword) => !tagKeywords.has(keyword)))
    return undefined;
  const [[name, asked] = ["", true], ...more] = Object.entries(propertiesOf(condition));
  const needed = requiredBy(condition);
  if (more.length > 0 || needed.some((one) => one !== name)) return undefined;
  const wanted = valuesOf(asked);
  const known = valuesOf(own(propertiesOf(schema), name));
  if (wanted === undefined || known === undefined) return undefined;
  const isWanted = (value: unknown): boolean => wanted.includes(value);
  const [yes, no] = [known.filter(isWanted), known.filter((value) => !isWanted(value))];
  if (yes.length === 0 || no.length === 0) return undefined;
  const isThere = requiredBy(schema).includes(name);
  const tag = (values: readonly unknown[], isRequired: boolean): SchemaObject => ({
    type: "object",
    properties: { [name]: { enum: values } },
    required: isRequired ? [name] : [],
  });
  // Without the property a condition is met, unless it asks for it.
  return { met: tag(yes, isThere || needed.length > 0), unmet: tag(no, isThere || needed.length === 0) };
}

const tagKeywords: ReadonlySet<string> = new Set(["type", "properties", "required"]);

/** The scalars that a property can be. */
function valuesOf(schema: JsonSchema | undefined): readonly unknown[] | undefined {
  if (typeof schema !== "object") return undefined;
  const listed = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (listed === undefined && schema["type"] === "boolean") return [true, false];
  return Array.isArray(listed) && listed.every((value) => typeof value !== "object") ? listed : undefined;
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const propertiesOf = (schema: SchemaObject): Readonly<Record<string, JsonSchema>> =>
  (schema["properties"] ?? {}) as Record<string, JsonSchema>;

const requiredBy = (schema: SchemaObject): readonly string[] =>
  Array.isArray(schema["required"]) ? (schema["required"] as readonly string[]) : [];
