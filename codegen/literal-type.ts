import { literal } from "./source-text.ts";

/** `const` and `enum`, quoted here rather than by the printer; what is no scalar is the type of its value. */
export function literalType(
  listed: readonly unknown[],
  { type }: { readonly type?: unknown },
): { readonly tsType: string } {
  const types: readonly unknown[] | undefined = type === undefined ? undefined : [type].flat();
  // A value of another type is listed in vain: `type: string` beside an `enum` with null in it.
  const values = listed.filter((value) => types === undefined || typesOf(value).some((one) => types.includes(one)));
  if (values.length === 0) return { tsType: "never" };
  const union = [...new Set(values.map((value) => literal(value).text))].join(" | ");
  return { tsType: values.length === 1 ? union : `(${union})` };
}

function typesOf(value: unknown): readonly string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}
