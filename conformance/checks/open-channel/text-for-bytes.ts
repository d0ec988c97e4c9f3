import { type JsonSchema, resolveSchema } from "../../../contract/index.ts";
import type { OpenSubject } from "./talk.ts";

/** Where a text stands among arguments that the schema wants as bytes: `format: binary` without a `type` is what no JSON can say. */
export function textForBytes(
  { contract }: Pick<OpenSubject, "contract">,
  schema: JsonSchema,
  args: unknown,
): number | undefined {
  const { schema: resolved } = resolveSchema(contract, schema);
  const items = typeof resolved === "object" ? resolved["prefixItems"] : undefined;
  if (!Array.isArray(items) || !Array.isArray(args)) return undefined;
  const at = (items as readonly JsonSchema[]).findIndex((item, index) => {
    const { schema: own } = resolveSchema(contract, item);
    const wantsBytes = typeof own === "object" && own["format"] === "binary" && own["type"] === undefined;
    return wantsBytes && typeof args[index] === "string";
  });
  return at === -1 ? undefined : at;
}
