import type { ErrorObject } from "ajv/dist/2020.js";
import { branchFaults } from "./branch-faults.ts";
import { expectation } from "./expectation.ts";
import { isObject, type JsonObject, own, step, steps } from "./json.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { renderValue } from "./render-value.ts";
import type { SchemaNode } from "./schema-node.ts";
import { libraryOf, type SchemaLibrary } from "./schema-library.ts";
import type { SchemaScope } from "./schema-scope.ts";
import { validatorsOf } from "./validators.ts";
import { withoutInsides } from "./without-insides.ts";

/** A wall of faults helps nobody, and a hostile value could ask for a million. */
const most = 50;
const mostErrors = 1_000;

/** How many branches of unions are looked into: untagged unions of unions multiply. */
const mostBranches = 200;

/** The faults of a value that is known not to fit; at least one. It never throws, whatever the value. */
export function explainFaults(scope: SchemaScope, node: SchemaNode, value: unknown): readonly PayloadFault[] {
  let left = mostBranches;
  const explain = (schema: SchemaNode, part: unknown): readonly PayloadFault[] =>
    (left -= 1) < 0 ? [unnamedFault(scope, schema, part)] : faultsOf(scope, schema, part, explain);
  try {
    return explain(node, value);
  } catch (error) {
    // The stack ran out: recursion in the schema followed a value that is nested without end.
    if (!(error instanceof RangeError)) throw error;
    return [{ ...unnamedFault(scope, node, value), expected: "a value that is not nested so deeply" }];
  }
}

type Explain = (schema: SchemaNode, part: unknown) => readonly PayloadFault[];

function faultsOf(scope: SchemaScope, node: SchemaNode, value: unknown, explain: Explain): readonly PayloadFault[] {
  const library = libraryOf(scope);
  const validate = validatorsOf(scope).explains(node);
  validate(value);
  const errors = (validate.errors ?? []).slice(0, mostErrors);
  const faults: PayloadFault[] = [];
  for (const error of withoutInsides(errors, library)) {
    if (faults.length >= most) break;
    const owner = error.parentSchema;
    const isUnion =
      error.keyword === "anyOf" || (error.keyword === "oneOf" && !Array.isArray(error.params["passingSchemas"]));
    if (isUnion && isObject(owner)) {
      const union = { owner, keyword: error.keyword, value: error.data as unknown, pointer: error.instancePath };
      faults.push(...branchFaults(union, library, explain));
    } else faults.push(toFault(error, library));
  }
  return faults.length === 0 ? [unnamedFault(scope, node, value)] : faults.slice(0, most);
}

/** For what no keyword can be blamed for. */
function unnamedFault(scope: SchemaScope, node: SchemaNode, value: unknown): PayloadFault {
  const keyword = node === false ? "false schema" : "schema";
  const expected = node === false ? "nothing at all" : "another value";
  return { pointer: "", keyword, schemaPointer: libraryOf(scope).pointerOf(node), expected, got: renderValue(value) };
}

function toFault(error: ErrorObject, library: SchemaLibrary): PayloadFault {
  const owner: JsonObject = isObject(error.parentSchema) ? error.parentSchema : {};
  const isEmptyNot = error.keyword === "not" && isObject(owner["not"]) && Object.keys(owner["not"]).length === 0;
  const written = library.pointerOf(owner as SchemaNode);
  const extra: unknown =
    error.params["additionalProperty"] ?? error.params["unevaluatedProperty"] ?? error.params["propertyName"];
  const pointer = error.instancePath + (typeof extra === "string" ? step(extra) : "");
  const value: unknown = typeof extra === "string" && isObject(error.data) ? own(error.data, extra) : error.data;
  return {
    pointer,
    keyword: isEmptyNot ? "false schema" : error.keyword,
    schemaPointer: isEmptyNot || error.keyword === "false schema" ? written : written + step(error.keyword),
    expected: expectation(error.keyword, owner, error.params),
    got: error.keyword === "propertyNames" ? renderValue(extra) : renderValue(value, steps(pointer).at(-1)),
  };
}
