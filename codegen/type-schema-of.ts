import type { TypePlan } from "./plan.ts";
import { type NameOf, typeSchema } from "./type-schema.ts";

/** What a type is for a compiler: what its schema says, or bytes, which JSON has not. */
export function typeSchemaOf({ schema, summary, isBytes }: TypePlan, nameOf: NameOf): ReturnType<typeof typeSchema> {
  const described = typeSchema(schema, nameOf, summary);
  return isBytes ? { ...described, tsType: "Uint8Array<ArrayBuffer>" } : described;
}
