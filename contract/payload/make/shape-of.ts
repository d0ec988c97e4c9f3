import { canonical, isObject, type JsonObject } from "../json.ts";
import { intersect, kindsNamed, kindsOf } from "../kinds.ts";
import { numberAt, oppositeOf, schemaAt, schemaList, schemaMap, type SchemaNode, stringsAt } from "../schema-node.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { heightOf } from "./height.ts";
import { isCramped, type Making } from "./making.ts";
import { emptyShape, type Shape } from "./shape.ts";

/** Puts schemas that all apply together: references followed, unions and conditions decided by chance. */
export function shapeOf(schemas: readonly SchemaNode[], making: Making): Shape {
  const { library } = making;
  const first = schemas.find(isObject);
  const shape = emptyShape(first === undefined ? "#" : library.pointerOf(first));
  const seen = new Set<JsonObject>();
  const queue = [...schemas];
  const unions: (readonly SchemaNode[])[] = [];
  const conditions: JsonObject[] = [];
  const drain = (): void => {
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      if (node === false) throw new UnsatisfiableSchema(shape.pointer, "the schema is `false`");
      if (node === true || seen.has(node)) continue;
      seen.add(node);
      gather(shape, node);
      if (typeof node["$ref"] === "string") queue.push(library.target(node["$ref"]));
      queue.push(...schemaList(node, "allOf"));
      for (const keyword of ["anyOf", "oneOf"])
        if (schemaList(node, keyword).length > 0) unions.push(schemaList(node, keyword));
      if (schemaAt(node, "if") !== undefined) conditions.push(node);
    }
  };
  // Unions last: what is certain narrows the choice.
  for (drain(); unions.length + conditions.length > 0; drain()) {
    const union = unions.shift();
    if (union !== undefined) queue.push(chooseBranch(union, shape, making));
    else queue.push(...chooseSide(conditions.shift()!, making));
  }
  for (const node of shape.nodes) {
    for (const [key, schema] of schemaMap(node, "dependentSchemas")) {
      shape.uncertain = true;
      if (schema !== false && (shape.required.has(key) || (making.optional !== "none" && making.chance.next() < 0.5))) {
        shape.required.add(key);
        queue.push(schema);
      } else if (!shape.required.has(key)) shape.forbidden.add(key);
    }
  }
  drain();
  for (const union of unions) queue.push(chooseBranch(union, shape, making));
  drain();
  if (shape.kinds.size === 0)
    throw new UnsatisfiableSchema(shape.pointer, "no type is left that all of its parts allow");
  return shape;
}

function chooseBranch(union: readonly SchemaNode[], shape: Shape, making: Making): SchemaNode {
  shape.uncertain = true;
  const open = union.filter(
    (branch) => branch !== false && intersect(kindsOf(branch, making.library), shape.kinds).size > 0,
  );
  const heights = open.map((branch) => heightOf(branch, making.library));
  const lowest = Math.min(...heights);
  const usable = open.filter((_, index) =>
    isCramped(making) ? heights[index]! <= lowest : heights[index]! < Infinity,
  );
  if (usable.length === 0)
    throw new UnsatisfiableSchema(
      shape.pointer,
      open.length === 0 ? "no branch of a union is possible" : "it refers to itself without end",
    );
  return making.chance.pick(usable);
}

function chooseSide(node: JsonObject, making: Making): readonly SchemaNode[] {
  const condition = schemaAt(node, "if")!;
  if (making.chance.next() < 0.5) return [condition, schemaAt(node, "then") ?? true];
  return [oppositeOf(condition), schemaAt(node, "else") ?? true];
}

