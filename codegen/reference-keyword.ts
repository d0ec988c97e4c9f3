import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv/dist/2020.js";
import { strConcat } from "ajv/dist/compile/codegen/index.js";
import { callRef } from "ajv/dist/vocabularies/core/ref.js";

/** `$ref` for schemas whose references are names: a call of the function that another module has for it. */
export function referenceKeyword(own: string, functionName: (name: string) => string): CodeKeywordDefinition {
  return {
    keyword: "$ref",
    schemaType: "string",
    code: (cxt) => {
      const name = String(cxt.schema);
      const called = name === own ? cxt.it.validateName : new Name(functionName(name));
      // Ajv's own way passes on much that is used only where evaluated properties are counted.
      if (cxt.it.opts.unevaluated) callRef(cxt, called);
      else callOnly(cxt, called);
    },
  };
}

const instancePath = new Name("instancePath");
const vErrors = new Name("vErrors");
const errors = new Name("errors");

function callOnly(cxt: KeywordCxt, called: Name): void {
  const { gen, data, it } = cxt;
  const path = strConcat(instancePath, it.errorPath);
  cxt.result(_`${called}(${data}, {instancePath:${path}})`, undefined, () => {
    gen.assign(vErrors, _`${vErrors} === null ? ${called}.errors : ${vErrors}.concat(${called}.errors)`);
    gen.assign(errors, _`${vErrors}.length`);
  });
}
