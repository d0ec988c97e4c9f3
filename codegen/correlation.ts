import { type Contract, type JsonSchema, type Message, propertiesOf, resolveSchema } from "../contract/index.ts";

/** Where the correlation id stands in a payload. */
export interface Correlation {
  readonly path: readonly string[];
  readonly type?: "number";
}

/** The correlation id of a message, where its payload carries one. */
export function correlationOf(contract: Contract, { correlationId, payload }: Message): Correlation | undefined {
  const pointer = /^\$message\.payload#\/(.+)$/.exec(correlationId ?? "")?.[1];
  if (pointer === undefined) return undefined;
  const path = pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let schema: JsonSchema = payload;
  for (const step of path) schema = partAt(contract, schema, step);
  const { schema: found } = resolveSchema(contract, schema);
  const types = typeof found === "object" ? [found["type"]].flat() : [];
  return types.includes("integer") || types.includes("number") ? { path, type: "number" } : { path };
}

/** What a property is, or a place of a tuple. */
function partAt(contract: Contract, schema: JsonSchema, step: string): JsonSchema {
  const { schema: resolved } = resolveSchema(contract, schema);
  const slots =
    typeof resolved === "object" ? (resolved["prefixItems"] as readonly JsonSchema[] | undefined) : undefined;
  return propertiesOf(contract, resolved).get(step) ?? slots?.[Number(step)] ?? true;
}
