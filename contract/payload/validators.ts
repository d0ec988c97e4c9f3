import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { useSafeEquality } from "./equality-keywords.ts";
import { safePattern } from "./pattern/safe-pattern.ts";
import { openQuickJudge } from "./quick-judge.ts";
import { refuseEndless } from "./refuse-endless.ts";
import { namesAnObjectsOwn, reachableFrom } from "./reachable-schemas.ts";
import type { SchemaNode } from "./schema-node.ts";
import { libraryOf, type SchemaLibrary } from "./schema-library.ts";
import type { SchemaScope } from "./schema-scope.ts";

/** Two ways to ask whether a value fits a tidied schema, compiled on first use. */
export interface Validators {
  /** Stops at the first fault: for values that are expected to be valid. */
  fits(node: SchemaNode): ValidateFunction;
  /** As `fits`, and false where following the schema never ends. Compiled only where a schema meets many values. */
  accepts(node: SchemaNode, value: unknown): boolean;
  /** Finds every fault, with the schema and the data at hand. */
  explains(node: SchemaNode): ValidateFunction;
  /**
   * Looks every reference up and compiles nothing.
   *
   * @throws {UnusableSchema} when one leads nowhere, or only ever back
   */
  prepare(node: SchemaNode): void;
}

const kept = new WeakMap<SchemaLibrary, Validators>();

/** A schema that has met as many values is compiled: it pays from about here on. */
const fewValues = 32;

export function validatorsOf(scope: SchemaScope): Validators {
  const library = libraryOf(scope);
  let validators = kept.get(library);
  if (validators === undefined) {
    const quick = compiler(library, { thorough: false, careful: false });
    const careful = compiler(library, { thorough: false, careful: true });
    const chosen = new Map<SchemaNode, ValidateFunction>();
    const prepared = new Set<SchemaNode>();
    const isCareful = (node: SchemaNode): boolean => [...reachableFrom(node, library).values()].some(namesAnObjectsOwn);
    const fits = (node: SchemaNode): ValidateFunction => {
      let validate = chosen.get(node);
      // Looking for own properties only costs a fifth of the time; it is needed where a name is one that every object answers to.
      if (validate === undefined) chosen.set(node, (validate = (isCareful(node) ? careful : quick)(node)));
      return validate;
    };
    const judge = openQuickJudge(library);
    const met = new Map<SchemaNode, number>();
    const accepted = (node: SchemaNode, value: unknown): boolean => {
      const times = met.get(node) ?? 0;
      if (times >= fewValues || chosen.has(node) || !judge.understands(node)) return fits(node)(value) === true;
      met.set(node, times + 1);
      return judge.accepts(node, value);
    };
    validators = {
      fits,
      accepts: (node, value) => orNever(() => accepted(node, value)),
      explains: compiler(library, { thorough: true, careful: true }),
      prepare: (node) => {
        if (prepared.has(node)) return;
        refuseEndless(reachableFrom(node, library).values(), library);
        prepared.add(node);
      },
    };
    kept.set(library, validators);
  }
  return validators;
}

/** False where following a schema takes more than the stack holds. */
function orNever(judge: () => boolean): boolean {
  try {
    return judge();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

interface Manner {
  readonly thorough: boolean;
  readonly careful: boolean;
}

function compiler(library: SchemaLibrary, manner: Manner): (node: SchemaNode) => ValidateFunction {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<SchemaNode, ValidateFunction>();
  const known = new Set<string>();
  return (node) => {
    let validate = compiled.get(node);
    if (validate === undefined) {
      ajv ??= openAjv(manner);
      for (const [key, schema] of reachableFrom(node, library)) {
        if (!known.has(key)) ajv.addSchema(schema, key);
        known.add(key);
      }
      compiled.set(node, (validate = ajv.getSchema(library.keyOf(node))!));
    }
    return validate;
  };
}

function openAjv({ thorough, careful }: Manner): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: thorough,
    verbose: thorough,
    strict: false,
    // JSON knows no infinity, and `1e999` becomes one.
    strictNumbers: true,
    logger: false,
    // Tidying has already left out what the meta-schema would refuse.
    validateSchema: false,
    meta: false,
    ownProperties: careful,
    // 19.99 is a multiple of 0.01, whatever binary fractions say.
    multipleOfPrecision: 6,
    // Gathering names to tidy the code takes longer than V8 needs to do without.
    code: { regExp: safePattern, optimize: false },
  });
  addFormats.default(ajv);
  useSafeEquality(ajv);
  return ajv;
}
