import { isObject, own } from "../json.ts";
import { patternMatches } from "../pattern/safe-pattern.ts";
import { anyText, schemaAt, schemaMap, type SchemaNode } from "../schema-node.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { heightOf } from "./height.ts";
import { lengthened } from "./lengthened.ts";
import { inside, isCramped, type Making } from "./making.ts";
import { makeFromPattern } from "./make-from-pattern.ts";
import type { Shape } from "./shape.ts";
import { wordFor } from "./words.ts";

/** A schema that asks for more property names than this is given up on sooner. */
const mostNames = 1_000;

/** An object with what is required, the optional properties that were asked for, and further ones where it is a map. */
export function makeObject(shape: Shape, making: Making): object {
  const names = new Set(shape.required);
  const optional = optionalNames(shape, making);
  for (const name of optional) if (isTaken(name, making)) names.add(name);
  followDependencies(names, shape);
  for (const name of optional) if (names.size < shape.minProperties) names.add(name);
  const isMap =
    !isCramped(making) &&
    making.optional !== "none" &&
    names.size === 0 &&
    schemasOf("a-made-up-name", shape).length > 0;
  const least = isMap ? making.chance.int(1, 3) : 0;
  for (
    let attempt = 0;
    names.size < Math.max(shape.minProperties, Math.min(least, shape.maxProperties)) &&
    attempt < 100 + 8 * Math.min(shape.minProperties, mostNames);
    attempt += 1
  ) {
    const name = furtherName(shape, making, attempt);
    if (name !== undefined && isAllowed(name, shape, making)) names.add(name);
  }
  followDependencies(names, shape);
  for (const name of [...names].toReversed())
    if (names.size > shape.maxProperties && !isNeeded(name, names, shape)) names.delete(name);
  if (names.size < shape.minProperties)
    throw new UnsatisfiableSchema(shape.pointer, "not enough property names were found for `minProperties`");
  for (const name of shape.forbidden)
    if (names.has(name))
      throw new UnsatisfiableSchema(shape.pointer, `${JSON.stringify(name)} is required and forbidden`);
  // Not by assignment: `__proto__` is a name like any other.
  return Object.fromEntries(
    inOrder(names, shape).map((name) => [name, making.make(schemasOf(name, shape), inside(making, name, name))]),
  );
}

/** Everything that the value of a property must fit. */
export function schemasOf(name: string, shape: Shape): readonly SchemaNode[] {
  const schemas: SchemaNode[] = [];
  for (const node of shape.nodes) {
    const said: SchemaNode[] = [];
    const properties = node["properties"];
    if (isObject(properties) && Object.hasOwn(properties, name)) said.push(own(properties, name) as SchemaNode);
    for (const [pattern, schema] of schemaMap(node, "patternProperties"))
      if (patternMatches(pattern, name)) said.push(schema);
    const rest = schemaAt(node, "additionalProperties");
    if (said.length === 0 && rest !== undefined) said.push(rest);
    schemas.push(...said);
  }
  if (schemas.length === 0)
    for (const node of shape.nodes)
      schemas.push(...[schemaAt(node, "unevaluatedProperties")].filter((schema) => schema !== undefined));
  return schemas;
}

/** The described properties that may be left out, in document order. */
function optionalNames(shape: Shape, making: Making): readonly string[] {
  const names = new Set(shape.nodes.flatMap((node) => schemaMap(node, "properties").map(([name]) => name)));
  return [...names].filter(
    (name) => !shape.required.has(name) && isAllowed(name, shape, making) && !isOtherSide(name, shape, making),
  );
}

function isAllowed(name: string, shape: Shape, making: Making): boolean {
  if (shape.forbidden.has(name)) return false;
  const schemas = schemasOf(name, shape);
  // Infinity: forbidden, or recursive without end.
  if (
    schemas.some(
      (schema) =>
        heightOf(schema, making.library) === Infinity ||
        (isObject(schema) && isObject(schema["not"]) && Object.keys(schema["not"]).length === 0),
    )
  )
    return false;
  return shape.propertyNames.every((schema) => making.fits(schema, name));
}

/** An example without what the other side sends: a row that the server shows has more than a request for one. */
export function ownSide(example: unknown, shape: Shape, making: Making): unknown {
  if (making.side === undefined || !isObject(example)) return example;
  const entries = Object.entries(example);
  const own = entries.filter(([name]) => shape.required.has(name) || !isOtherSide(name, shape, making));
  return own.length === entries.length ? example : Object.fromEntries(own);
}

/** OpenAPI: a `readOnly` property is not sent in a request, a `writeOnly` one not in a response, unless it is required. */
function isOtherSide(name: string, shape: Shape, making: Making): boolean {
  if (making.side === undefined) return false;
  const flag = making.side === "request" ? "readOnly" : "writeOnly";
  return schemasOf(name, shape).some((schema) => {
    const target =
      isObject(schema) && typeof schema["$ref"] === "string" ? making.library.target(schema["$ref"]) : schema;
    return (isObject(schema) && schema[flag] === true) || (isObject(target) && target[flag] === true);
  });
}

function isTaken(name: string, making: Making): boolean {
  if (isCramped(making) || making.optional === "none") return false;
  return making.optional === "all" || making.chance.fork(`takes ${name}`).next() < 0.6;
}

function followDependencies(names: Set<string>, shape: Shape): void {
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const [name, others] of shape.dependentRequired)
      if (names.has(name)) for (const other of others) names.add(other);
  }
}

function isNeeded(name: string, names: ReadonlySet<string>, shape: Shape): boolean {
  return (
    shape.required.has(name) || shape.dependentRequired.some(([key, others]) => names.has(key) && others.includes(name))
  );
}

/** A name that no schema spells out: from a pattern, from `propertyNames`, or a word. */
function furtherName(shape: Shape, making: Making, attempt: number): string | undefined {
  const chance = making.chance.fork(`name ${attempt}`);
  if (shape.propertyNames.length > 0) {
    const further = attempt;
    const made = making.make([...shape.propertyNames, anyText], {
      ...inside(making, `name ${attempt}`, ""),
      chance,
      further,
    });
    return typeof made === "string" ? made : undefined;
  }
  const patterns = shape.nodes.flatMap((node) =>
    schemaMap(node, "patternProperties")
      .filter(([, schema]) => schema !== false)
      .map(([pattern]) => pattern),
  );
  if (patterns.length > 0 && attempt % 3 !== 2) {
    const pattern = chance.pick(patterns);
    const made = makeFromPattern(pattern, chance, 0, 20);
    if (made === undefined || attempt < 3) return made;
    return chance.pick([made, ...lengthened(made, chance, 0, 20).filter((text) => patternMatches(pattern, text))]);
  }
  const word = wordFor({ ...making, chance, name: "" });
  return attempt < 50 ? word : `${word}-${attempt}`;
}

/** Document order first, so that a made-up object reads like the document. */
function inOrder(names: ReadonlySet<string>, shape: Shape): readonly string[] {
  const described = shape.nodes.flatMap((node) => schemaMap(node, "properties").map(([name]) => name));
  return [...new Set([...described.filter((name) => names.has(name)), ...names])];
}
