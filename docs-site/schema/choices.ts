import { type Contract, type JsonSchema, resolveSchema, schemaIdOf } from "../../contract/index.ts";
import { layersOf, propertiesIn, schemasByName, type SchemaObject, schemasIn } from "./layers.ts";

/** Which value of which property means a schema. */
interface Tag {
  readonly property: string;
  readonly values: readonly unknown[];
}

/** One of several schemas. */
export interface Branch {
  readonly schema: JsonSchema;
  readonly tag?: Tag;
}

/** Schemas of which one holds. */
export interface Choice {
  /** Whether several may hold at once. */
  readonly isOpen: boolean;
  /** The property that tells them apart, where the document names it. */
  readonly property?: string;
  readonly branches: readonly Branch[];
}

/** The choices that a schema leaves, in the order of its keywords. */
export function choicesIn(contract: Contract, layer: SchemaObject): readonly Choice[] {
  const property = discriminatorOf(layer);
  return ["oneOf", "anyOf"].flatMap((keyword): Choice[] => {
    const branches = schemasIn(layer[keyword]).map((branch) => branchOf(contract, layer, branch));
    if (branches.length === 0) return [];
    return [{ isOpen: keyword === "anyOf", ...(property !== undefined && { property }), branches }];
  });
}

/** The property that tells schemas apart; AsyncAPI writes it alone. */
export function discriminatorOf({ discriminator }: SchemaObject): string | undefined {
  const { propertyName } = (typeof discriminator === "object" ? (discriminator ?? {}) : {}) as {
    propertyName?: unknown;
  };
  const property = typeof discriminator === "string" ? discriminator : propertyName;
  return typeof property === "string" ? property : undefined;
}

/** The values of the discriminator that mean schemas which are not among the branches. */
export function mappedBeside(contract: Contract, layer: SchemaObject): readonly (readonly [string, string])[] {
  const branches = choicesIn(contract, layer).flatMap((choice) => choice.branches);
  const shown = new Set(branches.flatMap(({ schema }) => resolveSchema(contract, schema).names));
  return mappingOf(layer).flatMap(([value, target]) => {
    const id = schemaIdOf(target);
    return id !== undefined && shown.has(id) ? [] : [[value, contract.schemas[id ?? ""]?.name ?? target] as const];
  });
}

function mappingOf({ discriminator }: SchemaObject): readonly (readonly [string, string])[] {
  const { mapping } = (typeof discriminator === "object" ? (discriminator ?? {}) : {}) as { mapping?: unknown };
  return Object.entries(typeof mapping === "object" ? (mapping ?? {}) : {}).flatMap(
    ([value, target]: [string, unknown]) => (typeof target === "string" ? [[value, target] as const] : []),
  );
}

function branchOf(contract: Contract, layer: SchemaObject, branch: JsonSchema): Branch {
  const { schema, tag } = withoutDemand(branch);
  const property = discriminatorOf(layer);
  if (tag !== undefined || property === undefined) return { schema, ...(tag && { tag }) };
  // What a branch says itself wins over the mapping.
  const declared = propertiesIn(layersOf(contract, schema)).get(property);
  const said = layersOf(contract, declared ?? true).flatMap(valuesOf);
  const { names } = resolveSchema(contract, schema);
  const mapped = mappingOf(layer).flatMap(([value, target]) =>
    names.includes(schemaIdOf(target) ?? "") ? [value] : [],
  );
  const values = said.length > 0 ? said : mapped;
  return { schema, ...(values.length > 0 && { tag: { property, values } }) };
}

/** A branch as the document has it: the reader adds the value of its tag, which a page says in words. */
export function withoutDemand(branch: JsonSchema): Branch {
  if (typeof branch !== "object" || Object.keys(branch).join() !== "allOf") return { schema: branch };
  const [schema = true, demand, ...others] = schemasIn(branch["allOf"]);
  if (typeof demand !== "object" || others.length > 0) return { schema: branch };
  const required = Array.isArray(demand["required"]) ? demand["required"] : [];
  const [[property, value] = ["", true], ...further] = Object.entries(schemasByName(demand["properties"]));
  const isDemand =
    Object.keys(demand).every((keyword) => ["type", "required", "properties"].includes(keyword)) &&
    further.length === 0 &&
    required.length === 1 &&
    required[0] === property;
  const values = isDemand && typeof value === "object" ? valuesOf(value) : [];
  return values.length === 0 ? { schema: branch } : { schema, tag: { property, values } };
}

function valuesOf({ const: constant, enum: values }: SchemaObject): readonly unknown[] {
  if (constant !== undefined) return [constant];
  return Array.isArray(values) ? values : [];
}
