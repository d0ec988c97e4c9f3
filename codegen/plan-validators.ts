import type { JsonSchema, NamedSchema } from "../contract/index.ts";
import { type GraphSchema, schemaGraph, withReferences } from "../contract/payload/index.ts";
import { judgedSchema } from "./judged-schema.ts";
import { withMeantKinds } from "./meant-kinds.ts";
import { fileName, openNames } from "./names.ts";
import type { TypePlan } from "./plan.ts";
import { withUnionTags } from "./union-tags.ts";

/** One module with one function, which says whether a value fits. */
export interface ValidatorPlan {
  /** What it judges: `Lot`. Unique. */
  readonly name: string;
  /** The payload or body that it is the validator of, where it is. */
  readonly type: TypePlan | undefined;
  /** Its file, among the validators. */
  readonly path: string;
  /** The schema in plain 2020-12, with what tells branches of unions apart; a `$ref` is the name of a plan. */
  readonly schema: JsonSchema;
  /** Names of the other plans that it refers to. */
  readonly needs: readonly string[];
  /** Whether another one refers to it. */
  readonly isShared: boolean;
  /** Whether it must look at own properties only. */
  readonly ownProperties: boolean;
  /** Whether it must tell which properties and items it has judged, because something that refers to it may ask. */
  readonly tracksEvaluated: boolean;
}

/** What of a plan validators are made from. */
export interface ValidatorSource {
  readonly contract: { readonly schemas: Readonly<Record<string, NamedSchema>> };
  readonly types: readonly TypePlan[];
  readonly schemaTypes: ReadonlyMap<string, string>;
}

/**
 * Divides what comes over the wire, and what it refers to, into modules. A schema that is referred to once, or says very little, is
 * written where it is needed; every other one has a module of its own, so that the code grows with the documents and no faster.
 *
 * @throws {UnusableSchema} when a reference in a schema leads nowhere, or back without a step into the value
 */
export function planValidators(source: ValidatorSource): readonly ValidatorPlan[] {
  const judged = source.types.filter((type) => type.carried || type.isForm);
  const given = judged.map((type) => judgedSchema(source.contract, type));
  const { roots, schemas } = schemaGraph(source.contract, given);
  const owners = new Map<string, TypePlan>();
  for (const [index, type] of judged.entries()) if (!owners.has(roots[index]!)) owners.set(roots[index]!, type);
  const names = namesOf(schemas, owners, source.schemaTypes);
  const asking = reachedFrom(
    [...schemas.keys()].filter((key) => asksForEvaluated(schemas.get(key)!)),
    schemas,
  );

  const keys = new Map([...names].map(([key, name]) => [name, key]));
  const targetOf = (name: string): JsonSchema | undefined => schemas.get(keys.get(name) ?? name)?.schema;
  const drafts = [...names].map(([key, name]) => {
    const needs = new Set<string>();
    const parts: GraphSchema[] = [];
    const write = (part: string): JsonSchema => {
      const found = schemas.get(part)!;
      parts.push(found);
      return withReferences(found.schema, (reference) => {
        const other = names.get(reference);
        if (other === undefined) return write(reference);
        needs.add(other);
        return { $ref: other };
      });
    };
    const type = owners.get(key);
    return {
      name,
      type,
      path: `${type === undefined ? "_schemas/" : ""}${fileName(name)}.js`,
      schema: withUnionTags(withMeantKinds(write(key), targetOf), targetOf),
      needs: [...needs].filter((need) => need !== name).toSorted(),
      ownProperties: parts.some((part) => part.ownProperties),
      tracksEvaluated: asking.has(key) || parts.some(asksForEvaluated),
    };
  });
  const others = judged.flatMap((type, index) => {
    const owner = owners.get(roots[index]!)!;
    return owner === type ? [] : [sameAs(owner.name, type)];
  });
  const all = [...drafts, ...others];
  const shared = new Set(all.flatMap(({ needs }) => needs));
  return all.map((draft) => ({ ...draft, isShared: shared.has(draft.name) }));
}

/** Two types may be one schema. */
function sameAs(name: string, type: TypePlan): Omit<ValidatorPlan, "isShared"> {
  const schema = { $ref: name };
  return {
    name: type.name,
    type,
    path: `${type.file}.js`,
    schema,
    needs: [name],
    ownProperties: false,
    tracksEvaluated: false,
  };
}

type Schemas = ReadonlyMap<string, GraphSchema>;

/** Key → name, for the schemas that have a module of their own. */
function namesOf(
  schemas: Schemas,
  owners: ReadonlyMap<string, TypePlan>,
  schemaTypes: ValidatorSource["schemaTypes"],
): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const { refs } of schemas.values()) for (const key of refs) uses.set(key, (uses.get(key) ?? 0) + 1);
  const found = new Map([...owners].map(([key, { name }]) => [key, name]));
  const table = openNames();
  for (const name of [...found.values(), ...schemaTypes.values()]) table.claim(name);
  for (const [key, schema] of schemas) {
    if (found.has(key) || (uses.get(key) ?? 0) < 2 || isBrief(schema)) continue;
    const known = schema.id === undefined ? undefined : schemaTypes.get(schema.id);
    found.set(key, known ?? table.claim("Part"));
  }
  return found;
}

/** A call of another function would be longer. */
function isBrief({ schema, refs }: GraphSchema): boolean {
  if (typeof schema === "boolean") return true;
  return (
    refs.length === 0 && JSON.stringify(schema).length <= 100 && !/"(properties|items)":/.test(JSON.stringify(schema))
  );
}

const asksForEvaluated = ({ schema }: GraphSchema): boolean => JSON.stringify(schema).includes('"unevaluated');

/** These and everything that they refer to. */
function reachedFrom(keys: readonly string[], schemas: Schemas): ReadonlySet<string> {
  const found = new Set(keys);
  // The set grows while it is gone through.
  for (const key of found) for (const ref of schemas.get(key)?.refs ?? []) found.add(ref);
  return found;
}
