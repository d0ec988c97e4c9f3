import type { ErrorObject } from "ajv/dist/2020.js";
import { branchFaults } from "./branch-faults.ts";
import { expectation } from "./expectation.ts";
import { isObject, type JsonObject, own, step, steps } from "./json.ts";
import type { PayloadFault } from "./payload-fault.ts";
import { renderValue } from "./render-value.ts";
import { below, type SchemaNode } from "./schema-node.ts";
import { libraryOf, type SchemaLibrary } from "./schema-library.ts";
import type { SchemaScope } from "./schema-scope.ts";
import { validatorsOf } from "./validators.ts";

/** A wall of faults helps nobody, and a hostile value could ask for a million. */
const most = 50;
const mostErrors = 1_000;

/** The faults of a value that is known not to fit; at least one. */
export function explainFaults(scope: SchemaScope, node: SchemaNode, value: unknown): readonly PayloadFault[] {
  const library = libraryOf(scope);
  const validate = validatorsOf(scope).explains(node);
  validate(value);
  const faults: PayloadFault[] = [];
  for (const error of withoutBranches((validate.errors ?? []).slice(0, mostErrors), library)) {
    if (faults.length >= most) break;
    const owner = error.parentSchema;
    const isUnion =
      error.keyword === "anyOf" || (error.keyword === "oneOf" && !Array.isArray(error.params["passingSchemas"]));
    if (isUnion && isObject(owner)) {
      const union = { owner, keyword: error.keyword, value: error.data as unknown, pointer: error.instancePath };
      faults.push(...branchFaults(union, library, (branch, part) => explainFaults(scope, branch, part)));
    } else faults.push(toFault(error, library));
  }
  const keyword = node === false ? "false schema" : "schema";
  const fallback = {
    pointer: "",
    keyword,
    schemaPointer: library.pointerOf(node),
    expected: node === false ? "nothing at all" : "another value",
    got: renderValue(value),
  };
  return faults.length === 0 ? [fallback] : faults.slice(0, most);
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

/** Leaves out what Ajv reports about the insides of a union, `contains`, `propertyNames` and `if`: the keyword itself is the fault. */
function withoutBranches(errors: readonly ErrorObject[], library: SchemaLibrary): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>(errors.filter(isRepetition(errors)));
  for (const [index, error] of errors.entries()) {
    const inner = innerKeyword[error.keyword];
    // `then` and `else` have faults of their own.
    if (error.keyword === "if") dropped.add(error);
    if (inner === undefined || !isObject(error.parentSchema) || dropped.has(error)) continue;
    const insides = reachable(error.parentSchema, inner, library);
    for (const earlier of errors.slice(0, index)) {
      const isInside = isObject(earlier.parentSchema) && insides.has(earlier.parentSchema);
      if (isInside && earlier.instancePath.startsWith(error.instancePath)) dropped.add(earlier);
    }
  }
  return errors.filter((error) => !dropped.has(error));
}

/** A value of the wrong type is not on the list of the same schema either: once is enough. */
function isRepetition(errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  const mistyped = new Map<unknown, Set<string>>();
  for (const { keyword, parentSchema, instancePath } of errors) {
    if (keyword === "type") mistyped.set(parentSchema, (mistyped.get(parentSchema) ?? new Set()).add(instancePath));
  }
  return ({ keyword, parentSchema, instancePath }) =>
    (keyword === "enum" || keyword === "const") && mistyped.get(parentSchema)?.has(instancePath) === true;
}

const innerKeyword: Readonly<Record<string, string>> = {
  oneOf: "oneOf",
  anyOf: "anyOf",
  contains: "contains",
  propertyNames: "propertyNames",
};

function reachable(owner: JsonObject, keyword: string, library: SchemaLibrary): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  const visit = (node: SchemaNode): void => {
    if (!isObject(node) || seen.has(node)) return;
    seen.add(node);
    if (typeof node["$ref"] === "string") visit(library.target(node["$ref"]));
    for (const { child } of below(node)) visit(child);
  };
  for (const { path, child } of below(owner)) if (path[0] === keyword) visit(child);
  return seen;
}
