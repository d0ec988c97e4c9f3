import { type Contract, type JsonSchema, schemaIdOf } from "../../contract/index.ts";

export type SchemaObject = Exclude<JsonSchema, boolean>;

/** A schema and all that holds besides: what it refers to, and what `allOf` adds. */
export function layersOf(contract: Contract, schema: JsonSchema): readonly SchemaObject[] {
  const layers: SchemaObject[] = [];
  const visit = (given: JsonSchema): void => {
    if (typeof given !== "object" || layers.includes(given)) return;
    layers.push(given);
    const target = contract.schemas[schemaIdOf(given["$ref"]) ?? ""];
    if (target !== undefined) visit(target.schema);
    for (const part of schemasIn(given["allOf"])) visit(part);
  };
  visit(schema);
  return layers;
}

/** The properties of a schema, those in the branches of a union aside; what several layers say of one holds together. */
export function propertiesIn(layers: readonly SchemaObject[]): ReadonlyMap<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  for (const layer of layers) {
    for (const [name, property] of Object.entries(schemasByName(layer["properties"]))) {
      const known = found.get(name);
      found.set(name, known === undefined ? property : together(known, property));
    }
  }
  return found;
}

export const requiredIn = (layers: readonly SchemaObject[]): ReadonlySet<string> =>
  new Set(layers.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : [])));

/** What each entry of a list is, or each value of a map that lists no names; nothing where it is neither. */
export function heldIn(layers: readonly SchemaObject[]): { readonly entry?: JsonSchema; readonly value?: JsonSchema } {
  const written = (keyword: string): readonly JsonSchema[] =>
    layers.flatMap((layer) => (layer[keyword] === undefined ? [] : [layer[keyword] as JsonSchema]));
  const entries = written("prefixItems").length > 0 ? [] : written("items");
  const isListed = written("properties").length > 0 || written("patternProperties").length > 0;
  const rest: readonly JsonSchema[] = isListed
    ? []
    : written("additionalProperties").filter((one) => typeof one === "object");
  return {
    ...(entries.length > 0 && { entry: entries.reduce(together) }),
    ...(rest.length > 0 && { value: rest.reduce(together) }),
  };
}

/** What is said of a schema, by itself or by what it stands for. */
export function wordsOf(contract: Contract, schema: JsonSchema): string {
  for (const layer of layersOf(contract, schema)) {
    const { description, allOf } = layer;
    if (typeof description === "string" && description.trim() !== "") return description.trim();
    // What is built on others is none of them.
    if (Array.isArray(allOf) && allOf.length > 1) return "";
  }
  return "";
}

export const schemasIn = (list: unknown): readonly JsonSchema[] => (Array.isArray(list) ? (list as JsonSchema[]) : []);

export const schemasByName = (map: unknown): Readonly<Record<string, JsonSchema>> =>
  typeof map === "object" && map !== null ? (map as Readonly<Record<string, JsonSchema>>) : {};

function together(one: JsonSchema, other: JsonSchema): JsonSchema {
  if (one === true || JSON.stringify(one) === JSON.stringify(other)) return other;
  if (other === true) return one;
  const described = [other, one].find(
    (schema) => typeof schema === "object" && typeof schema["description"] === "string",
  );
  const words = typeof described === "object" ? { description: described["description"] } : {};
  return { ...words, allOf: [other, one] };
}
