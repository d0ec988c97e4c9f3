import { branchTags, sharedTags } from "./branch-tag.ts";
import { expectation } from "./expectation.ts";
import { isObject, type JsonObject, own, step } from "./json.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { renderValue } from "./render-value.ts";
import type { SchemaLibrary } from "./schema-library.ts";
import { schemaList, type SchemaNode } from "./schema-node.ts";

/** A value that fits no branch of `owner[keyword]`. */
export interface FailedUnion {
  readonly owner: JsonObject;
  readonly keyword: string;
  readonly value: unknown;
  readonly pointer: string;
}

type Explain = (branch: SchemaNode, value: unknown) => readonly PayloadFault[];

/**
 * The faults of the one branch that was meant, where fixed properties (`type: "typing"`) or the kind of value give it away, else a single
 * fault for the union.
 */
export function branchFaults(union: FailedUnion, library: SchemaLibrary, explain: Explain): readonly PayloadFault[] {
  const { owner, keyword, value, pointer } = union;
  const branches = schemaList(owner, keyword).filter((branch) => branch !== false);
  const fault = { pointer, keyword, schemaPointer: `${library.pointerOf(owner)}/${keyword}` };
  const within = (faults: readonly PayloadFault[]): readonly PayloadFault[] =>
    faults.map((inner) => ({ ...inner, pointer: pointer + inner.pointer }));

  const tagged = branches.map((branch) => ({ branch, tags: branchTags(branch, library, owner) }));
  const asked = new Set<string>();
  let left = tagged;
  while (isObject(value) && left.length > 1) {
    // Branches that have one tag in common may be told apart by another.
    const tag = sharedTags(left.map(({ tags }) => tags)).find((name) => !asked.has(name));
    if (tag === undefined) break;
    asked.add(tag);
    const meant = left.filter(({ tags }) => tags.get(tag)?.has(own(value, tag)) === true);
    if (meant.length === 0) {
      const known = expectation("enum", { enum: [...new Set(left.flatMap(({ tags }) => [...(tags.get(tag) ?? [])]))] });
      return Object.hasOwn(value, tag)
        ? [{ ...fault, pointer: pointer + step(tag), expected: known, got: renderValue(own(value, tag), tag) }]
        : [{ ...fault, expected: `property ${JSON.stringify(tag)} with ${known}`, got: renderValue(value) }];
    }
    left = meant;
  }
  if (left.length === 1 && tagged.length > 1) return within(explain(left[0]!.branch, value));

  const explained = left.map(({ branch }) => explain(branch, value));
  const rightKind = explained.filter(
    (faults) => !faults.some((inner) => inner.keyword === "type" && inner.pointer === ""),
  );
  if (rightKind.length === 1) return within(rightKind[0]!);
  const wants = new Set(
    explained
      .flat()
      .filter((inner) => inner.pointer === "")
      .map((inner) => inner.expected),
  );
  const expected = rightKind.length === 0 && wants.size > 0 ? [...wants].join(" or ") : expectation(keyword, owner);
  return [{ ...fault, expected, got: renderValue(value) }];
}