/** Adds what one schema says by itself. */
function gather(shape: Shape, node: JsonObject): void {
  shape.nodes.push(node);
  if (node["type"] !== undefined) shape.kinds = intersect(shape.kinds, kindsNamed(node["type"]));
  if (Object.hasOwn(node, "const")) narrowFixed(shape, [node["const"]]);
  if (Array.isArray(node["enum"])) narrowFixed(shape, node["enum"]);
  if (Array.isArray(node["examples"])) shape.examples.push(...(node["examples"] as unknown[]));
  if (Object.hasOwn(node, "example")) shape.examples.push(node["example"]);
  if (Object.hasOwn(node, "default")) shape.defaults.push(node["default"]);
  shape.least = Math.max(
    shape.least,
    numberAt(node, "minimum") ?? -Infinity,
    numberAt(node, "exclusiveMinimum") ?? -Infinity,
  );
  shape.most = Math.min(
    shape.most,
    numberAt(node, "maximum") ?? Infinity,
    numberAt(node, "exclusiveMaximum") ?? Infinity,
  );
  for (const keyword of ["exclusiveMinimum", "exclusiveMaximum"])
    if (typeof node[keyword] === "number") shape.exclusive.add(node[keyword]);
  if (typeof node["multipleOf"] === "number") shape.multiples.push(node["multipleOf"]);
  shape.minLength = Math.max(shape.minLength, numberAt(node, "minLength") ?? 0);
  shape.maxLength = Math.min(shape.maxLength, numberAt(node, "maxLength") ?? Infinity);
  if (typeof node["pattern"] === "string") shape.patterns.push(node["pattern"]);
  if (typeof node["format"] === "string") shape.formats.push(node["format"]);
  shape.minItems = Math.max(shape.minItems, numberAt(node, "minItems") ?? 0);
  shape.maxItems = Math.min(shape.maxItems, numberAt(node, "maxItems") ?? Infinity);
  shape.unique ||= node["uniqueItems"] === true;
  const contains = schemaAt(node, "contains");
  if (contains !== undefined) {
    shape.contains.push({
      schema: contains,
      least: numberAt(node, "minContains") ?? 1,
      most: numberAt(node, "maxContains") ?? Infinity,
    });
  }
  shape.minProperties = Math.max(shape.minProperties, numberAt(node, "minProperties") ?? 0);
  shape.maxProperties = Math.min(shape.maxProperties, numberAt(node, "maxProperties") ?? Infinity);
  for (const name of stringsAt(node, "required")) shape.required.add(name);
  for (const [key, names] of Object.entries(isObject(node["dependentRequired"]) ? node["dependentRequired"] : {})) {
    shape.dependentRequired.push([key, names as readonly string[]]);
  }
  const names = schemaAt(node, "propertyNames");
  if (names !== undefined) shape.propertyNames.push(names);
  const not = schemaAt(node, "not");
  if (not !== undefined) avoid(shape, not);
  shape.uncertain ||= uncertainKeywords.some((keyword) => Object.hasOwn(node, keyword));
}

const uncertainKeywords = [
  "not",
  "contains",
  "multipleOf",
  "format",
  "unevaluatedItems",
  "unevaluatedProperties",
  "propertyNames",
  "patternProperties",
  "if",
];

function narrowFixed(shape: Shape, values: readonly unknown[]): void {
  if (shape.fixed === undefined) shape.fixed = values;
  else {
    const allowed = new Set(values.map(canonical));
    shape.fixed = shape.fixed.filter((value) => allowed.has(canonical(value)));
  }
}

/** Takes the plain cases of `not` into account; the others are left to the check. */
function avoid(shape: Shape, not: SchemaNode): void {
  if (!isObject(not)) return;
  const said = Object.keys(not);
  const alone = said.length === 1 ? said[0] : undefined;
  if (alone === "type") {
    const banned = kindsNamed(not["type"]);
    shape.kinds = new Set([...shape.kinds].filter((kind) => !banned.has(kind)));
  }
  const bound = alone === undefined ? undefined : numberAt(not, alone);
  // Only a number can be beyond a bound.
  if (bound !== undefined && /^(?:exclusive)?(?:minimum|maximum)$/i.test(alone!)) {
    shape.kinds = intersect(shape.kinds, kindsNamed("number"));
    if (/minimum/i.test(alone!)) shape.most = Math.min(shape.most, bound);
    else shape.least = Math.max(shape.least, bound);
    if (!alone!.startsWith("exclusive")) shape.exclusive.add(bound);
  }
  const names = stringsAt(not, "required");
  if (alone === "required" && names.length === 1) shape.forbidden.add(names[0]!);
}
