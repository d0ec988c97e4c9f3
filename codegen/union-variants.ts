import { type Contract, type JsonSchema, schemaIdOf } from "../contract/index.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;

/** Schemas that all apply together, none of which refers to others, combines them or chooses between them. */
export type Variant = readonly SchemaObject[];

/** Unions of unions multiply: with more of them a list helps nobody. */
const most = 100;

/**
 * The ways in which a schema can come out once every union in it, nested ones too, has chosen a branch; the unions of properties are not
 * among them. Nothing where they are too many, or refer to themselves.
 */
export function variantsOf(
  contract: Pick<Contract, "schemas">,
  schema: JsonSchema,
  under: ReadonlySet<string> = new Set(),
): readonly Variant[] | undefined {
  if (typeof schema === "boolean") return schema ? [[]] : [];
  const { $ref, allOf, oneOf, anyOf, ...own } = schema;
  const listed = (value: unknown): readonly JsonSchema[] => (Array.isArray(value) ? (value as JsonSchema[]) : []);
  const within = (part: JsonSchema): readonly Variant[] | undefined => variantsOf(contract, part, under);
  let found: readonly Variant[] = [Object.keys(own).length === 0 ? [] : [own]];
  /** Whether there are few enough, each with each of these. */
  const cross = (ways: readonly Variant[] | undefined): boolean => {
    if (ways === undefined) return false;
    found = found.flatMap((left) => ways.map((right) => [...left, ...right]));
    return found.length <= most;
  };

  const id = schemaIdOf($ref);
  const target = id === undefined ? undefined : contract.schemas[id]?.schema;
  if (id !== undefined && target !== undefined) {
    if (under.has(id) || !cross(variantsOf(contract, target, new Set([...under, id])))) return undefined;
  }
  for (const part of listed(allOf)) if (!cross(within(part))) return undefined;
  for (const branches of [listed(oneOf), listed(anyOf)]) {
    if (branches.length === 0) continue;
    const ways = branches.map(within);
    if (ways.includes(undefined) || !cross(ways.flatMap((way) => way ?? []))) return undefined;
  }
  return found;
}

/** Names of the properties that the discriminators at the top of a schema tell its variants apart by. */
export function discriminatorsOf(variants: readonly Variant[]): ReadonlySet<string> {
  const names = variants.flat().map(({ discriminator }) => discriminator);
  const nameOf = (written: unknown): unknown =>
    typeof written === "object" && written !== null
      ? (written as { readonly propertyName?: unknown }).propertyName
      : written;
  return new Set(names.map(nameOf).filter((name) => typeof name === "string"));
}
