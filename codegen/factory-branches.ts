import type { Contract, JsonSchema } from "../contract/index.ts";
import { fitsPayload } from "../contract/payload/index.ts";
import { isFixed, type Marks, marksOf } from "./branch-marks.ts";
import { code, type SourceText } from "./source-text.ts";
import { discriminatorsOf, type Variant, variantsOf } from "./union-variants.ts";

/** Values of a union, at least one of each branch that has any, and what tells to which branch changes belong. */
export interface BranchValues {
  readonly values: readonly object[];
  readonly branches: readonly Branch[];
  /** Names of the properties that decide before all others. */
  readonly tags: readonly string[];
}

/** What is known of its properties, and which of the values are of this branch. */
type Branch = readonly [marks: Marks, places: readonly number[]];

type Make = (seed: string, schema: JsonSchema) => { readonly value: unknown } | undefined;

/** A value that is right for a branch may be right for another one too, and then it is none of a `oneOf`: others are made. */
const attempts = 4;

/**
 * Values of every branch of a schema that is a union of objects; nothing where it is none.
 *
 * @param values those that are there already; they keep their places
 */
export function branchValues(
  contract: Contract,
  schema: JsonSchema,
  values: readonly unknown[],
  make: Make,
): BranchValues | undefined {
  const variants = variantsOf(contract, schema) ?? [];
  if (variants.length < 2 || values.length === 0 || !values.every(isObject)) return undefined;
  const found = [...values];
  const placed = variants.map((variant, place) => {
    const branch = { allOf: variant };
    const isOwn = (value: object): boolean => fitsPayload(contract, branch, value);
    for (let attempt = 0; attempt < attempts && !found.some(isOwn); attempt += 1) {
      const value = make(`branch ${place} ${attempt}`, branch)?.value;
      if (isObject(value) && fitsPayload(contract, schema, value)) found.push(value);
    }
    return { variant, isOwn };
  });
  const branches = placed.flatMap(({ variant, isOwn }): readonly Branch[] => {
    const places = found.flatMap((value, index) => (isOwn(value) ? [index] : []));
    return places.length === 0 ? [] : [[marksOf(contract, variant), places]];
  });
  return branches.length < 2 ? undefined : { values: found, branches, tags: tagsOf(branches, variants) };
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of what is fixed in every branch: what the discriminator names, else what no two branches have alike, else all of it. */
function tagsOf(branches: readonly Branch[], variants: readonly Variant[]): readonly string[] {
  const first = branches[0]?.[0] ?? {};
  const shared = Object.keys(first).filter((name) =>
    branches.every(([marks]) => Object.hasOwn(marks, name) && isFixed(marks[name])),
  );
  const discriminators = discriminatorsOf(variants);
  const named = shared.filter((name) => discriminators.has(name));
  if (named.length > 0) return named;
  const telling = shared.filter((name) => {
    const values = branches.map(([marks]) => marks[name]).flatMap((mark) => (Array.isArray(mark) ? mark : [mark]));
    return new Set(values).size === values.length;
  });
  return telling.length > 0 ? telling : shared;
}

/** The type of what is printed of branches. */
export const branchesType: SourceText = code`readonly (readonly [marks: Readonly<Record<string, unknown>>, places: readonly number[]])[]`;

/** A function that picks, from the values of a union, those of the branch that changes are meant for. */
export const startsFor: SourceText = code`/** The values of the branch that changes belong to: what tags say decides first, then what else is fixed, kinds, and names. */
function startsFor<Value>(
  values: readonly (() => Value)[],
  branches: ${branchesType},
  tags: readonly string[],
  changes: object,
): readonly (() => Value)[] {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  if (given.length === 0) return values;
  const agrees = (mark: unknown, value: unknown): boolean => {
    if (Array.isArray(mark)) return mark.includes(value);
    if (typeof mark !== "object" || mark === null || typeof value !== "object" || value === null) return true;
    const inner = new Map(Object.entries(value));
    return Object.entries(mark).every(([name, further]) => !inner.has(name) || agrees(further, inner.get(name)));
  };
  const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
  const rules: readonly ((mark: unknown, value: unknown, name: string) => boolean)[] = [
    (mark, value, name) => !tags.includes(name) || agrees(mark, value),
    agrees,
    (mark, value) => typeof mark !== "string" || mark.split(" ").includes(kindOf(value)),
    (mark) => mark !== undefined,
  ];
  let left = branches.map(([marks, places]) => ({ marks: new Map(Object.entries(marks)), places }));
  for (const rule of rules) {
    const kept = left.filter(({ marks }) => given.every(([name, value]) => rule(marks.get(name), value, name)));
    if (kept.length > 0) left = kept;
  }
  const places = new Set(left.flatMap((branch) => branch.places));
  return values.filter((_, place) => places.has(place));
}
`;
