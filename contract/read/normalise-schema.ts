import type { JsonSchema } from "../model.ts";

/** Keywords of a schema whose sub-schemas have been read already. */
export type Draft = Map<string, unknown>;

/** Older spellings (OpenAPI 3.0, drafts 4 to 7) as JSON Schema 2020-12 says the same. */
export function normaliseSchema(draft: Draft): JsonSchema {
  exclusive(draft, "minimum", "exclusiveMinimum");
  exclusive(draft, "maximum", "exclusiveMaximum");
  tuple(draft);
  dependencies(draft);
  if (draft.has("example") && !draft.has("examples")) draft.set("examples", [draft.get("example")]);
  if (draft.has("example")) draft.delete("example");
  const nullable = draft.get("nullable") === true;
  draft.delete("nullable");
  return nullable ? orNull(draft) : Object.fromEntries(draft);
}

/** Draft 4 and OpenAPI 3.0: `exclusiveMinimum: true` makes `minimum` exclusive. */
function exclusive(draft: Draft, bound: string, flag: string): void {
  const value = draft.get(flag);
  if (typeof value !== "boolean") return;
  draft.delete(flag);
  if (!value || !draft.has(bound)) return;
  draft.set(flag, draft.get(bound));
  draft.delete(bound);
}

/** Until draft 2019-09: a list under `items` is a tuple, and `additionalItems` is what follows it. */
function tuple(draft: Draft): void {
  const items = draft.get("items");
  const rest = draft.get("additionalItems");
  if (Array.isArray(items)) {
    draft.delete("items");
    draft.set("prefixItems", items);
    if (rest !== undefined) draft.set("items", rest);
  }
  draft.delete("additionalItems");
}

/** Until draft 2019-09: `dependencies` held both kinds. */
function dependencies(draft: Draft): void {
  const both = draft.get("dependencies");
  if (typeof both !== "object" || both === null) return;
  draft.delete("dependencies");
  const entries = Object.entries(both);
  const required = entries.filter(([, needs]) => Array.isArray(needs));
  const schemas = entries.filter(([, needs]) => !Array.isArray(needs));
  if (required.length > 0) draft.set("dependentRequired", Object.fromEntries(required));
  if (schemas.length > 0) draft.set("dependentSchemas", Object.fromEntries(schemas));
}

/** OpenAPI 3.0's `nullable`, in its own documents and where a later document still says it. */
function orNull(draft: Draft): JsonSchema {
  const type = draft.get("type");
  if (typeof type === "string") draft.set("type", type === "null" ? type : [type, "null"]);
  else if (Array.isArray(type)) draft.set("type", type.includes("null") ? type : [...type, "null"]);
  else return { anyOf: [{ type: "null" }, Object.fromEntries(draft)] };
  return Object.fromEntries(draft);
}
