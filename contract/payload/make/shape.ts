import { type JsonObject } from "../json.ts";
import { allKinds, type Kind } from "../kinds.ts";
import type { SchemaNode } from "../schema-node.ts";

/** Everything that a list of schemas, all to be kept at once, asks of one value. Filled by `shapeOf`. */
export interface Shape {
  kinds: ReadonlySet<Kind>;
  /** From `const` and `enum`: the only values allowed. */
  fixed: readonly unknown[] | undefined;
  examples: unknown[];
  defaults: unknown[];
  least: number;
  most: number;
  /** The bounds that the value must not equal. */
  exclusive: Set<number>;
  multiples: number[];
  minLength: number;
  maxLength: number;
  patterns: string[];
  formats: string[];
  minItems: number;
  maxItems: number;
  unique: boolean;
  contains: { readonly schema: SchemaNode; readonly least: number; readonly most: number }[];
  minProperties: number;
  maxProperties: number;
  required: Set<string>;
  dependentRequired: (readonly [string, readonly string[]])[];
  forbidden: Set<string>;
  propertyNames: SchemaNode[];
  /** Every schema that takes part, with what it says about properties and items. */
  nodes: JsonObject[];
  /** Whether a value built from this shape still has to be checked, because some keyword can only be hoped for. */
  uncertain: boolean;
  /** Where the first of the schemas was written. */
  pointer: string;
}

export function emptyShape(pointer: string): Shape {
  return {
    kinds: allKinds,
    fixed: undefined,
    examples: [],
    defaults: [],
    least: -Infinity,
    most: Infinity,
    exclusive: new Set(),
    multiples: [],
    minLength: 0,
    maxLength: Infinity,
    patterns: [],
    formats: [],
    minItems: 0,
    maxItems: Infinity,
    unique: false,
    contains: [],
    minProperties: 0,
    maxProperties: Infinity,
    required: new Set(),
    dependentRequired: [],
    forbidden: new Set(),
    propertyNames: [],
    nodes: [],
    uncertain: false,
    pointer,
  };
}
