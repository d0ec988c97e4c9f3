import type { JsonSchema } from "../model.ts";
import { refOf } from "./follow.ts";
import { child, entriesOf, identityOf, itemsOf, type Place } from "./place.ts";
import { stepsOf } from "./pointer.ts";
import type { Reader } from "./reader.ts";
import { referredFrom } from "./reference-chain.ts";

/** Which property tells schemas apart, and which value of it means which schema. */
interface Tag {
  readonly property: string;
  /** By the identity of the place; a component that is not there is meant by its own name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/**
 * The branches of a union with what its `discriminator`, or that of a schema they are built on, leaves unsaid: each must have the
 * value that stands for it (OpenAPI 3.1 §4.8.25). A branch that fixes its tag itself stays as it is.
 */
export function tagBranches(
  reader: Reader,
  union: Place,
  list: Place,
  branches: readonly JsonSchema[],
): readonly JsonSchema[] {
  const own = tagOf(reader, union);
  return itemsOf(list).map((item, index) => {
    const branch = branches[index] ?? true;
    const target = referredFrom(reader, item);
    const tag = own ?? (target && inheritedTag(reader, target));
    const demand = target && tag && demandOf(reader, tag, target);
    return demand === undefined ? branch : { allOf: [branch, demand] };
  });
}

function tagOf(reader: Reader, schema: Place): Tag | undefined {
  const discriminator = child(schema, "discriminator");
  // AsyncAPI writes the property alone.
  const property = typeof discriminator.value === "string" ? discriminator : child(discriminator, "propertyName");
  if (typeof property.value !== "string") return undefined;
  const names = new Map<string, string[]>();
  for (const [name, entry] of entriesOf(child(discriminator, "mapping"))) {
    const target = mappedSchema(reader, entry);
    const key = target && identityOf(target);
    if (key !== undefined) names.set(key, [...(names.get(key) ?? []), name]);
  }
  return { property: property.value, names };
}

/** The schema that an entry of `mapping` means: a reference to it, or the key of a component. */
export function mappedSchema(reader: Reader, entry: Place): Place | undefined {
  const text = typeof entry.value === "string" ? entry.value : "";
  const isKey = /^[\w.-]+$/.test(text) && !/\.(ya?ml|json)$/.test(text);
  return referredFrom(reader, { ...entry, value: { $ref: isKey ? `#/components/schemas/${text}` : text } });
}

/** The schemas that one is built on, nearest first. */
function basesOf(reader: Reader, schema: Place): readonly Place[] {
  return [schema, ...itemsOf(child(schema, "allOf"))].flatMap((part) => referredFrom(reader, part) ?? []);
}

function inheritedTag(reader: Reader, schema: Place, seen: Set<string> = new Set()): Tag | undefined {
  if (seen.has(identityOf(schema)) || !seen.add(identityOf(schema))) return undefined;
  for (const base of basesOf(reader, schema)) {
    const tag = tagOf(reader, base) ?? inheritedTag(reader, base, seen);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

function demandOf(reader: Reader, { property, names }: Tag, target: Place): JsonSchema | undefined {
  const [first, second, key, ...rest] = stepsOf(target.pointer);
  const isComponent = first === "components" && second === "schemas" && key !== undefined && rest.length === 0;
  const meant = names.get(identityOf(target)) ?? (isComponent ? [key] : []);
  const declared = declaredTag(reader, target, property);
  if (declared === undefined || meant.length === 0 || declared.own !== undefined) return undefined;
  // A list without the name, or with nothing else, has no need of it.
  const { inherited } = declared;
  if (inherited && (inherited.length === 1 || !meant.every((name) => inherited.includes(name)))) return undefined;
  const value = meant.length === 1 ? { const: meant[0] } : { enum: meant };
  return { type: "object", required: [property], properties: { [property]: value } };
}

/** The values that a property is limited to. */
interface DeclaredTag {
  /** By the schema itself: its author has told it apart already. */
  readonly own?: readonly unknown[];
  /** By what it is built on, which may be the list of all tags. */
  readonly inherited?: readonly unknown[];
}

/** What a schema and those it is built on say about a property; nothing where none of them has it. */
function declaredTag(
  reader: Reader,
  schema: Place,
  property: string,
  seen: Set<string> = new Set(),
): DeclaredTag | undefined {
  if (seen.has(identityOf(schema)) || !seen.add(identityOf(schema))) return undefined;
  const inline = itemsOf(child(schema, "allOf")).filter((part) => refOf(part) === undefined);
  const written = [schema, ...inline]
    .map((part) => child(child(part, "properties"), property))
    .filter(({ value }) => value !== undefined);
  const bases = basesOf(reader, schema).flatMap((base) => declaredTag(reader, base, property, seen) ?? []);
  if (written.length === 0 && bases.length === 0) return undefined;
  const own = written.map((entry) => listedBy(referredFrom(reader, entry) ?? entry)).find((list) => list !== undefined);
  const inherited = bases.map((base) => base.own ?? base.inherited).find((list) => list !== undefined);
  return { ...(own && { own }), ...(inherited && { inherited }) };
}

function listedBy(schema: Place): readonly unknown[] | undefined {
  const only = child(schema, "const");
  if (only.value !== undefined) return [only.value];
  const listed = child(schema, "enum").value;
  return Array.isArray(listed) ? listed : undefined;
}
