import { schemaIdOf } from "../../resolve-schema.ts";
import type { JsonSchema } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { child, isMapping, type Place } from "../place.ts";
import type { SchemaRead } from "../reader.ts";

/** Since 2019-09 or 2020-12; draft-07 ignores them. */
const later = new Map([
  ["prefixItems", "draft-07 spells it as a list under `items`"],
  ["unevaluatedProperties", "draft-07 has `additionalProperties`, which does not see through `allOf`"],
  ["unevaluatedItems", "draft-07 has `additionalItems`"],
  ["dependentRequired", "draft-07 spells it `dependencies`; `if`/`then` is in both"],
  ["dependentSchemas", "draft-07 spells it `dependencies`; `if`/`then` is in both"],
  ["minContains", "draft-07 knows `contains` only"],
  ["maxContains", "draft-07 knows `contains` only"],
  ["$dynamicRef", "name the schema with `$ref`"],
]);

/** Before 2019-09; 2020-12 ignores or refuses them. */
const earlier = new Map([
  ["dependencies", "2020-12 has `dependentRequired` and `dependentSchemas`; `if`/`then` is in both"],
  ["additionalItems", "2020-12 says it with `prefixItems` and `items`"],
  [
    "nullable",
    'only OpenAPI 3.0 knows it, and it is read as meant there, which other tools do not: write `type: [string, "null"]`',
  ],
]);

const annotations = new Set([
  "$ref",
  "title",
  "description",
  "summary",
  "deprecated",
  "$comment",
  "externalDocs",
  "default",
  "examples",
  "example",
  "readOnly",
  "writeOnly",
  "$id",
  "$schema",
  "$anchor",
  "$defs",
  "definitions",
]);

/** Keywords that tools of one draft heed and tools of another do not. */
export function checkKeywords(draft: ContractDraft): void {
  const spoken = spokenPlaces(draft);
  for (const read of draft.reader.schemas.read) {
    if (read.desk.dialect === "openapi-3.0" || !isMapping(read.place.value)) continue;
    checkOne(draft, read, read.desk.saysDraft !== true && isSpoken(read, spoken));
  }
}

function checkOne({ reader }: ContractDraft, { place }: SchemaRead, isInAsyncApi: boolean): void {
  const say = (keyword: string, message: string, fix: string): void =>
    reader.report("keyword-differs", child(place, keyword), message, fix);
  const keys = Object.keys(place.value as object);
  for (const keyword of keys) {
    const old = earlier.get(keyword);
    const young = isInAsyncApi ? later.get(keyword) : undefined;
    if (old !== undefined) say(keyword, `\`${keyword}\` means nothing in JSON Schema 2020-12`, old);
    if (young !== undefined)
      say(keyword, `\`${keyword}\` means nothing in draft-07, which AsyncAPI tools read payloads as`, young);
  }
  if (Array.isArray(child(place, "items").value))
    say(
      "items",
      "a list under `items` is a tuple in draft-07 and a fault in 2020-12",
      "2020-12 spells it `prefixItems`; where both must agree, use an object",
    );
  for (const keyword of ["exclusiveMinimum", "exclusiveMaximum"]) {
    if (typeof child(place, keyword).value === "boolean")
      say(keyword, `\`${keyword}\` is a number since draft-06`, `write the bound itself: \`${keyword}: 0\``);
  }
  const beside = keys.filter((key) => !annotations.has(key) && !key.startsWith("x-"));
  if (isInAsyncApi && typeof child(place, "$ref").value === "string" && beside.length > 0) {
    say(
      "$ref",
      `draft-07 ignores what stands beside \`$ref\`: ${beside.map((key) => `\`${key}\``).join(", ")}`,
      "put the reference and the rest into `allOf`",
    );
  }
}

/** Pointers of the named schemas that AsyncAPI messages reach, by file. */
function spokenPlaces({ written: contract, reader }: ContractDraft): ReadonlyMap<string, readonly string[]> {
  const reached = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, entry] of Object.entries(value)) {
      const id = key === "$ref" ? schemaIdOf(entry) : undefined;
      if (id === undefined) visit(entry);
      else if (!reached.has(id)) {
        reached.add(id);
        visit(contract.schemas[id]?.schema);
      }
    }
  };
  for (const { payload, headers } of contract.messages)
    for (const schema of [payload, headers] as (JsonSchema | undefined)[]) visit(schema);
  const places = [...reached].flatMap((id) => reader.schemas.places.get(id) ?? []);
  const byFile = Map.groupBy(places, ({ file }) => file.path);
  return new Map([...byFile].map(([path, found]) => [path, found.map(({ pointer }) => pointer)]));
}

function isSpoken({ desk, place }: SchemaRead, spoken: ReadonlyMap<string, readonly string[]>): boolean {
  return desk.format === "asyncapi" || (spoken.get(place.file.path) ?? []).some((pointer) => isInside(place, pointer));
}

const isInside = ({ pointer }: Place, around: string): boolean =>
  pointer === around || pointer.startsWith(`${around}/`);
