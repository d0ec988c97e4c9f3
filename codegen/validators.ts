import { schemaBundle } from "../contract/payload/index.ts";
import { keyOfBundle } from "./bundle-key.ts";
import { expressionRules } from "./format-checks.ts";
import { originOf } from "./origin.ts";
import type { Plan, TypePlan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import {
  code,
  comment,
  type GeneratedFile,
  identifier,
  nothing,
  printedBy,
  type SourceText,
  tame,
  typeFrom,
} from "./source-text.ts";
import { type StandaloneValidator, validatorOfBundle } from "./standalone-validator.ts";
import { validatorDeclaration, validatorModule } from "./validator-module.ts";
import { rulesModule } from "./validator-rules.ts";

/**
 * `validators/<type>.js`, one module for each payload, which imports nothing but two small neighbours. No validator needs Ajv or
 * `eval` when it runs.
 */
export function emitValidators(plan: Plan, folder: string): readonly GeneratedFile[] {
  const carried = plan.types.filter((type) => type.carried);
  if (carried.length === 0) return [];
  const used = new Set<string>();
  const patterns = new Set<string>();
  const modules = carried.flatMap((type) => {
    const bundle = schemaBundle(plan.contract, type.schema);
    const validator = plan.options.kept.once(`validator ${keyOfBundle(bundle)}`, () => validatorOfBundle(bundle));
    for (const rule of validator.rules) used.add(rule);
    for (const pattern of validator.patterns) patterns.add(pattern);
    return emitValidator(plan, type, validator, `${folder}/validators`);
  });
  const origin = `// ${tame(originOf(plan.contract, [...used].toSorted())).replaceAll("\n", " ")}\n\n`;
  const shared = [
    { path: `${folder}/validators/_validator.js`, text: `${origin}${validatorModule}` },
    { path: `${folder}/validators/_validator.d.ts`, text: `${origin}${validatorDeclaration}` },
  ];
  const rules = {
    path: `${folder}/validators/_rules.js`,
    text: `${origin}${rulesModule(used, expressionRules, patterns)}\n`,
  };
  return [...modules, ...shared, ...(used.size === 0 ? [] : [rules])];
}

function emitValidator(
  plan: Plan,
  type: TypePlan,
  { body, name, rules }: StandaloneValidator,
  folder: string,
): readonly GeneratedFile[] {
  const origin = originOf(plan.contract, [type.name, body]);
  const value = identifier(type.value);
  const rulesImport = rules.size === 0 ? nothing : code`import * as rules from "./_rules.js";\n`;
  const words = comment(`Whether a value is a \`${type.name}\`.`);
  // Ajv gives every function of its own parameters that few of them need.
  const module = code`/* eslint-disable */\n${rulesImport}import { validator } from "./_validator.js";

${words}export const ${value} = /* @__PURE__ */ validator(${identifier(name)});

${printedBy("ajv", body)}`;
  return [
    { path: `${folder}/${type.file}.js`, text: printModule(origin, module) },
    { path: `${folder}/${type.file}.d.ts`, text: printModule(origin, declaration(plan, type, value)) },
  ];
}

function declaration(plan: Plan, { name }: TypePlan, value: SourceText): SourceText {
  const validator = typeFrom("./_validator.js", "Validator");
  const type = typeFrom(`../types${plan.options.extension}`, name);
  return code`${comment(`Whether a value is a \`${name}\`.`)}export declare const ${value}: ${validator}<${type}>;\n`;
}
