import type { Contract, JsonSchema, Message } from "../model.ts";
import { resolveSchema } from "../resolve-schema.ts";
import { isBinaryContent } from "./websocket.ts";

type Schemas = Pick<Contract, "schemas">;

/**
 * What a schema demands of bytes, to which they are a text with a character for each. One that lets no texts in says what the bytes
 * stand for once they are decoded, which nobody does here: it demands nothing.
 */
export function bytesSchema(contract: Schemas, schema: JsonSchema): JsonSchema {
  const { schema: resolved } = resolveSchema(contract, schema);
  const kinds = typeof resolved === "object" ? [resolved["type"] ?? "string"].flat() : ["string"];
  return kinds.includes("string") ? schema : true;
}

/** What the payload of a message is judged by as it comes over the wire. */
export function judgedPayload(
  contract: Schemas,
  { contentType, payload }: Pick<Message, "contentType" | "payload">,
): JsonSchema {
  return isBinaryContent(contentType) ? bytesSchema(contract, payload) : payload;
}
