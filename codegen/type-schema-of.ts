import { schemaIdOf } from "../contract/index.ts";
import type { Plan, TypePlan } from "./plan.ts";
import { typeSchema } from "./type-schema.ts";

type TypeSchema = Readonly<ReturnType<typeof typeSchema>>;

const known = new WeakMap<TypePlan, TypeSchema>();

/**
 * What the schema of a type says, made once for each type of a plan.
 *
 * @param names of the types of that plan, by the schema's id
 */
export function writtenSchemaOf(type: TypePlan, names: Plan["schemaTypes"]): TypeSchema {
  const nameOf = (reference: string): string | undefined => names.get(schemaIdOf(reference) ?? "");
  const made = known.get(type) ?? typeSchema(type.schema, nameOf, type.summary);
  known.set(type, made);
  return made;
}

/** What a type is for a compiler: what its schema says, or bytes, which JSON has not. */
export function typeSchemaOf(type: TypePlan, names: Plan["schemaTypes"]): TypeSchema {
  const written = writtenSchemaOf(type, names);
  return type.isBytes ? { ...written, tsType: "Uint8Array<ArrayBuffer>" } : written;
}
