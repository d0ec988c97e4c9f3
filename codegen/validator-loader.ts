import type { Plan } from "./plan.ts";
import { code, identifier, literal, type SourceText } from "./source-text.ts";
import { typeNamed } from "./type-named.ts";

/** A function that loads the validator of a type when it is needed, so that a bundler can put it aside. */
export function printValidatorLoader(type: string, plan: Plan): SourceText {
  const found = typeNamed(plan, type);
  if (!found) throw new RangeError(`there is no type ${type}`);
  const name = identifier(found.value);
  return code`() => import(${literal(`./validators/${found.file}.js`)}).then((module) => module.${name})`;
}
