import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name, stringify } from "ajv/dist/2020.js";
import { getProperty, not, or, strConcat } from "ajv/dist/compile/codegen/index.js";
import { alwaysValidSchema } from "ajv/dist/compile/util.js";
import type { JsonSchema } from "../contract/index.ts";
import { type UnionTag, unionTagOf } from "./union-tags.ts";

/** What a rule of the validators is called in code that uses it. */
export type RuleOf = (name: string) => ReturnType<typeof _>;

/** `anyOf` and `oneOf` whose own error says what is wrong with the branch that was meant. */
export function unionKeywords(rule: RuleOf): readonly CodeKeywordDefinition[] {
  return (["anyOf", "oneOf"] as const).map((keyword) => ({
    keyword,
    schemaType: "array",
    trackErrors: true,
    error: { message: "", params: ({ params }) => params["told"] as Code },
    code: (cxt) => {
      const tag = unionTagOf(cxt.parentSchema as Exclude<JsonSchema, boolean>, keyword);
      if (tag === undefined) tryAll(cxt, rule);
      else followTag(cxt, tag, rule);
    },
  }));
}

const errors = new Name("errors");
const vErrors = new Name("vErrors");

const pathOf = ({ it }: KeywordCxt): Code => strConcat(new Name("instancePath"), it.errorPath);

/** Judges the one branch that the tag names: no other can fit. */
function followTag(cxt: KeywordCxt, { name, values, isSecret }: UnionTag, rule: RuleOf): void {
  const { gen, data, keyword, it } = cxt;
  const valid = gen.let("valid", false);
  const tag = _`${data}${getProperty(name)}`;
  gen.if(_`!(${data} && typeof ${data} == "object" && !Array.isArray(${data}))`);
  cxt.error(false, { told: _`{type: "object"}` });
  for (const [schemaProp, own] of values.entries()) {
    gen.elseIf(or(...own.map((value) => _`${tag} === ${value}`)));
    const fits = gen.name("_valid");
    const branch = cxt.subschema({ keyword, schemaProp }, fits);
    cxt.mergeEvaluated(branch, Name);
    gen.assign(valid, fits);
  }
  gen.else();
  // Inside of `not` and `if` nobody hears of errors.
  const isHeard = it.createErrors !== false;
  const told = (): Code =>
    _`${rule("otherTag")}(${pathOf(cxt)}, ${data}, ${name}, ${stringify(values.flat())}, ${isSecret})`;
  cxt.error(false, isHeard ? { told: told() } : {});
  gen.endIf();
  cxt.ok(valid);
}

/** Judges the branches one after another, as Ajv does, and remembers where the errors of each end. */
function tryAll(cxt: KeywordCxt, rule: RuleOf): void {
  const { gen, keyword, it } = cxt;
  const branches = cxt.schema as readonly JsonSchema[];
  const isExclusive = keyword === "oneOf";
  if (!isExclusive && it.opts.unevaluated !== true && branches.some((branch) => alwaysValidSchema(it, branch))) return;
  const isHeard = it.createErrors !== false;
  const valid = gen.let("valid", false);
  const isMany = isExclusive ? gen.let("many", false) : undefined;
  const ends = isHeard ? branches.map(() => gen.let("end")) : [];
  const fits = gen.name("_valid");
  gen.block(() => {
    for (const schemaProp of branches.keys()) {
      const branch = cxt.subschema({ keyword, schemaProp, compositeRule: true }, fits);
      const end = ends[schemaProp];
      if (end !== undefined) gen.assign(end, errors);
      if (isMany === undefined) {
        gen.assign(valid, _`${valid} || ${fits}`);
        // Where something asks which properties were judged, all branches are needed.
        if (cxt.mergeValidEvaluated(branch, fits) !== true) gen.if(not(valid));
      } else {
        if (schemaProp > 0)
          gen
            .if(_`${fits} && ${valid}`)
            .assign(valid, false)
            .assign(isMany, true)
            .else();
        gen.if(fits, () => {
          gen.assign(valid, true);
          cxt.mergeEvaluated(branch, Name);
        });
      }
    }
  });
  const told = (): Code => {
    const list = ends
      .map((end, place) => (place === 0 ? _`${end}` : _`, ${end}`))
      .reduce((all, one) => _`${all}${one}`);
    const closest = _`${rule("closest")}(${vErrors}, [${list}], ${pathOf(cxt)})`;
    const many = `must be exactly one of ${branches.length} alternatives`;
    return isMany === undefined ? closest : _`${isMany} ? {words: ${many}} : ${closest}`;
  };
  cxt.result(
    valid,
    () => cxt.reset(),
    () => cxt.error(true, isHeard ? { told: told() } : {}),
  );
}
