import { type Contract, type JsonSchema, resolveSchema, schemaIdOf } from "../contract/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { formFields } from "./form-fields.ts";
import { fileName, type Names, typeName, valueName } from "./names.ts";
import type { TypePlan } from "./plan.ts";

/** Collects what `types.ts` will print, and names it. */
export interface TypeTable {
  /**
   * The type of a schema. A reference has the type of the schema it leads to; two schemas that say the same and have the same
   * first candidate are one type: a message that is said on two channels.
   *
   * @param candidates names to choose from, the best one first
   */
  typeOf(schema: JsonSchema, summary: string, ...candidates: readonly string[]): string;
  /** As `typeOf`, for something that comes over the wire as a whole. */
  carried(schema: JsonSchema, examples: readonly unknown[], summary: string, ...candidates: readonly string[]): string;
  /** As `carried`, for something that travels as bytes, which no schema of JSON describes: it is a type of its own, whatever the schema is called. */
  carriedAsBytes: TypeTable["carried"];
  /** The type of the fields of a form, of which those that are bytes are files. */
  fieldsOf(schema: JsonSchema, summary: string, ...candidates: readonly string[]): string;
  /** A name that no type has, for something that stands beside the types. */
  claim(...candidates: readonly string[]): string;
  /** Id of a named schema → name of its type. */
  readonly named: ReadonlyMap<string, string>;
  /** By name. */
  list(): readonly TypePlan[];
}

interface Draft {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly summary: string;
  readonly examples: unknown[];
  carried: boolean;
  readonly isBytes: boolean;
  isForm: boolean;
}

/** A table that knows the named schemas of a contract already: they are the first to choose their names. */
export function openTypeTable(contract: Contract, names: Names): TypeTable {
  const drafts = new Map<string, Draft>();
  const named = new Map<string, string>();
  const inline = new Map<string, string>();
  const add = (name: string, schema: JsonSchema, summary: string, isBytes = false): string => {
    drafts.set(name, { name, schema, summary, examples: [], carried: false, isBytes, isForm: false });
    return name;
  };
  for (const [id, { name, schema }] of inOrder(contract)) {
    const chosen = names.claim(typeName(name));
    named.set(id, add(chosen, schema, ""));
  }

  const typeOf: TypeTable["typeOf"] = (schema, summary, ...candidates) => {
    const reference = referenceOf(schema);
    const known = reference === undefined ? undefined : named.get(reference);
    if (known !== undefined) return known;
    return ownType(schema, summary, candidates, false);
  };

  function ownType(schema: JsonSchema, summary: string, candidates: readonly string[], isBytes: boolean): string {
    const key = `${isBytes ? "bytes " : ""}${candidates[0]} ${canonicalJson(schema)}`;
    let name = inline.get(key);
    if (name === undefined) inline.set(key, (name = add(names.claim(...candidates), schema, summary, isBytes)));
    return name;
  }

  function carry(name: string, examples: readonly unknown[]): string {
    const draft = drafts.get(name)!;
    draft.carried = true;
    draft.examples.push(...examples);
    return name;
  }

  return {
    typeOf,
    fieldsOf(schema, summary, ...candidates) {
      const name = typeOf(formFields(contract, schema), summary, ...candidates);
      drafts.get(name)!.isForm = true;
      return name;
    },
    named,
    claim: (...candidates) => names.claim(...candidates),
    carried: (schema, examples, summary, ...candidates) => carry(typeOf(schema, summary, ...candidates), examples),
    carriedAsBytes: (schema, examples, summary, ...candidates) =>
      carry(ownType(schema, summary, candidates, true), examples),
    list: () =>
      [...drafts.values()]
        .map((draft) => ({ ...draft, value: valueName(draft.name), file: fileName(draft.name) }))
        .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
  };

  /** The named schema that a schema is nothing but a reference to; words beside the reference make no type of their own. */
  function referenceOf(schema: JsonSchema): string | undefined {
    if (typeof schema === "boolean") return undefined;
    const id = schemaIdOf(schema["$ref"]);
    if (id === undefined || contract.schemas[id] === undefined) return undefined;
    const says = Object.keys(schema).filter((keyword) => !annotations.has(keyword) && !keyword.startsWith("x-"));
    return says.length === 1 && resolveSchema(contract, schema).names.length > 0 ? id : undefined;
  }
}

const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "summary",
  "deprecated",
  "default",
  "examples",
]);

/** Schemas whose names are names already go first, so that a neighbour with a similar name never takes it from them. */
function inOrder(contract: Contract): readonly (readonly [string, Contract["schemas"][string]])[] {
  const entries = Object.entries(contract.schemas).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const isExact = ([, { name }]: (typeof entries)[number]): boolean => typeName(name) === name;
  return [...entries.filter(isExact), ...entries.filter((entry) => !isExact(entry))];
}
