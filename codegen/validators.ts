import { bytesModule } from "./bytes-validator.ts";
import { expressionRules } from "./format-checks.ts";
import { contractHash, originOf } from "./origin.ts";
import type { Plan, TypePlan } from "./plan.ts";
import { planValidators, type ValidatorPlan } from "./plan-validators.ts";
import { printModule } from "./print-module.ts";
import {
  code,
  comment,
  type GeneratedFile,
  identifier,
  join,
  literal,
  nothing,
  printedBy,
  type SourceText,
  tame,
  typeFrom,
} from "./source-text.ts";
import { functionName, type StandaloneValidator, standaloneValidator } from "./standalone-validator.ts";
import { validatorDeclaration, validatorModule } from "./validator-module.ts";
import { rulesModule } from "./validator-rules.ts";

/**
 * `validators/<type>.js`, one module for each payload. It imports two small neighbours, and of what several payloads refer to only
 * what it needs. No validator needs Ajv or `eval` when it runs.
 */
export function emitValidators(plan: Plan, folder: string): readonly GeneratedFile[] {
  const plans = planValidators(plan);
  if (plans.length === 0) return [];
  const paths = new Map(plans.map(({ name, path }) => [name, path]));
  const used = new Set<string>();
  const patterns = new Set<string>();
  const modules = plans.flatMap((given) => {
    const { name, schema, ownProperties, tracksEvaluated } = given;
    const parts = (): readonly unknown[] => [schema, name, ownProperties, tracksEvaluated];
    const validator = plan.options.kept.once("validator", parts, () => standaloneValidator(given));
    for (const rule of validator.rules) used.add(rule);
    for (const pattern of validator.patterns) patterns.add(pattern);
    return emitValidator(plan, given, validator, paths, `${folder}/validators`);
  });
  const origin = `// ${tame(originOf(plan.contract, contractHash([...used].toSorted()))).replaceAll("\n", " ")}\n\n`;
  const shared = [
    { path: `${folder}/validators/_validator.js`, text: `${origin}${validatorModule}` },
    { path: `${folder}/validators/_validator.d.ts`, text: `${origin}${validatorDeclaration}` },
  ];
  const rules = {
    path: `${folder}/validators/_rules.js`,
    text: `${origin}${rulesModule(used, expressionRules, patterns)}\n`,
  };
  if (plans.some(({ type }) => type?.isBytes === true))
    shared.push({ path: `${folder}/validators/_bytes.js`, text: `${origin}${bytesModule}` });
  return [...modules, ...shared, ...(used.size === 0 ? [] : [rules])];
}

function emitValidator(
  plan: Plan,
  { name, type, path, needs, isShared }: ValidatorPlan,
  { body, name: own, rules }: StandaloneValidator,
  paths: ReadonlyMap<string, string>,
  folder: string,
): readonly GeneratedFile[] {
  const origin = originOf(plan.contract, contractHash([name, body]));
  const up = type === undefined ? "../" : "./";
  const imports = [
    ...(rules.size === 0 ? [] : [code`import * as rules from ${literal(`${up}_rules.js`)};\n`]),
    ...(type === undefined ? [] : [type.isBytes ? bytesImport : code`import { validator } from "./_validator.js";\n`]),
    ...needs.map((need) => {
      const from = `${up}${paths.get(need)}`.replace("../_schemas/", "./");
      return code`import { ${identifier(functionName(need))} } from ${literal(from)};\n`;
    }),
  ];
  const head = imports.length === 0 ? nothing : code`${join(imports, nothing)}\n`;
  const wrapped =
    type === undefined
      ? nothing
      : code`${wordsOf(type)}export const ${identifier(type.value)} = /* @__PURE__ */ ${type.isBytes ? code`bytesValidator` : code`validator`}(${identifier(own)});\n\n`;
  const exported = isShared ? code`export { ${identifier(own)} as ${identifier(functionName(name))} };\n\n` : nothing;
  // Ajv gives every function of its own parameters that few of them need.
  const module = code`/* eslint-disable */\n${head}${wrapped}${exported}${printedBy("ajv", body)}`;
  const files = [{ path: `${folder}/${path}`, text: printModule(origin, module) }];
  if (type === undefined) return files;
  return [...files, { path: `${folder}/${type.file}.d.ts`, text: printModule(origin, declaration(plan, type)) }];
}

const bytesImport = code`import { bytesValidator } from "./_bytes.js";\n`;

const wordsOf = ({ name }: TypePlan): SourceText => comment(`Whether a value is a \`${name}\`.`);

function declaration(plan: Plan, type: TypePlan): SourceText {
  // A type of the documents may have this name too.
  const validator =
    type.name === "Validator" ? code`import("./_validator.js").Validator` : typeFrom("./_validator.js", "Validator");
  const own = typeFrom(`../types${plan.options.extension}`, type.name);
  return code`${wordsOf(type)}export declare const ${identifier(type.value)}: ${validator}<${own}>;\n`;
}
