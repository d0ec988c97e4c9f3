import { isObject } from "../json.ts";
import { type Kind, kindOf } from "../kinds.ts";
import type { SchemaNode } from "../schema-node.ts";
import { UnsatisfiableSchema } from "../unsatisfiable-schema.ts";
import { makeArray } from "./make-array.ts";
import { makeNumber } from "./make-number.ts";
import { makeObject, ownSide } from "./make-object.ts";
import { makeString } from "./make-string.ts";
import { isCramped, type Making } from "./making.ts";
import type { Shape } from "./shape.ts";
import { shapeOf } from "./shape-of.ts";

const deepest = 64;
const mostEffort = 40_000;

/** Makes one value that fits all of the schemas, or throws {@link UnsatisfiableSchema}. */
export function makeValue(schemas: readonly SchemaNode[], making: Making): unknown {
  const attempts = making.depth === 0 ? 1 : 8;
  let last: UnsatisfiableSchema | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    making.effort.spent += 1;
    making.effort.size += 1;
    const trying =
      attempt === 0
        ? making
        : { ...making, chance: making.chance.fork(`again ${attempt}`), examples: making.examples && attempt < 3 };
    const shape = shapeOf(schemas, trying);
    if (making.depth > deepest) throw new UnsatisfiableSchema(shape.pointer, "it refers to itself without end");
    if (making.effort.spent > mostEffort)
      throw new UnsatisfiableSchema(shape.pointer, `nothing was found in ${mostEffort} steps`);
    try {
      const value = fromShape(shape, schemas, trying);
      // At the top the caller checks the whole.
      if (
        making.depth === 0 ||
        !making.strict ||
        !shape.uncertain ||
        schemas.every((schema) => making.fits(schema, value))
      )
        return value;
      last = new UnsatisfiableSchema(shape.pointer, "its keywords could not be kept together");
    } catch (error) {
      if (!(error instanceof UnsatisfiableSchema)) throw error;
      last = error;
    }
  }
  throw last!;
}

function fromShape(shape: Shape, schemas: readonly SchemaNode[], making: Making): unknown {
  const fits = (value: unknown): boolean =>
    shape.kinds.has(kindOf(value)) && (!making.strict || schemas.every((schema) => making.fits(schema, value)));
  if (shape.fixed !== undefined) {
    const allowed = shape.fixed.filter(fits);
    if (allowed.length === 0)
      throw new UnsatisfiableSchema(shape.pointer, "none of the values in `enum` or `const` fits the rest of it");
    return making.chance.pick(allowed);
  }
  if (making.examples && !(isCramped(making) && shape.examples.some(isNested))) {
    const suggested = shape.examples.map((example) => ownSide(example, shape, making)).filter(fits);
    if (suggested.length > 0) return making.chance.pick(suggested);
    const usual = shape.defaults.filter(fits);
    if (usual.length > 0 && making.chance.next() < 0.5) return making.chance.pick(usual);
  }
  const kind = chooseKind(shape, making);
  switch (kind) {
    case "null":
      return null;
    case "boolean":
      return making.chance.next() < 0.5;
    case "integer":
    case "number":
      return makeNumber(shape, kind, making);
    case "string":
      return makeString(shape, making);
    case "array":
      return makeArray(shape, making);
    case "object":
      return makeObject(shape, making);
  }
}

const isNested = (value: unknown): boolean => isObject(value) || Array.isArray(value);

/** The type that the keywords speak of, where several are allowed; `null` now and then. */
function chooseKind(shape: Shape, making: Making): Kind {
  const kinds = [...shape.kinds];
  const spoken = kinds.filter((kind) =>
    shape.nodes.some((node) => (speaksOf[kind] ?? []).some((keyword) => Object.hasOwn(node, keyword))),
  );
  // What speaks of numbers alone allows every text: worth a try where no number was found.
  const isAny = kinds.length >= 6 && making.further > 0 && making.chance.next() < 0.5;
  const open = isAny
    ? kinds
    : kinds.length >= 6
      ? spoken.length > 0
        ? spoken
        : kinds.filter((kind) => kind === "string" || kind === "integer" || kind === "boolean")
      : kinds;
  const usable = open.length > 0 ? open : kinds;
  const full = usable.filter((kind) => kind !== "null" && !(kind === "integer" && usable.includes("number")));
  if (full.length === 0) return usable[0]!;
  return usable.includes("null") && making.chance.next() < 0.12 ? "null" : making.chance.pick(full);
}

const numeric = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const speaksOf: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  object: [
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "minProperties",
    "propertyNames",
    "unevaluatedProperties",
    "dependentRequired",
    "dependentSchemas",
  ],
  array: ["items", "prefixItems", "minItems", "contains", "uniqueItems", "unevaluatedItems"],
  string: ["minLength", "maxLength", "pattern", "format"],
  integer: numeric,
  number: numeric,
};
