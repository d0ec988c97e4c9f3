import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject } from "./json.ts";
import { safePattern } from "./pattern/safe-pattern.ts";
import { below, type SchemaNode } from "./schema-node.ts";
import { libraryOf, type SchemaLibrary } from "./schema-library.ts";
import type { SchemaScope } from "./schema-scope.ts";

/** Two ways to ask whether a value fits a tidied schema, compiled on first use. */
export interface Validators {
  /** Stops at the first fault: for values that are expected to be valid. */
  fits(node: SchemaNode): ValidateFunction;
  /** Finds every fault, with the schema and the data at hand. */
  explains(node: SchemaNode): ValidateFunction;
}

const kept = new WeakMap<SchemaLibrary, Validators>();

export function validatorsOf(scope: SchemaScope): Validators {
  const library = libraryOf(scope);
  let validators = kept.get(library);
  if (validators === undefined) {
    validators = { fits: compiler(library, false), explains: compiler(library, true) };
    kept.set(library, validators);
  }
  return validators;
}

function compiler(library: SchemaLibrary, thorough: boolean): (node: SchemaNode) => ValidateFunction {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<SchemaNode, ValidateFunction>();
  const known = new Set<string>();
  const add = (key: string, instance: Ajv2020): void => {
    if (known.has(key)) return;
    known.add(key);
    const node = library.target(key);
    instance.addSchema(node, key);
    for (const ref of referencesIn(node)) add(ref, instance);
  };
  return (node) => {
    let validate = compiled.get(node);
    if (validate === undefined) {
      ajv ??= openAjv(thorough);
      const key = library.keyOf(node);
      add(key, ajv);
      compiled.set(node, (validate = ajv.getSchema(key)!));
    }
    return validate;
  };
}

function openAjv(thorough: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: thorough,
    verbose: thorough,
    strict: false,
    logger: false,
    // Tidying has already left out what the meta-schema would refuse.
    validateSchema: false,
    ownProperties: true,
    // 19.99 is a multiple of 0.01, whatever binary fractions say.
    multipleOfPrecision: 6,
    inlineRefs: 20,
    code: { regExp: safePattern },
  });
  addFormats.default(ajv);
  return ajv;
}

function* referencesIn(node: SchemaNode): Generator<string> {
  if (!isObject(node)) return;
  if (typeof node["$ref"] === "string") yield node["$ref"];
  for (const { child } of below(node)) yield* referencesIn(child);
}
