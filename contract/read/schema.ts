import type { JsonSchema } from "../model.ts";
import { referenceTo } from "../resolve-schema.ts";
import { mappedSchema, tagBranches } from "./discriminator.ts";
import { followOnce, refOf } from "./follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, sourceOf, type Place } from "./place.ts";
import type { Desk, Reader } from "./reader.ts";
import { normaliseSchema, type Draft } from "./normalise-schema.ts";
import { endOfChain } from "./reference-chain.ts";
import { pascalCase, schemaNameOf } from "./schema-names.ts";

const single = new Set([
  "not",
  "if",
  "then",
  "else",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "additionalItems",
  "contentSchema",
]);
const listed = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const mapped = new Set(["properties", "patternProperties", "dependentSchemas"]);
const dropped = new Set([
  "$schema",
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$defs",
  "definitions",
  "$comment",
  "$vocabulary",
]);

const inlineOf = new WeakMap<object, Map<string, WeakMap<object, JsonSchema>>>();

/**
 * The schema at `place` as JSON Schema 2020-12. What it refers to becomes a named schema of the contract, read once, so recursion
 * comes to an end. A place without value stands for "anything".
 */
export function readSchema(desk: Desk, place: Place): JsonSchema {
  const { value } = place;
  if (value === undefined || typeof value === "boolean") return value ?? true;
  if (!isMapping(value)) {
    desk.reader.report(
      "wrong-shape",
      place,
      "a schema is expected here",
      "write a mapping of JSON Schema keywords, or `true` for anything",
    );
    return true;
  }
  // What is written once is one object, so that its compiled checker is shared.
  const systems = inlineOf.get(desk.reader) ?? new Map<string, WeakMap<object, JsonSchema>>();
  inlineOf.set(desk.reader, systems);
  const known = systems.get(desk.system) ?? new WeakMap<object, JsonSchema>();
  systems.set(desk.system, known);
  const earlier = known.get(value);
  if (earlier !== undefined) return earlier;
  const schema = readKeywords(desk, place);
  known.set(value, schema);
  desk.reader.schemas.read.push({ place, schema, desk });
  return schema;
}

function readKeywords(desk: Desk, place: Place): JsonSchema {
  const draft: Draft = new Map();
  const ref = refOf(place) ?? dynamicRefOf(place);
  if (ref !== undefined) {
    const target = followOnce(desk.reader, place, ref);
    const end = target && endOfChain(desk.reader, target);
    if (end !== undefined) draft.set("$ref", referenceTo(nameSchema(desk, end)));
    // OpenAPI 3.0 ignores whatever stands beside a `$ref`.
    if (desk.dialect === "openapi-3.0") return Object.fromEntries(draft);
  }
  for (const [keyword, entry] of entriesOf(place)) {
    if (keyword === "$ref" || keyword === "$dynamicRef" || keyword === "$recursiveRef" || dropped.has(keyword))
      continue;
    draft.set(keyword, readKeyword(desk, place, keyword, entry));
    if ((keyword === "readOnly" || keyword === "writeOnly") && entry.value === true)
      desk.reader.schemas.holdsMarks = true;
  }
  return normaliseSchema(draft);
}

function readKeyword(desk: Desk, holder: Place, keyword: string, entry: Place): unknown {
  if (single.has(keyword)) return readSchema(desk, entry);
  if (keyword === "items")
    return Array.isArray(entry.value) ? itemsOf(entry).map((item) => readSchema(desk, item)) : readSchema(desk, entry);
  if (listed.has(keyword)) {
    const branches = itemsOf(entry).map((item) => readSchema(desk, item));
    return keyword === "oneOf" || keyword === "anyOf" ? tagBranches(desk.reader, holder, entry, branches) : branches;
  }
  if (mapped.has(keyword))
    return Object.fromEntries(entriesOf(entry).map(([name, schema]) => [name, readSchema(desk, schema)]));
  if (keyword === "dependencies") {
    return Object.fromEntries(
      entriesOf(entry).map(([name, needs]) => [
        name,
        Array.isArray(needs.value) ? needs.value : readSchema(desk, needs),
      ]),
    );
  }
  if (keyword === "discriminator") return readDiscriminator(desk, entry);
  return entry.value;
}

/** OpenAPI's `mapping` names schemas by reference; here they are references like all others. */
function readDiscriminator(desk: Desk, entry: Place): unknown {
  const mapping = child(entry, "mapping");
  if (!isMapping(mapping.value)) return entry.value;
  const targets = entriesOf(mapping).map(([name, target]) => {
    const end = mappedSchema(desk.reader, target);
    return [name, end === undefined ? target.value : referenceTo(nameSchema(desk, end))];
  });
  return { ...(entry.value as object), mapping: Object.fromEntries(targets) };
}

/** `$dynamicRef` is read as a reference to the nearest anchor of that name, which is what it is outside generic schemas. */
function dynamicRefOf(place: Place): string | undefined {
  const dynamic = child(place, "$dynamicRef").value;
  if (typeof dynamic === "string") return dynamic;
  return child(place, "$recursiveRef").value === "#" ? "#" : undefined;
}

/** The id of the named schema at `place`; its content is read by {@link readNamedSchemas}. */
export function nameSchema(desk: Desk, place: Place): string {
  const { ids, named, places, waiting } = desk.reader.schemas;
  const key = `${desk.system} ${identityOf(place)}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const plain = schemaNameOf(place);
  const owner = pascalCase(place.file.name.replace(/^.*\//, "").replace(/\.[^.]+$/, ""));
  const folder = pascalCase(place.file.name.replace(/\.[^.]+$/, ""));
  const candidates = [
    plain,
    `${owner}${pascalCase(plain)}`,
    `${folder}${pascalCase(plain)}`,
    `${folder}${pascalCase(place.pointer)}`,
  ];
  const name =
    candidates.find((candidate) => !named.has(`${desk.system}.${candidate}`)) ?? `${folder}#${place.pointer}`;
  const id = `${desk.system}.${name}`;
  ids.set(key, id);
  places.set(id, place);
  // Read later: schemas may refer to each other in circles, and in chains longer than the stack is deep.
  named.set(id, { id, name, schema: true, source: sourceOf(place) });
  // A named schema is for everyone who refers to it, whatever one of them says of its own payload.
  const { saysDraft: _, ...shared } = desk;
  waiting.push({ id, place, desk: shared });
  return id;
}

/** Reads the content of every schema that was named, and of those it names in turn. */
export function readNamedSchemas({ schemas: { named, waiting } }: Reader): void {
  // The list grows while it is gone through.
  for (const next of waiting) {
    const schema = readSchema(next.desk, next.place);
    const known = named.get(next.id);
    if (known !== undefined) named.set(next.id, { ...known, schema });
  }
}

/** Reads every schema that the document keeps under `components.schemas`. */
export function readComponentSchemas(desk: Desk, schemas: Place): void {
  for (const [, entry] of entriesOf(schemas)) {
    if (typeof entry.value === "boolean" || isMapping(entry.value)) {
      const end = endOfChain(desk.reader, entry);
      if (end !== undefined) nameSchema(desk, end);
    } else readSchema(desk, entry);
  }
}
