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
  for (const step of path) schema = propertiesOf(contract, resolveSchema(contract, schema).schema).get(step) ?? true;
  const { schema: found } = resolveSchema(contract, schema);
  const types = typeof found === "object" ? [found["type"]].flat() : [];
  return types.includes("integer") || types.includes("number") ? { path, type: "number" } : { path };
}
