import { meantKind } from "../../meant-kind.ts";
import type { Contract, JsonSchema } from "../../model.ts";
import { schemaIdOf } from "../../resolve-schema.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { isMapping } from "../place.ts";
import { stepsOf } from "../pointer.ts";

/** Schemas that speak of objects or lists and let every other kind of value through. */
export function checkKinds({ written, reader }: ContractDraft): void {
  for (const { place, schema } of reader.schemas.read) {
    if (!isMapping(schema) || isPart(place.pointer) || saysKind(written, schema)) continue;
    const kind = meantKind(schema);
    if (kind === undefined) continue;
    const keyword = Object.keys(schema).find((key) => meantKind({ [key]: schema[key] }) !== undefined) ?? "";
    const message = `\`${keyword}\` says nothing of values that are no ${kind === "object" ? "objects" : "lists"}: a text, say, fits this schema`;
    reader.report("kind-not-said", place, message, `write \`type: ${kind}\` beside it`);
  }
}

const listed: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "dependentSchemas"]);
const single: ReadonlySet<string> = new Set(["not", "if", "then", "else", "contains", "propertyNames"]);
const named: ReadonlySet<string> = new Set(["properties", "patternProperties", "$defs", "definitions", "schemas"]);

/** Whether the schema speaks of a value beside another one, which may say the kind. */
function isPart(pointer: string): boolean {
  const [last = "", before = "", earlier = ""] = stepsOf(pointer).toReversed();
  return (listed.has(before) && !named.has(earlier)) || (single.has(last) && !named.has(before));
}

function saysKind(contract: Contract, schema: JsonSchema, seen: Set<JsonSchema> = new Set()): boolean {
  if (!isMapping(schema)) return schema === false;
  if (seen.has(schema) || !seen.add(schema)) return false;
  if (["type", "const", "enum"].some((keyword) => Object.hasOwn(schema, keyword))) return true;
  const target = contract.schemas[schemaIdOf(schema["$ref"]) ?? ""]?.schema;
  // What is referred to is looked at where it is written.
  if (target !== undefined) return true;
  const list = (keyword: string): readonly JsonSchema[] => (schema[keyword] ?? []) as readonly JsonSchema[];
  const isSaid = (part: JsonSchema): boolean => saysKind(contract, part, seen);
  return (
    list("allOf").some(isSaid) ||
    ["anyOf", "oneOf"].some((keyword) => list(keyword).length > 0 && list(keyword).every(isSaid))
  );
}
