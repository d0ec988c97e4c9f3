import { type JsonSchema, meantKind } from "../contract/index.ts";
import { type BranchTags, branchTags, sharedTags, soundsSecret } from "../contract/payload/index.ts";

type SchemaObject = Exclude<JsonSchema, boolean>;
type Union = "oneOf" | "anyOf";
type Plain = string | number | boolean | null;

/** Which property of an object says which branch of a union it is meant to be. */
export interface UnionTag {
  readonly name: string;
  /** For each branch, the values of its own. */
  readonly values: readonly (readonly Plain[])[];
  /** Whether it is called as if it held a secret. */
  readonly isSecret: boolean;
}

/** The keyword under which the tags of the unions of a schema stand. */
const keyword = "toldApartBy";

/** What tells the branches of `oneOf` or `anyOf` apart, where something does. */
export function unionTagOf(schema: SchemaObject, union: Union): UnionTag | undefined {
  return (schema[keyword] as Readonly<Partial<Record<Union, UnionTag>>> | undefined)?.[union];
}

const data: ReadonlySet<string> = new Set([
  "const",
  "enum",
  "default",
  "example",
  "examples",
  "required",
  "dependentRequired",
]);
const maps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/**
 * A schema that says of its unions what tells their branches apart. Branches that have one tag in common become a union of their own, which
 * another one may tell apart.
 *
 * @param targetOf the schema behind a reference
 */
export function withUnionTags(schema: JsonSchema, targetOf: (reference: string) => JsonSchema | undefined): JsonSchema {
  const library = { target: (reference: string): JsonSchema => targetOf(reference) ?? true };

  /** Whether nothing but objects fits. */
  const isObjects = (given: JsonSchema, depth = 0): boolean => {
    if (typeof given !== "object" || depth > 16) return false;
    if ([given["type"]].flat().join() === "object") return true;
    const target = typeof given["$ref"] === "string" ? library.target(given["$ref"]) : true;
    // What is referred to gets the type that it means.
    if (typeof target === "object" && (meantKind(target) === "object" || isObjects(target, depth + 1))) return true;
    return listOf(given, "allOf").some((part) => isObjects(part, depth + 1));
  };

  /** @param around what the union stands in */
  const tagged = (given: SchemaObject, union: Union, around: SchemaObject): SchemaObject => {
    const branches = listOf(given, union);
    if (branches.length < 2 || !(isObjects(around) || branches.every((branch) => isObjects(branch)))) return given;
    const tags = branches.map((branch) => branchTags(branch, library, around));
    for (const name of sharedTags(tags)) {
      const groups = groupsBy(name, branches, tags);
      if (groups.length < 2) continue;
      const list = groups.map((group) => {
        const [only] = group.branches;
        return only !== undefined && group.branches.length === 1
          ? only
          : tagged({ [union]: group.branches }, union, around);
      });
      const tag: UnionTag = { name, values: groups.map(({ values }) => values), isSecret: soundsSecret(name) };
      return { ...given, [union]: list, [keyword]: { ...(given[keyword] as object | undefined), [union]: tag } };
    }
    return given;
  };

  const visit = (given: JsonSchema): JsonSchema => {
    if (typeof given !== "object" || given === null) return given;
    const entries = Object.entries(given).map(([name, value]): readonly [string, unknown] => {
      if (data.has(name)) return [name, value];
      if (Array.isArray(value)) return [name, value.map((one) => visit(one as JsonSchema))];
      if (!maps.has(name)) return [name, visit(value as JsonSchema)];
      const inner = Object.entries(value as Readonly<Record<string, JsonSchema>>);
      return [name, Object.fromEntries(inner.map(([own, one]) => [own, visit(one)]))];
    });
    const visited: SchemaObject = Object.fromEntries(entries);
    return tagged(tagged(visited, "oneOf", visited), "anyOf", visited);
  };
  return visit(schema);
}

function listOf(schema: SchemaObject, name: string): readonly JsonSchema[] {
  const list = schema[name];
  return Array.isArray(list) ? (list as JsonSchema[]) : [];
}

interface Group {
  readonly branches: JsonSchema[];
  readonly values: Plain[];
}

/** Branches that share a value of the tag, together; in the order of their first ones. None where a value is no plain one. */
function groupsBy(name: string, branches: readonly JsonSchema[], tags: readonly BranchTags[]): readonly Group[] {
  const all = tags.map((own) => [...(own.get(name) ?? [])]);
  if (!all.every((values) => values.length > 0 && values.every(isPlain))) return [];
  let groups: readonly Group[] = [];
  for (const [place, values] of (all as Plain[][]).entries()) {
    const alike = groups.filter((group) => group.values.some((value) => values.includes(value)));
    const first: Group = alike[0] ?? { branches: [], values: [] };
    const others = alike.slice(1);
    for (const other of others) first.branches.push(...other.branches);
    first.branches.push(branches[place]!);
    for (const value of [...others.flatMap((other) => other.values), ...values])
      if (!first.values.includes(value)) first.values.push(value);
    groups = [...groups.filter((group) => !others.includes(group)), ...(alike.length === 0 ? [first] : [])];
  }
  return groups;
}

const isPlain = (value: unknown): value is Plain => typeof value !== "object" || value === null;
