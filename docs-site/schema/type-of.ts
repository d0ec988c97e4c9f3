import { type Contract, type JsonSchema, resolveSchema } from "../../contract/index.ts";
import { joined, type Md, md, prose } from "../markdown/md.ts";
import type { Say } from "../words/words.ts";

/** The kind of value in a few words: `string (date-time)`, `list of Lot`, `Bid or null`. */
export function typeOf(contract: Contract, schema: JsonSchema, say: Say, depth = 0): Md {
  if (schema === false) return say("never");
  const { schema: resolved, names } = resolveSchema(contract, schema);
  if (typeof resolved === "boolean") return say("anything");
  const named = contract.schemas[names[0] ?? ""];
  const inner = (given: unknown): Md =>
    depth > 3 ? prose("…") : typeOf(contract, given as JsonSchema, say, depth + 1);
  if (resolved["items"] !== undefined && resolved["prefixItems"] === undefined)
    return say("itemsOf", { type: inner(resolved["items"]) });
  const kinds = kindsOf(resolved);
  const rest = resolved["additionalProperties"];
  const isMap = typeof rest === "object" && rest !== null && resolved["properties"] === undefined;
  if (isMap && kinds.join() === "object") return say("mapOf", { type: inner(rest) });
  const format = typeof resolved["format"] === "string" ? md` (${prose(resolved["format"])})` : md``;
  const words = kinds.map((kind) =>
    kind === "any" ? say("anything") : prose(kind === "object" && named !== undefined ? named.name : kind),
  );
  return md`${joined(words, ` ${say("or").text} `)}${format}`;
}

function kindsOf(schema: Exclude<JsonSchema, boolean>): readonly string[] {
  const { type, const: constant, enum: values } = schema;
  if (type !== undefined) return [type].flat().map(String);
  if (constant !== undefined) return [kindOfValue(constant)];
  if (Array.isArray(values)) return [...new Set(values.map(kindOfValue))];
  if (schema["properties"] !== undefined || schema["allOf"] !== undefined) return ["object"];
  if (schema["prefixItems"] !== undefined) return ["array"];
  for (const keyword of ["oneOf", "anyOf"])
    if (Array.isArray(schema[keyword])) {
      const kinds = schema[keyword].flatMap((branch: unknown) =>
        typeof branch === "object" && branch !== null && !("$ref" in branch)
          ? kindsOf(branch as Exclude<JsonSchema, boolean>)
          : ["object"],
      );
      return [...new Set(kinds)];
    }
  return ["any"];
}

function kindOfValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
