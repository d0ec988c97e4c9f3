import { brandType, isBranded } from "./brands.ts";
import { plainType } from "./plain-type.ts";
import type { Plan, TypePlan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { code, type GeneratedFile, join, printedBy, type SourceText } from "./source-text.ts";
import { typeSchemaOf } from "./type-schema-of.ts";

/** `types.ts`: every named schema, and every payload that has no name of its own, as a type. */
export async function emitTypes(plan: Plan, path: string): Promise<readonly GeneratedFile[]> {
  if (plan.types.length === 0) return [];
  const types = await Promise.all(plan.types.map((type) => printType(type, plan)));
  const mark = plan.types.some(hasBrand) ? [code`declare const brand: unique symbol;\n`] : [];
  return [{ path: `${path}/types.ts`, text: printModule(plan.origin, join([...mark, ...types], code`\n`)) }];
}

const hasBrand = ({ schema, isBytes }: TypePlan): boolean => !isBytes && isBranded(schema);

const printing = { bannerComment: "", additionalProperties: false, style: { printWidth: 120, singleQuote: false } };

/** One at a time: references are names by then, so a schema needs none of its neighbours. */
async function printType(type: TypePlan, { schemaTypes, options: { kept } }: Plan): Promise<SourceText> {
  const { name, schema } = type;
  const given = typeSchemaOf(type, schemaTypes);
  const described = hasBrand(type) ? { ...given, tsType: brandType(name, schema) } : given;
  const print = async (): Promise<string> => {
    // Loaded where it is needed: it takes as long as printing a thousand plain types.
    const { compile } = await import("json-schema-to-typescript");
    return compile(described, name, printing);
  };
  const text = plainType(described, name) ?? (await kept.once("type", () => [name, described], print));
  return printedBy("json-schema-to-typescript", text);
}
